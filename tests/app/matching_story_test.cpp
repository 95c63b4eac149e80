#include <doctest/doctest.h>

#include <algorithm>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

MatchingView const& suggestions(Story& story) {
    story.go(Screen::matching);
    return story.see<MatchingView>();
}

std::int64_t a_woman(
    Story& story, std::string_view name, std::string_view skills, std::string_view vetted = "2026-05-10") {
    story.open("register_volunteer")
        .type("name", name)
        .choose("kind", "volunteer")
        .choose("sex", "female")
        .type("skills", skills);
    if (!vetted.empty()) story.type("vetted_on", vetted).choose("vetting_body", "police");
    story.submit();
    return told::subject(story);
}

std::int64_t a_girl_who_paints(Story& story) {
    auto const child = told::a_child(story);
    story.open("amend_child", child).type("interests", "画画、唱歌").submit();
    told::a_consent(story, child);
    return child;
}

bool says(std::vector<Phrase> const& phrases, std::string_view key) {
    return std::ranges::find(phrases, key, &Phrase::key) != phrases.end();
}

}  // namespace

TEST_CASE("a suggestion says why, and opens the form with both of them in it") {
    Story story;
    auto const child = a_girl_who_paints(story);
    a_woman(story, "周安", "下棋");
    auto const painter = a_woman(story, "钱朵", "教画画");
    auto const& view = suggestions(story);
    REQUIRE(view.suggested.size() == 1);
    CHECK(view.suggested_count == 1);
    MatchCard const& match = view.suggested.front();
    CHECK(match.child.id == child);
    REQUIRE(match.helper);
    CHECK(match.helper->name == "钱朵");
    CHECK(says(match.reasons, "app.match.interest"));
    CHECK(says(match.reasons, "app.match.free"));
    CHECK_FALSE(match.blocked);
    Intent const act = match.act.intent;
    story.say(act);
    CHECK(story.here() == form_route("form_pairing", child, painter));
    story.type("boundaries_accepted_on", "2026-11-20").submit();
    REQUIRE(story.was_taken());
    CHECK(suggestions(story).suggested.empty());
}

TEST_CASE("the board of pairs leads to the suggestions, and back leads to the board") {
    Story story;
    told::a_child(story);
    story.go(Screen::pairs);
    Intent const suggest = story.see<PairListView>().suggest.intent;
    story.say(suggest);
    CHECK(story.here() == Route{Screen::matching});
    CHECK(story.seen().frame.section == Screen::pairs);
    story.say(GoBack{});
    CHECK(story.here() == Route{Screen::pairs});
}

TEST_CASE("a consent that is missing is shown, not hidden, and comes first") {
    Story story;
    auto const child = told::a_child(story);
    a_woman(story, "周安", "下棋");
    auto const& view = suggestions(story);
    REQUIRE(view.suggested.size() == 1);
    CHECK(view.suggested.front().blocked.key == "problem.guardian_consent_missing");
    CHECK(std::get<Navigate>(view.suggested.front().act.intent).route == form_route("give_consent", child));
}

TEST_CASE("who is passed over hears why, and what would change it") {
    Story story;
    a_girl_who_paints(story);
    auto const expired = a_woman(story, "周安", "画画", "2025-05-10");
    told::a_volunteer(story);  // a man
    auto const& view = suggestions(story);
    REQUIRE(view.passed.size() == 1);
    MatchCard const& match = view.passed.front();
    CHECK_FALSE(match.helper);
    CHECK(match.kept_away.size() == 2);
    CHECK(match.change.key == "app.match.only_if");
    REQUIRE(match.mend);
    CHECK(std::get<Navigate>(match.mend->intent).route == form_route("record_vetting", expired));
    story.open("record_vetting", expired).type("vetted_on", "2026-11-01").choose("vetting_body", "police").submit();
    CHECK(suggestions(story).suggested.size() == 1);
}

TEST_CASE("without helpers and without children there is something to say, too") {
    Story story;
    CHECK(suggestions(story).passed.empty());
    told::a_child(story);
    REQUIRE(suggestions(story).passed.size() == 1);
    CHECK(says(suggestions(story).passed.front().kept_away, "app.match.nobody"));
}

TEST_CASE("whose pair has ended waits since that day, and is not suggested to whom she wished to leave") {
    Story story;
    auto const child = a_girl_who_paints(story);
    auto const first = a_woman(story, "周安", "画画");
    auto const pair = told::a_pair(story, child, first);
    story.open("end_pairing", pair).type("ended_on", "2026-11-20").choose("end_reason", "child_wish").submit();
    REQUIRE(story.was_taken());
    REQUIRE(suggestions(story).passed.size() == 1);
    CHECK(suggestions(story).passed.front().waiting_days == 3);
    a_woman(story, "钱朵", "跳绳");
    REQUIRE(suggestions(story).suggested.size() == 1);
    CHECK(suggestions(story).suggested.front().helper->name == "钱朵");
}

TEST_CASE("behind the privacy screen a suggestion names nobody") {
    Story story;
    a_girl_who_paints(story);
    a_woman(story, "钱朵", "画画");
    story.say(SetMasked{true});
    auto const& match = suggestions(story).suggested.front();
    CHECK(match.child.name == "小禾");
    CHECK(match.helper->name == "钱＊");
}

TEST_CASE("who has waited longest stands first, whoever was registered first") {
    Story story;
    auto const lately = a_girl_who_paints(story);
    auto const pair = told::a_pair(story, lately, told::a_volunteer(story));
    story.open("end_pairing", pair).type("ended_on", "2026-11-20").choose("end_reason", "volunteer_left").submit();
    auto const long_ago = told::a_child(story, "林小雨", "2017-04-06");
    a_woman(story, "周安", "下棋");
    auto const& view = suggestions(story);
    REQUIRE(view.suggested.size() == 2);
    CHECK(view.suggested.front().child.id == long_ago);
    CHECK(view.suggested.front().waiting_days > 200);
    CHECK(view.suggested.back().child.id == lately);
}
