#include <doctest/doctest.h>

#include <algorithm>

#include "app/gate.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

constexpr std::string_view our_phrase = "石榴 灯笼 渡口 旧信", other_phrase = "木桥 稻谷 小船 春风";

LockSettings const& lock_of(Story& story) {
    story.go(Screen::settings);
    return story.see<SettingsView>().lock;
}

// A slow device: its passphrases are cheap, and the tests quick.
void hand_in(Story& story) {
    story.clock.set_look_ms(4000);
    story.say(SubmitLockForm{});
    story.clock.set_look_ms(0);
}

void type(Story& story, Secret which, std::string_view text) { story.say(TypeSecret{which, std::string(text)}); }

void ask_for_passphrase(Story& story, std::string_view fresh, std::string_view again) {
    story.say(OpenLockForm{LockForm::set});
    type(story, Secret::fresh, fresh);
    type(story, Secret::again, again);
    hand_in(story);
}

std::string set_passphrase(Story& story) {
    ask_for_passphrase(story, our_phrase, our_phrase);
    story.settle();
    REQUIRE(lock_of(story).set);
    story.passphrase = our_phrase;
    return lock_of(story).recovery_code;
}

bool is_readable(DurableStore const& store, std::string_view text) {
    auto const holds = [&](auto const& values) {
        return std::ranges::any_of(values, [&](auto const& entry) {
            std::string_view const bytes{reinterpret_cast<char const*>(entry.second.data()), entry.second.size()};
            return bytes.find(text) != std::string_view::npos;
        });
    };
    return holds(store.meta) || holds(store.log) || holds(store.chunks);
}

/// The lock screen over the story's store, as after a start.
struct AtTheGate {
    explicit AtTheGate(Story& story) : vault(story.store, log, story.place), gate(ports_of(story, vault), log) {
        REQUIRE(story.store.open(log) == Damage::locked);
    }
    static Ports ports_of(Story& story, Vault& vault) {
        return {story.clock, story.chance, vault, story.files, story.preferences, story.telephone};
    }
    void say(Intent const& intent) { gate.handle(intent); }
    bool opens_with(std::string_view typed) {
        say(TypeSecret{Secret::unlock, std::string(typed)});
        say(Unlock{});
        return std::exchange(vault.wants_reopen, false);
    }
    LockView const& seen() { return std::get<LockView>(*gate.snapshot().page); }

    PageLog log;
    StoryVault vault;
    Gate gate;
};

}  // namespace

TEST_CASE("a passphrase that is too short or differs is not taken") {
    Story story;
    ask_for_passphrase(story, "石榴灯笼", "石榴灯笼");
    CHECK(lock_of(story).problem.key == "problem.secret_short");
    CHECK(lock_of(story).problem_at == Secret::fresh);
    ask_for_passphrase(story, our_phrase, other_phrase);
    CHECK(lock_of(story).problem.key == "problem.secret_differs");
    CHECK(lock_of(story).problem_at == Secret::again);
    story.settle();
    CHECK_FALSE(lock_of(story).set);
    story.reload();
    CHECK_FALSE(lock_of(story).set);
}

TEST_CASE("with a passphrase nothing stored can be read, and everything is there after it was typed") {
    Story story;
    told::a_child(story);
    story.settle();
    REQUIRE(is_readable(story.store, "陶知夏"));
    auto const code = set_passphrase(story);
    CHECK(code.size() == 39);
    CHECK_FALSE(is_readable(story.store, "陶知夏"));
    told::a_child(story, "林小雨", "2017-04-06");
    story.settle();
    CHECK_FALSE(is_readable(story.store, "林小雨"));
    story.reload();
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 2);
}

TEST_CASE("the recovery code is shown once, after the passphrase is on the disk") {
    Story story;
    ask_for_passphrase(story, our_phrase, our_phrase);
    CHECK(lock_of(story).waiting);
    CHECK(lock_of(story).recovery_code.empty());
    story.settle();
    CHECK_FALSE(lock_of(story).recovery_code.empty());
    CHECK(lock_of(story).form == LockForm::none);
    CHECK(lock_of(story).fresh.empty());
    story.say(Print{{.title = "one page"}});
    CHECK(story.files.printed == std::vector{Paper{.title = "one page"}});
    story.say(HideCode{});
    CHECK(lock_of(story).recovery_code.empty());
}

TEST_CASE("a disk that is full leaves everything as it was, and says so") {
    Story story;
    story.settle();
    ask_for_passphrase(story, our_phrase, our_phrase);
    story.vault().fail("quota");
    story.say(VaultChanged{});
    CHECK(lock_of(story).problem.key == "problem.secret_not_stored");
    CHECK_FALSE(lock_of(story).set);
    CHECK(lock_of(story).recovery_code.empty());
    story.settle();
    story.reload();
    CHECK_FALSE(lock_of(story).set);
}

TEST_CASE("a window that may only look cannot set a passphrase") {
    Story story;
    story.vault().only_look();
    story.say(VaultChanged{});
    ask_for_passphrase(story, our_phrase, our_phrase);
    CHECK(lock_of(story).problem.key == "problem.read_only");
    CHECK_FALSE(lock_of(story).waiting);
}

TEST_CASE("whoever changes the lock must know the passphrase") {
    Story story;
    set_passphrase(story);
    story.say(OpenLockForm{LockForm::remove});
    type(story, Secret::current, "不是这一句密码");
    hand_in(story);
    CHECK(lock_of(story).problem.key == "problem.secret_wrong");
    type(story, Secret::current, our_phrase);
    hand_in(story);
    story.settle();
    CHECK_FALSE(lock_of(story).set);
    story.reload();
    CHECK_FALSE(lock_of(story).set);
}

TEST_CASE("another passphrase, and another recovery code, take the place of the old ones") {
    Story story;
    auto const first_code = set_passphrase(story);
    story.say(OpenLockForm{LockForm::change});
    type(story, Secret::current, "不是这一句密码");
    hand_in(story);
    CHECK(lock_of(story).problem.key == "problem.secret_wrong");
    CHECK(lock_of(story).problem_at == Secret::current);
    type(story, Secret::current, first_code);
    type(story, Secret::fresh, other_phrase);
    type(story, Secret::again, other_phrase);
    hand_in(story);
    story.settle();
    REQUIRE(lock_of(story).problem.key.empty());
    story.say(OpenLockForm{LockForm::renew_code});
    type(story, Secret::current, other_phrase);
    hand_in(story);
    story.settle();
    auto const second_code = lock_of(story).recovery_code;
    CHECK(second_code.size() == 39);
    CHECK(second_code != first_code);
    AtTheGate door(story);
    CHECK_FALSE(door.opens_with(our_phrase));
    CHECK_FALSE(door.opens_with(first_code));
    CHECK(door.opens_with(second_code));
    CHECK(door.opens_with(other_phrase));
}

TEST_CASE("at the lock screen a wrong passphrase says nothing but that it is wrong") {
    Story story;
    told::a_child(story);
    auto const code = set_passphrase(story);
    AtTheGate door(story);
    CHECK(door.log.pages().pages() == 0);
    CHECK_FALSE(door.opens_with("不是这一句密码"));
    CHECK(door.seen().problem.key == "problem.secret_wrong");
    CHECK(door.seen().typed.empty());
    CHECK(door.log.key() == nullptr);
    CHECK(door.opens_with(our_phrase));
    CHECK(door.log.key() != nullptr);
    REQUIRE_FALSE(story.store.open(door.log).has_value());
}

TEST_CASE("wrong tries cost more and more time, and a new start is no way out") {
    Story story;
    set_passphrase(story);
    {
        AtTheGate door(story);
        for (int i = 0; i < 3; ++i) CHECK_FALSE(door.opens_with("不是这一句密码"));
        CHECK(door.seen().wait_seconds == 5);
        CHECK_FALSE(door.opens_with(our_phrase));  // not even looked at
    }
    AtTheGate door(story);
    CHECK(door.seen().wait_seconds == 5);
    story.clock.move_ms(-60'000);
    CHECK(door.seen().wait_seconds == 5);
    story.clock.move_ms(5'000);
    CHECK(door.seen().wait_seconds == 0);
    CHECK_FALSE(door.opens_with("不是这一句密码"));
    CHECK(door.seen().wait_seconds == 10);
    for (int i = 0; i < 8; ++i) {
        story.clock.move_ms(600'000);
        CHECK_FALSE(door.opens_with("不是这一句密码"));
    }
    CHECK(door.seen().wait_seconds == 300);
    story.clock.move_ms(300'000);
    CHECK(door.opens_with(our_phrase));
    CHECK_FALSE(AtTheGate(story).opens_with("不是这一句密码"));
    CHECK(AtTheGate(story).seen().wait_seconds == 0);
}

TEST_CASE("what the vault finds behind the lock is said at the lock") {
    Story story;
    set_passphrase(story);
    AtTheGate door(story);
    REQUIRE(door.opens_with(our_phrase));
    door.vault.find("damaged");
    door.say(VaultChanged{});
    CHECK(door.seen().problem.key == "vault.damaged");
}

TEST_CASE("locking waits until everything is on the disk") {
    Story story;
    story.say(LockNow{});
    CHECK_FALSE(story.vault().wants_lock);  // there is no passphrase
    set_passphrase(story);
    told::a_child(story);
    story.say(LockNow{});
    CHECK_FALSE(story.vault().wants_lock);
    CHECK(story.seen().frame.notices.back().text.key == "problem.not_kept_yet");
    story.settle();
    story.say(LockNow{});
    CHECK(story.vault().wants_lock);
}

TEST_CASE("it locks by itself when nobody was there for as long as is set") {
    Story story;
    story.settle();
    CHECK_FALSE(story.session().lock_if_alone().has_value());
    set_passphrase(story);
    CHECK(lock_of(story).minutes == 10);
    story.say(SetAutoLock{5});
    story.session().touch();
    CHECK(story.session().lock_if_alone() == 300.0);
    story.clock.move_ms(299'000);
    CHECK(story.session().lock_if_alone() == 1.0);
    story.session().touch();
    story.clock.move_ms(299'000);
    CHECK_FALSE(story.vault().wants_lock);
    told::a_child(story);
    story.clock.move_ms(2'000);
    CHECK(story.session().lock_if_alone() == 5.0);  // not all is kept
    CHECK_FALSE(story.vault().wants_lock);
    story.settle();
    story.session().lock_if_alone();
    CHECK(story.vault().wants_lock);
}

TEST_CASE("it never locks by itself where that was chosen") {
    Story story;
    set_passphrase(story);
    story.say(SetAutoLock{0});
    story.clock.move_ms(86'400'000);
    CHECK_FALSE(story.session().lock_if_alone().has_value());
    CHECK_FALSE(story.vault().wants_lock);
}

TEST_CASE("a backup of a sealed store is sealed, and opens here without a word") {
    Story story;
    told::a_child(story);
    set_passphrase(story);
    story.say(AskBackup{});
    story.settle();
    auto const bytes = story.files.offered.back().bytes;
    CHECK(bytes.find("陶知夏") == std::string::npos);
    CHECK(bytes.find("SQLite") == std::string::npos);
    story.say(FileChosen{"restore", "a.backup", bytes});
    REQUIRE(story.see<SettingsView>().restore.has_value());
    CHECK(story.see<SettingsView>().restore->counts.front().in_file == 1);
}

TEST_CASE("on another device the sealed backup asks for its passphrase or recovery code") {
    Story story;
    told::a_child(story);
    auto const code = set_passphrase(story);
    story.say(AskBackup{});
    auto const bytes = story.files.offered.back().bytes;
    for (auto const& typed : {std::string(our_phrase), code}) {
        Story elsewhere;
        elsewhere.say(FileChosen{"restore", "a.backup", bytes});
        CHECK_FALSE(elsewhere.see<SettingsView>().restore.has_value());
        REQUIRE(elsewhere.see<SettingsView>().sealed.has_value());
        CHECK(elsewhere.see<SettingsView>().sealed->file == "a.backup");
        type(elsewhere, Secret::backup, "不是这一句密码");
        elsewhere.say(OpenBackup{});
        CHECK(elsewhere.see<SettingsView>().sealed->problem.key == "problem.secret_wrong");
        elsewhere.say(ConfirmRestore{});
        type(elsewhere, Secret::backup, typed);
        elsewhere.say(OpenBackup{});
        CHECK_FALSE(elsewhere.see<SettingsView>().sealed.has_value());
        REQUIRE(elsewhere.see<SettingsView>().restore.has_value());
        elsewhere.say(ConfirmRestore{});
        elsewhere.settle();
        elsewhere.reload();
        elsewhere.go(Screen::children);
        CHECK(elsewhere.see<ChildListView>().total() == 1);
    }
}
