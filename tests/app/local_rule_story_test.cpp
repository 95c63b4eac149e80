#include <doctest/doctest.h>

#include <algorithm>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

RuleLine rule_in(Story& story, std::string_view name) {
    story.go(Screen::settings);
    auto const& rules = story.see<SettingsView>().rules;
    auto const found = std::ranges::find(rules, name, &RuleLine::rule);
    REQUIRE(found != rules.end());
    return *found;
}

void set_rule(Story& story, std::string_view rule, std::string_view value, std::string_view day = "2026-11-23") {
    story.open("local_rule").choose("rule", rule).type("value", value).type("set_on", day).submit();
}

}  // namespace

TEST_CASE("every number is listed with its standard, and where that comes from") {
    Story story;
    RuleLine const visits = rule_in(story, "visit_days");
    CHECK(visits.value == "7, 14, 30");
    CHECK(visits.standard == "7, 14, 30");
    CHECK(visits.source.find("J1.1b") != std::string::npos);
    CHECK(rule_in(story, "wish_budget_cents_max").value == "500");
    CHECK(story.see<SettingsView>().rules.size() == policy_numbers().size());
}

TEST_CASE("a number that is set here holds from its day on, after a reload too, and can be taken back") {
    Story story;
    set_rule(story, "trial_contacts", "3");
    REQUIRE(story.was_taken());
    CHECK(rule_in(story, "trial_contacts").value == "3");
    CHECK(rule_in(story, "trial_contacts").standard == "2");
    set_rule(story, "trial_contacts", "4", "2026-11-25");
    CHECK(rule_in(story, "trial_contacts").value == "3");
    story.next_day("2026-11-25");
    CHECK(rule_in(story, "trial_contacts").value == "4");
    story.settle();
    story.reload();
    CHECK(rule_in(story, "trial_contacts").value == "4");
    story.say(UndoLast{});
    CHECK(rule_in(story, "trial_contacts").value == "3");
}

TEST_CASE("what was set decides: a wish above the local limit is over its cap") {
    Story story;
    auto const child = told::a_child(story);
    auto const screen = [&] {
        story.open("collect_wish", child).type("raw_text", "想要一双雨靴").choose("kind", "object");
        story.type("budget_cents", "81").submit();
        story.go(Screen::wishes);
        auto const wish = story.see<WishListView>().columns.front().cards.front().id;
        story.open("screen_wish", wish).type("screened_by", "周晓岚").type("public_text", "雨靴").submit();
    };
    screen();
    CHECK(story.was_taken());
    set_rule(story, "wish_budget_cents_max", "80");
    REQUIRE(story.was_taken());
    screen();
    REQUIRE_FALSE(story.was_taken());
    auto const& problems = story.see<FormView>().problems;
    CHECK(std::ranges::find(problems, "problem.over_cap", &Phrase::key) != problems.end());
}

TEST_CASE("the form says what the rule would replace") {
    Story story;
    story.open("local_rule");
    CHECK_FALSE(story.field("value").warning);
    story.choose("rule", "visit_days");
    Phrase const standard = story.field("value").warning;
    CHECK(standard.key == "app.rule_standard");
    CHECK(std::get<std::string>(standard.args.front().second) == "7, 14, 30");
}

TEST_CASE("a number that cannot be is told at its place, and nothing is lost") {
    Story story;
    set_rule(story, "visit_days", "14, 7, 30");
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("value") == "problem.not_such_numbers");
    CHECK(story.field("value").value == "14, 7, 30");
    CHECK(rule_in(story, "visit_days").value == "7, 14, 30");
}
