#include "store/plan_rows.hpp"

#include <doctest/doctest.h>

#include "domain/catalog.hpp"
#include "store/visit_rows.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

HomeVisit a_visit(std::string_view visited_on, VisitResult result = VisitResult::met) {
    HomeVisit visit;
    visit.child = {7};
    visit.visited_on = day(visited_on);
    visit.result = result;
    visit.visitor = "周晓岚";
    return visit;
}

void add(Database& database, std::int64_t id, HomeVisit const& visit) {
    Writer(database, a_writing()).add(home_visit_shape, Id<HomeVisit>{id}, visit);
}

}  // namespace

TEST_CASE("a day's facts know nothing of the days after it") {
    Database database = a_small_database();
    add(database, 31, a_visit("2026-10-05"));
    add(database, 32, a_visit("2026-11-20"));
    add(database, 33, a_visit("2026-11-21", VisitResult::nobody_home));
    auto const last_visit = [&](std::string_view on) {
        auto const facts = plan_facts(database, day(on), Policy{});
        REQUIRE(facts.children.size() == 1);
        return facts.children.front().last_visit;
    };
    CHECK(last_visit("2026-09-30") == std::nullopt);
    CHECK(last_visit("2026-10-31") == day("2026-10-05"));
    CHECK(last_visit("2026-11-23") == day("2026-11-20"));
    CHECK(plan_facts(database, day("2026-02-28"), Policy{}).children.empty());
    CHECK(is_fine(database));
}

TEST_CASE("a child's pause, its last change and its village's last batch, as known on the day") {
    Database database = a_small_database();
    Writer writer(database, a_writing());  // on 23 November 2026, as the child's file
    writer.add(pause_shape, Id<Pause>{51}, Pause{{7}, day("2026-10-01"), day("2026-10-20"), "hospital", "电话"});
    writer.add(pause_shape, Id<Pause>{52}, Pause{{7}, day("2026-11-10"), day("2026-12-20"), "with_parents", "视频"});
    writer.add(exchange_batch_shape, Id<ExchangeBatch>{53}, ExchangeBatch{{11}, day("2026-11-20"), 9, 9, ""});
    auto const on = [&](std::string_view text) { return plan_facts(database, day(text), Policy{}).children.front(); };
    VisitPause const first{day("2026-10-01"), day("2026-10-20")}, second{day("2026-11-10"), day("2026-12-20")};
    CHECK(on("2026-11-09").pauses == std::vector{first});
    CHECK(on("2026-11-10").pauses == std::vector{first, second});
    CHECK(on("2026-09-30").pauses.empty());
    CHECK_FALSE(on("2026-11-19").handed_on);
    CHECK(on("2026-11-20").handed_on == day("2026-11-20"));
    CHECK(on("2026-11-30").changed_on == day("2026-11-23"));
    CHECK_FALSE(on("2026-11-22").changed_on);
    CHECK(pauses_in("2026-11-10").empty());
    CHECK(is_fine(database));
}

TEST_CASE("pair, lesson and helper of the day are facts of the child") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    writer.add(
        participation_shape,
        Id<Participation>{41},
        Participation{.activity = {3}, .child = {7}, .presence = Presence::late});
    auto const before = plan_facts(database, day("2026-11-20"), Policy{});
    CHECK(before.children.front().themes.empty());
    auto const facts = plan_facts(database, today, Policy{});
    CHECK(facts.children.front().themes == Words{"safety"});
    CHECK(facts.children.front().paired);
    REQUIRE(facts.pairs.size() == 1);
    CHECK(facts.pairs.front().vetted);
    CHECK_FALSE(facts.pairs.front().consent);
    CHECK(facts.helpers.size() == 1);
    CHECK(is_fine(database));
}

TEST_CASE("who may have to be visited: never, long ago, or by colour; tries are counted since the last visit") {
    Database database = a_small_database();
    auto const month = day("2026-11-01");
    REQUIRE(children_to_visit(database, month).size() == 1);
    add(database, 31, a_visit("2026-11-02"));
    CHECK(children_to_visit(database, month).empty());
    CHECK(children_to_visit(database, day("2026-12-01")).size() == 1);
    add(database, 32, a_visit("2026-11-10", VisitResult::nobody_home));
    add(database, 33, a_visit("2026-11-12", VisitResult::refused));
    add(database, 34, a_visit("2026-10-12", VisitResult::refused));
    auto const line = find_visit_line(database, {7}, first_of_month(today));
    REQUIRE(line);
    CHECK(line->ground.last_visit == day("2026-11-02"));
    CHECK(line->tries == 2);
    CHECK(line->village == "柳树村");
    CHECK(visits_of(database, {7}, 3).size() == 3);
    CHECK(visits_of(database, {7}, 3).front().record.visited_on == day("2026-11-12"));
    CHECK(is_fine(database));
}
