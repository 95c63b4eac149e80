#include <doctest/doctest.h>

#include <utility>

#include "app/entrance.hpp"
#include "support/story.hpp"

using namespace tongban;

namespace {

constexpr std::string_view our_phrase = "石榴 灯笼 渡口 旧信";

/// What the machine talks to, on a store of its own.
struct AtTheEntrance {
    AtTheEntrance() : vault(machine.store, log, machine.place), entrance(ports(), log) {}

    Ports ports() {
        return {machine.clock, machine.chance, vault, machine.files, machine.preferences, machine.telephone};
    }
    void begin_open() {
        machine.store = {};
        REQUIRE_FALSE(machine.store.open(log).has_value());
        become_writer(machine.store, log);
        auto database = Database::open(log.pages()).value();
        REQUIRE_FALSE(migrate(database, migrations()).has_value());
        entrance.open(std::move(database));
    }
    void begin_locked() {
        PageLog before;
        machine.store = {};
        REQUIRE_FALSE(machine.store.open(before).has_value());
        become_writer(machine.store, before);
        auto made = Keyring::make(our_phrase, least_cost);
        REQUIRE(made.has_value());
        before.change_keys(PageLog::Keys{made->ring, std::move(made->key)});
        REQUIRE(before.pack(PageLog::Form::record));
        REQUIRE(write_and_confirm(machine.store, before));
        REQUIRE(machine.store.open(log) == Damage::locked);
    }
    void type(Secret which, std::string_view text) { entrance.handle(TypeSecret{which, std::string(text)}); }
    bool is_working() { return entrance.snapshot().frame.working; }
    std::string tries() const { return machine.preferences.read("unlock_tries").substr(0, 1); }

    Story machine;
    PageLog log;
    StoryVault vault;
    Entrance entrance;
};

}  // namespace

TEST_CASE("that the lock is being opened is shown before the work begins") {
    AtTheEntrance door;
    door.begin_locked();
    CHECK_FALSE(door.entrance.work().has_value());
    door.type(Secret::unlock, our_phrase);
    door.entrance.handle(Unlock{});
    CHECK_FALSE(door.vault.wants_reopen);
    CHECK(door.tries().empty());
    CHECK(door.entrance.work() == 0.05);  // the frame that shows it is drawn now, however late
    CHECK(door.is_working());
    door.machine.clock.move_ms(49);
    CHECK(door.entrance.work().has_value());
    CHECK_FALSE(door.vault.wants_reopen);
    door.machine.clock.move_ms(1);
    CHECK_FALSE(door.entrance.work().has_value());
    CHECK(door.vault.wants_reopen);
    CHECK(door.is_working());  // until everything is read
    door.vault.find("damaged");
    door.entrance.handle(VaultChanged{});
    CHECK_FALSE(door.is_working());
}

TEST_CASE("pressed twice, the lock is tried once") {
    AtTheEntrance door;
    door.begin_locked();
    door.type(Secret::unlock, "不是这一句密码");
    for (int i = 0; i < 3; ++i) door.entrance.handle(Unlock{});
    for (int i = 0; i < 4; ++i) {
        static_cast<void>(door.entrance.work());
        door.machine.clock.move_ms(1000);
    }
    CHECK(door.tries() == "1");
    CHECK_FALSE(door.is_working());
    CHECK_FALSE(door.vault.wants_reopen);
}

TEST_CASE("a passphrase that is being set is announced in the same way") {
    AtTheEntrance door;
    door.begin_open();
    door.entrance.handle(Navigate{{Screen::settings}});
    door.entrance.handle(OpenLockForm{LockForm::set});
    door.type(Secret::fresh, "短");
    door.entrance.handle(SubmitLockForm{});
    CHECK(door.is_working());
    auto const problem = [&] { return std::get<SettingsView>(*door.entrance.snapshot().page).lock.problem.key; };
    CHECK(problem().empty());
    static_cast<void>(door.entrance.work());
    door.machine.clock.move_ms(50);
    CHECK_FALSE(door.entrance.work().has_value());
    CHECK(problem() == "problem.secret_short");
    CHECK_FALSE(door.is_working());
}
