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
