#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

TEST_CASE("it is called saved only after the vault has confirmed") {
    Story story;
    story.settle();
    told::a_child(story);
    CHECK(story.seen().frame.saved == SavedState::saving);
    CHECK(story.seen().frame.pending > 0);
    std::string const before = story.seen().frame.saved_at;
    story.clock.move_ms(5 * 3'600'000 + 32 * 60'000);
    story.settle();
    CHECK(story.seen().frame.saved == SavedState::saved);
    CHECK(story.seen().frame.saved_at == "14:32");
    CHECK(before != "14:32");
}

TEST_CASE("a save that fails is said at once, and is made good later") {
    Story story;
    story.settle();
    auto const child = told::a_child(story);
    story.vault().fail("quota");
    story.say(VaultChanged{});
    auto const& frame = story.seen().frame;
    CHECK(frame.saved == SavedState::not_saved);
    REQUIRE(frame.banner.has_value());
    CHECK(frame.banner->text.key == "vault.quota");
    CHECK(std::holds_alternative<AskBackup>(frame.banner->act->intent));
    story.go(Screen::child, child);
    CHECK(story.see<ChildView>().head.name == "陶知夏");
    story.settle();
    CHECK_FALSE(story.seen().frame.banner.has_value());
    story.reload();
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 1);
}

TEST_CASE("what was never confirmed is gone after a reload, what was confirmed is not") {
    Story story;
    told::a_child(story, "陶知夏");
    story.settle();
    told::a_child(story, "林小雨", "2017-04-06");
    story.reload();
    story.go(Screen::children);
    REQUIRE(story.see<ChildListView>().size() == 1);
    CHECK(story.see<ChildListView>().row(0).head.name == "陶知夏");
}

TEST_CASE("a draft survives a reload, stands on today, and goes when it is handed in") {
    Story story;
    story.open("register_child")
        .type("name", "陶知")
        .type("name", "陶知夏")
        .choose("sex", "female")
        .type("village", "liu");
    story.go(Screen::today);
    story.settle();
    story.reload();
    auto const& drafts = story.see<TodayView>().drafts;
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().title_key == "form.register_child.title");
    CHECK(drafts.front().time == "09:00");
    story.say(Navigate{drafts.front().form});
    CHECK(story.field("name").value == "陶知夏");
    CHECK(story.field("sex").value == "female");
    CHECK(story.field("village").seek == "liu");
    story.type("alias", "小禾").choose("no_id_reason", "not_at_hand").submit();
    REQUIRE(story.was_taken());
    story.go(Screen::today);
    CHECK(story.see<TodayView>().drafts.empty());
}

TEST_CASE("a draft that is emptied again, or thrown away, is none") {
    Story story;
    story.open("add_village").type("name", "柳");
    story.type("name", "");
    story.go(Screen::today);
    CHECK(story.see<TodayView>().drafts.empty());
    story.open("add_village").type("name", "柳树村");
    story.go(Screen::today);
    REQUIRE(story.see<TodayView>().drafts.size() == 1);
    story.say(DropDraft{story.see<TodayView>().drafts.front().form});
    CHECK(story.see<TodayView>().drafts.empty());
    story.open("add_village");
    CHECK(story.field("name").value.empty());
}

TEST_CASE("another window writes: this one may look, and may take over") {
    Story story;
    story.vault().only_look();
    story.say(VaultChanged{});
    CHECK(story.seen().frame.banner->kind == "read_only");
    story.open("add_village").type("name", "柳树村").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.see<FormView>().problems.front().key == "problem.read_only");
    CHECK(story.see<FormView>().read_only);
    story.say(TakeOver{});
    story.say(VaultChanged{});
    story.submit();
    CHECK(story.was_taken());
}

TEST_CASE("a backup restores everything") {
    Story story;
    story.say(SetWriter{"周晓岚"});
    auto const child = told::a_child(story);
    story.go(Screen::settings);
    CHECK_FALSE(story.see<SettingsView>().backup_on.has_value());
    CHECK(story.see<SettingsView>().backup_changes > 0);
    story.say(AskBackup{});
    REQUIRE(story.files.offered.size() == 1);
    CHECK(story.files.offered.front().name == "tongban-2026-11-23-0900.backup");
    CHECK(story.see<SettingsView>().backup_on == build::day("2026-11-23"));
    CHECK(story.see<SettingsView>().backup_changes == 0);
    std::string const bytes = story.files.offered.front().bytes;

    told::a_child(story, "林小雨", "2017-04-06");
    story.say(AskRestore{});
    CHECK(story.files.asked.front().purpose == "restore");
    story.say(FileChosen{"restore", "tongban.backup", bytes});
    REQUIRE(story.see<SettingsView>().restore.has_value());
    auto const& preview = *story.see<SettingsView>().restore;
    CHECK(preview.made_at == "09:00");
    CHECK(preview.changes_lost == 1);
    for (auto const& count : preview.counts) {
        if (count.record == "child") CHECK((count.here == 2 && count.in_file == 1));
    }
    story.say(ConfirmRestore{});
    CHECK_FALSE(story.see<SettingsView>().restore.has_value());
    story.go(Screen::child, child);
    CHECK(story.see<ChildView>().head.name == "陶知夏");
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 1);

    story.settle();
    story.reload();
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 1);
}

TEST_CASE("a file that is no whole backup is refused in words, and nothing is changed") {
    Story story;
    told::a_child(story);
    story.say(AskBackup{});
    std::string bytes = story.files.offered.front().bytes;
    story.say(FileChosen{"restore", "照片.jpg", "no backup at all"});
    CHECK(story.see<SettingsView>().restore_problem.key == "problem.not_a_backup");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    story.say(FileChosen{"restore", "tongban.backup", bytes});
    CHECK(story.see<SettingsView>().restore_problem.key == "problem.damaged");
    story.say(ConfirmRestore{});
    story.say(CancelRestore{});
    CHECK_FALSE(story.see<SettingsView>().restore_problem);
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 1);
}

TEST_CASE("who writes stands in the history") {
    Story story;
    story.say(SetWriter{" 周晓岚 "});
    told::a_child(story);
    auto row = story.database().query("SELECT writer, command FROM change ORDER BY id DESC LIMIT 1");
    REQUIRE(row.next());
    CHECK(row.text(0) == "周晓岚");
    CHECK(row.text(1) == "register_child");
}

TEST_CASE("a photo that nobody names goes when nobody is busy, once; one that a draft names stays") {
    Story story;
    auto const lost = story.log().keep_blob(Bytes(100, 1)), kept = story.log().keep_blob(Bytes(100, 2));
    story.open("register_child").type("name", "陶知夏").type("note", kept);
    story.say(Navigate{{Screen::today}});
    story.settle();
    REQUIRE(story.store.blobs.size() == 2);
    story.session().touch();
    CHECK(story.session().sweep_if_idle() == 10.0);
    story.clock.move_ms(10'000);
    story.vault().commit();  // something is on its way
    CHECK_FALSE(story.session().sweep_if_idle().has_value());
    CHECK(story.store.blobs.size() == 2);
    story.settle();
    CHECK_FALSE(story.session().sweep_if_idle().has_value());
    CHECK(story.store.blobs.contains(kept));
    CHECK_FALSE(story.store.blobs.contains(lost));
}

namespace {

Bytes const photo_of_her(500, 7);

/// A story with a photo that a draft names, and its backup.
BackupFile backup_with_photo(Story& story) {
    auto const name = story.log().keep_blob(photo_of_her);
    story.open("register_child").type("name", "陶知夏").type("note", name);
    story.say(Navigate{{Screen::settings}});
    story.settle();
    story.say(AskBackup{});
    story.settle();
    check(!story.vault().offered.empty(), "it is offered");
    return story.vault().offered.back();
}

bool has_photo(Story& story) {
    auto const name = blob_name(photo_of_her);
    auto const found = story.store.blobs.find(story.log().blob_place(name));
    return found != story.store.blobs.end() && story.log().blob(name, found->second).has_value();
}

void look_into(Story& story, BackupFile const& file) {
    story.say(FileChosen{"restore", file.name, file.bytes});
    REQUIRE(story.see<SettingsView>().restore.has_value());
}

}  // namespace

TEST_CASE("a backup names its photos, and they are put into the store before the records that name them") {
    Story there, here;
    auto const file = backup_with_photo(there);
    CHECK(file.blobs == std::vector<std::string>{blob_name(photo_of_her)});
    look_into(here, file);
    here.say(ConfirmRestore{});
    CHECK(here.see<SettingsView>().restore.has_value());  // not yet
    CHECK(here.seen().frame.working);
    here.say(ConfirmRestore{});  // pressed twice
    here.adopt(there.store.blobs);
    CHECK_FALSE(here.see<SettingsView>().restore.has_value());
    CHECK_FALSE(here.seen().frame.working);
    CHECK(has_photo(here));
    here.settle();
    here.clock.move_ms(20'000);
    here.session().sweep_if_idle();
    CHECK(has_photo(here));
}

TEST_CASE("a restore whose photos find no room changes nothing, and what was put is cleared away") {
    Story there, here;
    auto const file = backup_with_photo(there);
    told::a_child(here);
    here.settle();
    look_into(here, file);
    here.say(ConfirmRestore{});
    here.adopt(there.store.blobs, "quota");
    CHECK(here.see<SettingsView>().restore_problem.key == "problem.not_written");
    here.go(Screen::children);
    CHECK(here.see<ChildListView>().total() == 1);
    here.store.blobs = there.store.blobs;
    here.clock.move_ms(20'000);
    here.session().sweep_if_idle();
    CHECK(here.store.blobs.empty());
}

TEST_CASE("another file chosen, or the restore given up, while photos come: nothing is restored") {
    for (bool const cancels : {true, false}) {
        Story there, here;
        auto const file = backup_with_photo(there);
        look_into(here, file);
        here.say(ConfirmRestore{});
        if (cancels) here.say(CancelRestore{});
        else look_into(here, file);
        here.adopt(there.store.blobs);
        CHECK(here.see<SettingsView>().restore.has_value() == !cancels);
        CHECK_FALSE(here.seen().frame.working);
    }
}

TEST_CASE("a photo that cannot be read is said, and the rest is restored") {
    Story there, here;
    auto const file = backup_with_photo(there);
    look_into(here, file);
    here.say(ConfirmRestore{});
    auto blobs = there.store.blobs;
    blobs.begin()->second.back() ^= 1;
    here.adopt(blobs);
    CHECK_FALSE(here.see<SettingsView>().restore.has_value());
    CHECK_FALSE(has_photo(here));
    REQUIRE_FALSE(here.seen().frame.notices.empty());
    CHECK(here.seen().frame.notices.back().text.key == "problem.photos_unreadable");
}

TEST_CASE(
    "what another window's takeover left unsaved here can be taken along, and is not thrown away by a press before") {
    Story story;
    story.settle();
    told::a_child(story);
    story.vault().find("taken_over");
    story.say(VaultChanged{});
    auto const& banner = story.seen().frame.banner;
    REQUIRE(banner.has_value());
    CHECK(banner->kind == "left_unsaved");
    story.say(Intent(banner->act->intent));
    REQUIRE(story.files.offered.size() == 1);
    Story elsewhere;
    elsewhere.say(FileChosen{"restore", "a.backup", story.files.offered.front().bytes});
    elsewhere.say(ConfirmRestore{});
    elsewhere.go(Screen::children);
    CHECK(elsewhere.see<ChildListView>().total() == 1);
    REQUIRE(story.seen().frame.banner.has_value());
    CHECK(std::holds_alternative<TakeOver>(story.seen().frame.banner->act->intent));
}

TEST_CASE("a later version of the program in another window is said, and offers no takeover") {
    Story story;
    story.settle();
    story.vault().find("newer_version");
    story.say(VaultChanged{});
    REQUIRE(story.seen().frame.banner.has_value());
    CHECK(story.seen().frame.banner->text.key == "vault.newer_version");
    CHECK_FALSE(story.seen().frame.banner->act.has_value());
}

TEST_CASE("taking over what an older or a later program wrote: it is brought up to date, or this one starts again") {
    Story story;
    story.settle();
    told::a_child(story);
    story.settle();
    auto const version = schema_version(story.database());
    auto const look = [&](int as_version) {
        story.vault().find("other_window");
        story.say(VaultChanged{});
        story.database().exec("PRAGMA user_version = " + std::to_string(as_version));
        story.say(TakeOver{});
        story.say(VaultChanged{});
    };
    look(version);
    CHECK_FALSE(story.vault().wants_lock);
    story.settle();
    CHECK(story.seen().frame.saved == SavedState::saved);
    look(version + 1);
    CHECK(story.vault().wants_lock);
}
