#include <doctest/doctest.h>

#include "store/blob.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

std::int64_t a_planned_activity(Story& story, std::int64_t leader) {
    story.open("plan_activity")
        .type("title", "防溺水一课")
        .choose("theme", "water_safety")
        .type("day", "2026-11-23")
        .choose("starts_at", "14:00")
        .type("minutes", "90")
        .choose("leader", leader)
        .submit();
    return told::subject(story);
}

void open_the_list(Story& story, std::int64_t activity) {
    story.open("approve_activity", activity).type("approved_by", "周晓岚").submit();
    REQUIRE(story.was_taken());
    story.go(Screen::activity, activity);
    auto const actions = story.see<ActivityView>().actions;
    REQUIRE(story.act(actions, "app.action.open_activity"));
}

/// An open list with two children, one of whom has a caregiver on file, and a helper.
struct Listed {
    std::int64_t cared_for = 0, other = 0, volunteer = 0, activity = 0;
};
Listed an_open_list(Story& story) {
    Listed listed{
        told::a_child(story, "陶知夏"), told::a_child(story, "林小雨", "2017-04-06"), told::a_volunteer(story)};
    story.open("amend_child", listed.cared_for)
        .type("caregiver_name", "陶奶奶")
        .choose("caregiver_relation", "grandmother")
        .submit();
    listed.activity = a_planned_activity(story, listed.volunteer);
    story.open("amend_activity", listed.activity).choose("safety_plan", "1").submit();
    story.open("enlist", listed.activity).choose("child", listed.cared_for).choose("child", listed.other);
    story.choose("volunteer", listed.volunteer).submit();
    open_the_list(story, listed.activity);
    return listed;
}

RollLine line_of(Story& story, std::int64_t child) {
    for (RollLine const& line : story.see<ActivityView>().children) {
        if (line.who.route.subject == child) return line;
    }
    return {};
}

std::vector<std::string> gap_kinds(Story& story) {
    std::vector<std::string> kinds;
    for (OpenItem const& gap : story.see<ActivityView>().gaps) kinds.push_back(gap.kind);
    return kinds;
}

}  // namespace

TEST_CASE("an activity with roll call gives hours") {
    Story story;
    auto const first = told::a_child(story, "陶知夏");
    auto const second = told::a_child(story, "林小雨", "2017-04-06");
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    REQUIRE(story.here() == Route{Screen::activity, activity});
    CHECK(story.see<ActivityView>().head.time == "14:00–15:30");
    CHECK(story.see<ActivityView>().actions[0].label.key == "app.action.enlist");  // the list is empty
    CHECK(story.see<ActivityView>().actions[1].label.key == "app.action.approve_activity");
    CHECK(story.see<ActivityView>().actions[1].why_not);
    CHECK(story.see<ActivityView>().gaps.front().title.key == "problem.safety_plan_missing");

    story.open("amend_activity", activity).choose("safety_plan", "1").submit();
    story.open("enlist", activity).choose("child", first).choose("child", second).choose("volunteer", volunteer);
    CHECK(story.field("child").picked.size() == 2);
    story.submit();
    open_the_list(story, activity);

    auto const roll = story.see<ActivityView>();
    REQUIRE(roll.roll_open);
    REQUIRE(roll.children.size() == 2);
    story.say(roll.children[0].tap);
    story.say(roll.children[1].others[1].intent);
    story.say(roll.volunteers[0].tap);
    auto const& called = story.see<ActivityView>();
    CHECK(called.head.state == ActivityState::held);
    CHECK(called.child_count.present == 1);
    CHECK(called.child_count.away == 1);
    CHECK(called.children[1].presence == Presence::excused);

    story.open("close_activity", activity).type("summary", "每人练了一遍扔救生绳。").submit();
    REQUIRE(story.was_taken());
    CHECK(story.see<ActivityView>().minutes == 90);
    story.go(Screen::volunteer, volunteer);
    CHECK(story.see<VolunteerView>().head.minutes == 90);
    story.go(Screen::child, first);
    CHECK(story.see<ChildView>().timeline.front().kind == "activity");
}

TEST_CASE("the log is not written before every name was called") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    story.open("amend_activity", activity).choose("safety_plan", "1").submit();
    story.open("enlist", activity).choose("child", child).choose("volunteer", volunteer).submit();
    open_the_list(story, activity);
    story.say(Intent(story.see<ActivityView>().children[0].tap));
    CHECK(story.see<ActivityView>().actions.front().label.key == "app.action.mark_all_present");
    CHECK(story.see<ActivityView>().actions[1].why_not.key == "problem.roll_not_called");
    story.open("close_activity", activity).type("summary", "好").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.see<FormView>().problems.front().key == "problem.roll_not_called");
}

TEST_CASE("a tap too many is taken back by another") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    story.open("amend_activity", activity).choose("safety_plan", "1").submit();
    story.open("enlist", activity).choose("child", child).submit();
    open_the_list(story, activity);
    story.say(Intent(story.see<ActivityView>().children[0].tap));
    CHECK(story.see<ActivityView>().children[0].presence == Presence::present);
    story.say(Intent(story.see<ActivityView>().children[0].tap));
    CHECK(story.see<ActivityView>().children[0].presence == Presence::listed);
}

TEST_CASE("everybody is here at one tap, with the time of the day; who is called already stays as called") {
    Story story;
    auto const listed = an_open_list(story);
    story.say(Intent(line_of(story, listed.other).others[2].intent));
    CHECK(line_of(story, listed.other).presence == Presence::absent);
    auto const actions = story.see<ActivityView>().actions;
    REQUIRE(story.act(actions, "app.action.mark_all_present"));
    CHECK(line_of(story, listed.cared_for).presence == Presence::present);
    CHECK(line_of(story, listed.cared_for).came_at.size() == 5);
    CHECK(line_of(story, listed.other).presence == Presence::absent);
    CHECK(story.see<ActivityView>().volunteers.front().presence == Presence::present);
    CHECK_FALSE(story.act(story.see<ActivityView>().actions, "app.action.mark_all_present"));
}

TEST_CASE("children go home with their caregivers at one tap; the others are asked for") {
    Story story;
    auto const listed = an_open_list(story);
    auto const open = story.see<ActivityView>().actions;
    REQUIRE(story.act(open, "app.action.mark_all_present"));
    CHECK(story.see<ActivityView>().to_take.size() == 2);
    auto const held = story.see<ActivityView>().actions;
    REQUIRE(story.act(held, "app.action.take_all_home"));
    CHECK(line_of(story, listed.cared_for).handed_to == "陶奶奶");
    CHECK(line_of(story, listed.cared_for).taken.key == "app.roll.taken_at");
    REQUIRE(story.see<ActivityView>().to_take.size() == 1);
    story.say(Intent(story.see<ActivityView>().to_take.front().intent));
    REQUIRE(story.here().form == "amend_participation");
    story.type("handed_to", "林叔叔").type("left_at", "16:20").submit();
    REQUIRE(story.was_taken());
    CHECK(line_of(story, listed.other).handed_to == "林叔叔");
    CHECK(line_of(story, listed.other).left_at == "16:20");
    CHECK(story.see<ActivityView>().to_take.empty());
}

TEST_CASE("an outing waits for insurance and for the consent of each child on its list") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    story.open("amend_activity", activity).choose("safety_plan", "1").choose("outing", "1").submit();
    story.open("enlist", activity).choose("child", child).choose("volunteer", volunteer).submit();
    story.go(Screen::activity, activity);
    CHECK(gap_kinds(story) == std::vector<std::string>{"activity_insurance_missing", "consent_missing"});
    story.open("approve_activity", activity).type("approved_by", "周晓岚").submit();
    CHECK_FALSE(story.was_taken());

    story.open("amend_activity", activity).choose("insurance", "1").submit();
    story.open("give_consent", child).choose("relation", "grandmother").choose("purposes", "activity");
    story.choose("way", "paper").type("given_on", "2026-11-01").submit();
    story.go(Screen::activity, activity);
    CHECK(gap_kinds(story).empty());
    open_the_list(story, activity);

    auto const late = told::a_child(story, "林小雨", "2017-04-06");
    story.open("enlist", activity).choose("child", late).submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.see<FormView>().first_wrong == "child");
}

TEST_CASE("whole groups come onto the list at one tap: a village, an age, those of last time") {
    Story story;
    auto const listed = an_open_list(story);
    auto const open = story.see<ActivityView>().actions;
    REQUIRE(story.act(open, "app.action.mark_all_present"));
    auto const next = a_planned_activity(story, listed.volunteer);
    auto const groups = story.see<ActivityView>().groups_to_add;
    REQUIRE(groups.size() == 4);  // one child is nine years old, one ten
    CHECK(groups[0].name.key == "app.group.last");
    CHECK(groups[0].count == 3);
    CHECK(groups[1].name.key == "app.group.village");
    CHECK(groups[1].count == 2);
    CHECK(groups[2].name.key == "app.group.ages");
    story.say(Intent(groups[0].add));
    CHECK(story.see<ActivityView>().children.size() == 2);
    CHECK(story.see<ActivityView>().volunteers.size() == 1);
    CHECK(story.see<ActivityView>().groups_to_add.empty());
    CHECK(story.here().subject == next);
}

TEST_CASE("a lesson fills the form; words of one's own stay, those of another lesson do not") {
    Story story;
    story.open("plan_activity").choose("pack", "water");
    CHECK(story.field("title").value == "夏天不下河");
    CHECK(story.field("theme").value == "water_safety");
    CHECK(story.field("minutes").value == "60");
    CHECK(story.field("plan").value.starts_with("1. "));
    story.choose("pack", "road");
    CHECK(story.field("title").value == "上学路上慢一步");
    story.type("title", "我们自己的课").choose("pack", "food");
    CHECK(story.field("title").value == "我们自己的课");
    CHECK(story.field("theme").value == "food_safety");
}

TEST_CASE("the log keeps faces, a sentence and what is to be followed up, which waits on Today until it is done") {
    Story story;
    auto const listed = an_open_list(story);
    auto const open = story.see<ActivityView>().actions;
    REQUIRE(story.act(open, "app.action.mark_all_present"));
    story.open("close_activity", listed.activity).type("summary", "讲了不下河。").type("liked", "3").submit();
    CHECK_FALSE(story.was_taken());  // two children were there
    story.type("liked", "2")
        .type("feedback", "还想来")
        .type("follow_up", "还两本书")
        .type("follow_up_until", "2026-11-25");
    story.submit();
    REQUIRE(story.was_taken());
    auto const actions = story.see<ActivityView>().actions;
    REQUIRE(actions.size() == 2);
    CHECK(actions[1].label.key == "app.action.amend_log");
    REQUIRE(story.act(actions, "app.action.follow_up_activity"));
    CHECK(story.see<ActivityView>().actions.size() == 1);
}

TEST_CASE("a service record is of a time that is chosen, and adds up to half hours") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, volunteer);
    auto const note = [&](std::string_view day, std::string_view minutes) {
        story.open("note_contact", pair).type("words", "读书").choose("mode", "visit").choose("mood", "happy");
        story.type("minutes", minutes).type("happened_on", day).submit();
        REQUIRE(story.was_taken());
    };
    note("2026-09-20", "50");
    note("2026-10-08", "20");
    note("2026-11-20", "45");
    auto const shown = [&]() -> VolunteerView const& {
        story.go(Screen::volunteer, volunteer);
        return story.see<VolunteerView>();
    };
    CHECK(shown().minutes == 115);
    CHECK(shown().half_hours == 3);
    story.say(Narrow{Screen::volunteer, "period", "month"});
    CHECK(shown().minutes == 45);
    story.say(Narrow{Screen::volunteer, "period", "last_month"});
    CHECK(shown().minutes == 20);
    CHECK(shown().last == build::day("2026-10-31"));
    story.say(Narrow{Screen::volunteer, "period", "quarter"});
    CHECK(shown().minutes == 65);
    CHECK(shown().first == build::day("2026-10-01"));
    story.say(Narrow{Screen::volunteer, "period", "own"});
    story.say(Narrow{Screen::volunteer, "from", "2026-09-20"});
    story.say(Narrow{Screen::volunteer, "until", "2026-10-08"});
    CHECK(shown().minutes == 70);
    story.say(Narrow{Screen::volunteer, "until", "10月"});
    CHECK(shown().minutes == 115);
    CHECK(shown().services.front().outside.args.front().second == Argument(std::string("小禾")));
}

// --- photos

namespace {

constexpr std::string_view one_photo = "the first photo's bytes", other_photo = "the other photo's bytes";

std::string name_of(std::string_view photo) {
    return blob_name({reinterpret_cast<std::uint8_t const*>(photo.data()), photo.size()});
}

/// The log of an activity that took place is open on the screen.
Listed an_open_log(Story& story) {
    Listed const listed = an_open_list(story);
    story.say(Perform{MarkAllPresent{{listed.activity}}});
    story.open("close_activity", listed.activity).type("summary", "每人练了一遍扔救生绳。");
    return listed;
}

void bring(Story& story, std::string_view photo) { story.say(FileChosen{"photo", "IMG_1.jpg", std::string(photo)}); }

std::string last_notice(Story& story) {
    auto const& notices = story.seen().frame.notices;
    return notices.empty() ? std::string() : notices.back().text.key;
}

}  // namespace

TEST_CASE("photos are chosen for the log, kept with its draft, and seen with it") {
    Story story;
    Listed const listed = an_open_log(story);
    story.say(AskPhotos{});
    CHECK(story.files.asked.back().accept == "image/*");
    bring(story, one_photo);
    bring(story, other_photo);
    bring(story, one_photo);  // once is enough
    CHECK(story.field("photos").value == name_of(one_photo) + "," + name_of(other_photo));
    story.settle();
    CHECK(story.store.blobs.size() == 2);

    story.reload();
    story.open("close_activity", listed.activity);
    CHECK(story.field("photos").value == name_of(one_photo) + "," + name_of(other_photo));
    story.choose("photos", name_of(one_photo)).submit();
    REQUIRE(story.was_taken());
    story.go(Screen::activity, listed.activity);
    CHECK(story.see<ActivityView>().photos == std::vector{name_of(other_photo)});
    story.say(ShowPhoto{name_of(other_photo), "照片 1"});
    CHECK(story.vault().shown_photos == std::vector{name_of(other_photo)});
    story.say(SetMasked{true});
    CHECK(story.see<ActivityView>().photos.empty());
}

TEST_CASE("a written log takes photos that come later, and no other change of the activity") {
    Story story;
    Listed const listed = an_open_log(story);
    story.submit();
    CHECK(story.act(story.see<ActivityView>().actions, "app.action.amend_log"));
    bring(story, one_photo);
    story.submit();
    REQUIRE(story.was_taken());
    CHECK(story.see<ActivityView>().photos == std::vector{name_of(one_photo)});
    CHECK(story.see<ActivityView>().head.state == ActivityState::closed);
    story.say(Perform{AmendRecord{"activity", listed.activity, {{"state", "planned"}}, {}}});
    CHECK(last_notice(story) == "problem.by_verb_only");
}

TEST_CASE("what is no photo is refused by its name, and so is the tenth") {
    Story story;
    an_open_log(story);
    story.say(FileChosen{"photo", "notes.pdf", ""});
    CHECK(last_notice(story) == "problem.photo_unreadable");
    CHECK(story.field("photos").value.empty());
    for (int i = 0; i < 9; ++i) bring(story, "photo " + std::to_string(i));
    std::string const nine = story.field("photos").value;
    bring(story, "photo 10");
    CHECK(last_notice(story) == "problem.enough_photos");
    CHECK(story.field("photos").value == nine);
    story.settle();
    CHECK(story.store.blobs.size() == 9);  // the tenth is nowhere
    story.submit();
    CHECK(story.was_taken());
}

TEST_CASE("a photo that comes when its form has gone goes nowhere") {
    Story story;
    Listed const listed = an_open_log(story);
    story.go(Screen::child, listed.other);
    bring(story, one_photo);
    story.settle();
    CHECK(story.here() == Route{Screen::child, listed.other});
    CHECK(story.store.blobs.empty());
}

TEST_CASE("the log names those who were there and must not be recognised on photos") {
    Story story;
    Listed const listed = an_open_list(story);
    story.open("give_consent", listed.other)
        .choose("giver", "guardian")
        .choose("relation", "grandmother")
        .choose("purposes", "photo")
        .choose("way", "paper")
        .type("given_on", "2026-11-20")
        .submit();
    REQUIRE(story.was_taken());
    story.say(Perform{MarkAllPresent{{listed.activity}}});
    story.open("close_activity", listed.activity);
    Phrase const warning = story.field("photos").warning;
    CHECK(warning.key == "app.photo_consent_missing");
    CHECK(std::get<std::string>(warning.args.front().second) == "陶知夏");
}
