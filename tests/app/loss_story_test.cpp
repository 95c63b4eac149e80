#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

constexpr std::string_view our_phrase = "石榴 灯笼 渡口 旧信";

/// Nobody touches anything for so long.
void rest(Story& story, std::int64_t seconds) {
    story.clock.move_ms(seconds * 1000);
    story.session().copy_if_idle();
    story.say(VaultChanged{});
}

/// With a place for copies, and a child that is saved.
void begin(Story& story) {
    story.place.possible = true;
    told::a_child(story);
    story.settle();
    story.session().copy_if_idle();  // sees to what is there already
}

void set_passphrase(Story& story) {
    story.go(Screen::settings);
    story.say(OpenLockForm{LockForm::set});
    story.say(TypeSecret{Secret::fresh, std::string(our_phrase)});
    story.say(TypeSecret{Secret::again, std::string(our_phrase)});
    story.clock.set_look_ms(4000);  // a slow device: its passphrases are cheap
    story.say(SubmitLockForm{});
    story.clock.set_look_ms(0);
    story.settle();
    story.passphrase = our_phrase;
}

/// The browser clears everything away but the copies, and the page is opened again.
void wipe(Story& story) {
    auto const written = story.clock.now_ms();
    story.store = {};
    story.passphrase.clear();
    story.reload();
    story.vault().lose(written, 3'565'158);
    story.say(VaultChanged{});
}

void look_into_copy(Story& story) {
    story.say(OpenCopy{});
    REQUIRE(story.vault().wants_copy);
    REQUIRE_FALSE(story.place.copies.empty());
    story.say(FileChosen{"copy", "", story.place.copies.front().bytes});
}

std::int64_t children(Story& story) {
    story.go(Screen::children);
    return static_cast<std::int64_t>(story.see<ChildListView>().total());
}

}  // namespace

TEST_CASE("what the browser cleared away is said on every screen until somebody takes note") {
    Story story;
    story.settle();
    story.vault().lose(story.clock.now_ms() - 86'400'000, 3'565'158);
    story.say(VaultChanged{});
    CHECK(story.here().screen == Screen::settings);
    auto const& loss = story.see<SettingsView>().loss;
    REQUIRE(loss.has_value());
    CHECK(loss->written_on == build::day("2026-11-22"));
    CHECK(loss->bytes == 3'565'158);
    CHECK_FALSE(story.seen().frame.banner.has_value());
    story.go(Screen::children);
    story.settle();
    CHECK(story.here().screen == Screen::children);  // told once
    REQUIRE(story.seen().frame.banner.has_value());
    CHECK(story.seen().frame.banner->kind == "wiped");
    CHECK_FALSE(story.seen().frame.banner->dismissable);
    story.say(Intent(story.seen().frame.banner->act->intent));
    CHECK(story.here().screen == Screen::settings);
    told::a_child(story);  // it blocks nothing
    CHECK(story.was_taken());
    story.say(AcceptLoss{});
    story.say(VaultChanged{});
    CHECK_FALSE(story.seen().frame.banner.has_value());
    story.go(Screen::settings);
    CHECK_FALSE(story.see<SettingsView>().loss.has_value());
}

TEST_CASE("a second copy is kept when nobody is busy, at most every five minutes") {
    Story story;
    begin(story);
    CHECK(story.place.copies.empty());
    rest(story, 9);
    CHECK(story.place.copies.empty());
    rest(story, 1);
    REQUIRE(story.place.copies.size() == 1);
    rest(story, 3600);
    CHECK(story.place.copies.size() == 1);  // nothing was written since
    told::a_child(story, "林小雨", "2017-04-06");
    story.session().copy_if_idle();
    CHECK(story.place.copies.size() == 1);  // not saved yet
    story.settle();
    CHECK_FALSE(story.session().copy_if_idle().has_value());
    REQUIRE(story.place.copies.size() == 2);
    told::a_child(story, "周小满", "2015-01-02");
    story.settle();
    CHECK(story.session().copy_if_idle() == 300.0);
    rest(story, 300);
    CHECK(story.place.copies.size() == 3);
    story.go(Screen::settings);
    CHECK(story.see<SettingsView>().copy.made_on == build::day("2026-11-23"));
    CHECK(story.see<SettingsView>().copy.made_at == story.clock.time_text());
}

TEST_CASE("a clock that was put back keeps no copy from being the newest") {
    Story story;
    begin(story);
    rest(story, 10);
    auto const first = story.place.copies.front().at_ms;
    story.clock.move_ms(-86'400'000);
    told::a_child(story, "林小雨", "2017-04-06");
    story.settle();
    story.session().touch();
    rest(story, 300);
    REQUIRE(story.place.copies.size() == 2);
    CHECK(story.place.copies.front().at_ms > first);
}

TEST_CASE("without a place, without a record, or in a window that only looks there is no copy") {
    Story story;
    told::a_child(story);
    story.settle();
    rest(story, 3600);
    CHECK(story.place.copies.empty());
    story.place.possible = true;
    story.vault().only_look();
    rest(story, 3600);
    CHECK(story.place.copies.empty());
    Story empty;
    empty.place.possible = true;
    empty.settle();
    rest(empty, 3600);
    rest(empty, 3600);
    CHECK(empty.place.copies.empty());
}

TEST_CASE("a copy that found no room is said in the settings and nowhere else, and tried again later") {
    Story story;
    begin(story);
    story.place.full = true;
    rest(story, 10);
    CHECK(story.place.copies.empty());
    CHECK(story.seen().frame.saved == SavedState::saved);
    CHECK_FALSE(story.seen().frame.banner.has_value());
    story.go(Screen::settings);
    CHECK(story.see<SettingsView>().copy.failed);
    story.place.full = false;
    rest(story, 60);
    CHECK(story.place.copies.empty());
    rest(story, 240);
    CHECK(story.place.copies.size() == 1);
    story.go(Screen::settings);
    CHECK_FALSE(story.see<SettingsView>().copy.failed);
}

TEST_CASE("after a wipe the copy is restored like a backup file, after a look") {
    Story story;
    begin(story);
    rest(story, 10);
    wipe(story);
    CHECK(children(story) == 0);
    rest(story, 3600);
    CHECK(story.place.copies.size() == 1);  // an empty store takes no copy's place
    look_into_copy(story);
    REQUIRE(story.see<SettingsView>().restore.has_value());
    auto const& preview = *story.see<SettingsView>().restore;
    CHECK(preview.made_on == build::day("2026-11-23"));
    for (auto const& count : preview.counts) {
        if (count.record == "child") CHECK((count.here == 0 && count.in_file == 1));
    }
    story.say(ConfirmRestore{});
    CHECK(story.vault().state().lost());  // until it is on the disk
    story.settle();
    story.say(VaultChanged{});
    CHECK_FALSE(story.vault().state().lost());
    CHECK(children(story) == 1);
    story.reload();
    CHECK(children(story) == 1);
}

TEST_CASE("with a passphrase the copy is sealed, and copies in the clear go at once") {
    Story story;
    begin(story);
    rest(story, 10);
    REQUIRE(story.place.copies.size() == 1);
    CHECK(story.place.copies.front().bytes.find("陶知夏") != std::string::npos);
    set_passphrase(story);
    story.session().copy_if_idle();
    CHECK(story.place.copies.empty());
    story.session().touch();
    rest(story, 10);
    REQUIRE(story.place.copies.size() == 1);
    CHECK(story.place.copies.front().bytes.find("陶知夏") == std::string::npos);
    CHECK(story.place.copies.front().bytes.find("SQLite") == std::string::npos);

    wipe(story);
    look_into_copy(story);
    REQUIRE(story.see<SettingsView>().sealed.has_value());
    story.say(TypeSecret{Secret::backup, std::string(our_phrase)});
    story.say(OpenBackup{});
    story.say(ConfirmRestore{});
    story.settle();
    CHECK(children(story) == 1);
}

TEST_CASE("copies in the clear that a kill left behind go at the next start") {
    Story story;
    begin(story);
    rest(story, 10);
    auto const in_the_clear = story.place.copies;
    set_passphrase(story);
    story.place.copies = in_the_clear;
    story.reload();
    story.settle();
    story.session().copy_if_idle();
    CHECK(story.place.copies.empty());
}

TEST_CASE("another passphrase, another recovery code or none: copies under the old ones go") {
    for (LockForm const form : {LockForm::change, LockForm::renew_code, LockForm::remove}) {
        CAPTURE(static_cast<int>(form));
        Story story;
        begin(story);
        set_passphrase(story);
        story.session().copy_if_idle();
        story.session().touch();
        rest(story, 10);
        REQUIRE(story.place.copies.size() == 1);
        story.say(OpenLockForm{form});
        story.say(TypeSecret{Secret::current, std::string(our_phrase)});
        story.say(TypeSecret{Secret::fresh, "木桥 稻谷 小船 春风"});
        story.say(TypeSecret{Secret::again, "木桥 稻谷 小船 春风"});
        story.clock.set_look_ms(4000);
        story.say(SubmitLockForm{});
        story.clock.set_look_ms(0);
        story.settle();
        story.session().copy_if_idle();
        CHECK(story.place.copies.empty());
    }
}

TEST_CASE("while the disk is full, a backup file holds what could not be saved") {
    Story story;
    story.settle();
    told::a_child(story);
    story.vault().fail("quota");
    story.say(VaultChanged{});
    CHECK(story.seen().frame.banner->text.key == "vault.quota");
    story.say(Intent(story.seen().frame.banner->act->intent));
    REQUIRE(story.files.offered.size() == 1);

    Story elsewhere;
    elsewhere.say(FileChosen{"restore", "a.backup", story.files.offered.front().bytes});
    elsewhere.say(ConfirmRestore{});
    CHECK(children(elsewhere) == 1);
}
