#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/ledgers_json.hpp"
#include "store/history.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

std::int64_t number_of(std::string_view record) {
    auto const& ledgers = default_ledgers();
    auto const found = std::ranges::find(ledgers, record, &Ledger::record);
    REQUIRE(found != ledgers.end());
    return found - ledgers.begin() + 1;
}

LedgerView const& open_ledger(Story& story, std::string_view record) {
    story.go(Screen::ledger, number_of(record));
    return story.see<LedgerView>();
}

std::int64_t a_left_behind(Story& story, std::string_view name = "陶知夏") {
    story.open("register_child")
        .type("name", name)
        .type("alias", "小禾")
        .choose("no_id_reason", "not_at_hand")
        .type("born_on", "2016-03-05")
        .choose("sex", "female")
        .type("village", "柳树村")
        .choose("categories", "left_behind")
        .type("opened_on", "2026-03-01")
        .submit();
    return story.here().subject;
}

Story& fill_agreement(Story& story) {
    return story.type("carer", "陶有田")
        .choose("relation", "grandfather")
        .choose("exclusion_asked", "1")
        .type("child_view", "愿意和爷爷住")
        .type("until", "2027-02-28");
}

PlanRowView const& plan_row(Story& story, std::string_view id) {
    story.go(Screen::plan);
    std::int64_t number = 0;
    for (auto const& section : story.see<PlanView>().sections) {
        for (PlanLine const& line : section.lines)
            if (line.id == id) number = line.number;
    }
    story.go(Screen::plan_row, number);
    return story.see<PlanRowView>();
}

std::int64_t village_of(Story& story, std::string_view name) {
    for (VillageLine const& line : village_lines(story.database()))
        if (line.name == name) return line.id.value;
    return 0;
}

std::int64_t a_director(Story& story, std::int64_t village) {
    story.open("director", village)
        .type("name", "周晓岚")
        .choose("role", "director")
        .type("since", "2024-01-01")
        .submit();
    REQUIRE(story.was_taken());
    return open_ledger(story, "director").lines.front().id;
}

}  // namespace

TEST_CASE("an agreement: entered, in its ledger, in the child's story, in the figure, and taken back") {
    Story story;
    auto const child = a_left_behind(story);
    auto const& before = plan_row(story, "J2.1").figures.front();
    CHECK(before.figure.met == 0);
    REQUIRE(before.missing.size() == 1);
    Intent const mend = before.missing.front().act->intent;
    story.say(mend);
    CHECK(story.here() == form_route("care_agreement", child));
    CHECK(story.field("signed_on").value == "2026-11-23");
    story.type("carer", "陶有田").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("exclusion_asked") == "problem.exclusion_not_asked");
    CHECK(story.error("child_view") == "problem.child_not_heard");
    fill_agreement(story).submit();
    REQUIRE(story.was_taken());

    auto const line = open_ledger(story, "care_agreement").lines.front();
    CHECK(line.who == "陶知夏");
    CHECK(line.day == build::day("2026-11-23"));
    CHECK(plan_row(story, "J2.1").figures.front().figure.met == 1);
    story.go(Screen::child, child);
    auto const event = story.see<ChildView>().timeline.front();
    CHECK(event.kind == "ledger");
    CHECK(event.open == form_route("amend_care_agreement", line.id));

    story.open("amend_care_agreement", line.id).type("checked_on", "2026-11-23").submit();
    CHECK(story.error("performed") == "problem.required");
    story.choose("performed", "yes").submit();
    REQUIRE(story.was_taken());
    CHECK(plan_row(story, "J2.1").figures[1].figure.met == 1);

    open_ledger(story, "care_agreement");
    story.open("amend_care_agreement", line.id);
    auto const mends = story.see<FormView>().mends;
    REQUIRE(story.act(mends, "app.action.take_back"));
    CHECK(story.here().screen == Screen::ledger);
    CHECK(story.see<LedgerView>().lines.empty());
    CHECK(plan_row(story, "J2.1").figures.front().figure.met == 0);
    auto const history = history_of(story.database(), line.id, 50);
    CHECK(std::ranges::any_of(history, [](HistoryLine const& one) { return one.what == "removed"; }));
}

TEST_CASE("one round of a survey is noted for several children at once") {
    Story story;
    auto const first = a_left_behind(story);
    auto const second = a_left_behind(story, "林小雨");
    story.open("survey_line").choose("round", "first").choose("way", "home").choose("result", "found").submit();
    CHECK(story.error("child") == "problem.required");
    story.choose("child", first).choose("child", second).submit();
    REQUIRE(story.was_taken());
    CHECK(story.here() == Route{Screen::ledger, number_of("survey_line")});
    CHECK(story.see<LedgerView>().lines.size() == 2);
    story.say(Search{Screen::ledger, "lxy"});
    REQUIRE(story.see<LedgerView>().lines.size() == 1);
    CHECK(story.see<LedgerView>().lines.front().who == "林小雨");
}

TEST_CASE("villages, and records about records: a director, its training, and what keeps it") {
    Story story;
    a_left_behind(story);
    auto const village = village_of(story, "柳树村");
    CHECK(plan_row(story, "J5.3").line.light == Light::low);
    auto const director = a_director(story, village);
    CHECK(plan_row(story, "J5.3").line.light == Light::met);
    auto const& untrained = plan_row(story, "J5.5").figures.front();
    REQUIRE(untrained.missing.size() == 1);
    Intent const mend = untrained.missing.front().act->intent;
    story.say(mend);
    CHECK(story.here() == form_route("training", director));
    story.choose("level", "county").choose("kind", "training").choose("topic", "duty").submit();
    REQUIRE(story.was_taken());
    CHECK(plan_row(story, "J5.5").line.light == Light::met);
    story.open("amend_director", director);
    auto const mends = story.see<FormView>().mends;
    CHECK(story.act(mends, "app.action.take_back"));
    CHECK(story.seen().frame.notices.back().text.key == "problem.in_use");
    CHECK(open_ledger(story, "director").lines.size() == 1);
}

TEST_CASE("how often something was done stands against the list's number") {
    Story story;
    auto const& row = plan_row(story, "J1.1g");
    CHECK(row.line.light == Light::low);
    REQUIRE(row.figures.front().missing.size() == 1);
    story.open("spot_check").type("body", "云溪县民政局").type("sample", "20").type("faults", "0").submit();
    REQUIRE(story.was_taken());
    CHECK(plan_row(story, "J1.1g").line.light == Light::met);
}

TEST_CASE("a mind check waits for the guardian's consent") {
    Story story;
    auto const child = a_left_behind(story);
    story.open("mind_check", child).choose("tool", "mht").choose("band", "fine").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.see<FormView>().problems.front().key == "problem.guardian_consent_missing");
    REQUIRE_FALSE(story.see<FormView>().mends.empty());
    story.open("give_consent", child)
        .choose("relation", "grandmother")
        .choose("purposes", "screening")
        .choose("way", "paper")
        .submit();
    story.open("mind_check", child).submit();
    CHECK(story.was_taken());
}

TEST_CASE("masked, a ledger names nobody") {
    Story story;
    auto const child = a_left_behind(story);
    fill_agreement(story.open("care_agreement", child)).submit();
    REQUIRE(story.was_taken());
    story.say(SetMasked{true});
    auto const& line = open_ledger(story, "care_agreement").lines.front();
    CHECK(line.who == "小禾");
    CHECK(std::get<std::string>(line.parts.front()) == "＊＊＊");
    REQUIRE_FALSE(story.see<LedgerView>().facets.empty());
    CHECK(story.see<LedgerView>().facets.front().options.front().label.text == "＊＊＊");
}

TEST_CASE("ledgers stand under their programmes; what has verbs of its own is not entered here") {
    Story story;
    auto const child = a_left_behind(story);
    story.go(Screen::ledgers);
    auto const& view = story.see<LedgersView>();
    REQUIRE(view.sections.size() == 5);
    for (auto const& section : view.sections) CHECK_FALSE(section.kinds.empty());
    CHECK(story.seen().frame.section == Screen::ledgers);
    story.go(Screen::child, child);
    std::size_t forms = 0;
    for (EntryGroup const& group : story.see<ChildView>().entries) forms += group.forms.size();
    CHECK(forms >= 10);
    story.say(Perform{EnterRecord{"wish", {Row{}}}});
    CHECK(story.seen().frame.notices.back().text.key == "problem.not_found");
    story.go(Screen::ledger, 99);
    story.see<MissingView>();
}
