#include "store/campaign_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "domain/catalog.hpp"
#include "store/migrate.hpp"
#include "store/table.hpp"
#include "store/visit_rows.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

std::string result_of(Database& database, SurveyRound const& round, std::string_view on) {
    auto const children = surveyed_children(database, round, day(on));
    auto const found = std::ranges::find(children, Id<Child>{7}, &SurveyedChild::child);
    return found == children.end() ? "nobody" : found->result;
}

}  // namespace

TEST_CASE("spot checks and drop-outs of before keep what they held") {
    auto const steps = migrations();
    auto const own =
        std::ranges::find_if(steps, [](Migration const& step) { return step.name.ends_with("_campaigns"); });
    REQUIRE(own != steps.end());
    auto database = Database::in_memory();
    REQUIRE_FALSE(migrate(database, std::span(steps).first(static_cast<std::size_t>(own->number) - 1)));
    database.run(
        "INSERT INTO spot_check (id, checked_on, body, sample, seed, faults, due_on, fixed_on, summary)"
        " VALUES (61, '2026-06-10', '云溪县民政局', 20, 42, 3, '2026-07-10', '2026-07-09', '补签名')");
    database.run(
        "INSERT INTO child (id, alias, name, sex, colour, wants_pair, opened_on, state)"
        " VALUES (7, '小禾', '陶知夏', 'female', 'green', 0, '2026-01-01', 'open')");
    database.run(
        "INSERT INTO school_case (id, child, found_on, cause, result, closed_on)"
        " VALUES (62, 7, '2026-03-01', 'tired', 'returned', '2026-03-09')");
    REQUIRE_FALSE(migrate(database, steps));
    auto const check = find(database, spot_check_shape, Id<SpotCheck>{61});
    REQUIRE(check);
    SpotCheck expected{.checked_on = day("2026-06-10"), .body = "云溪县民政局", .sample = 20};
    expected.seed = 42;
    expected.faults = 3;
    expected.due_on = day("2026-07-10");
    expected.fixed_on = day("2026-07-09");
    expected.summary = "补签名";
    CHECK(*check == expected);
    auto const school = find(database, school_case_shape, Id<SchoolCase>{62});
    REQUIRE(school);
    CHECK(school->result == "returned");
    CHECK(school->closed_on == day("2026-03-09"));
    CHECK(is_fine(database));
}

TEST_CASE("a round says of a child what its latest line says; lines of another round or year do not count") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    SurveyRound const round{2026, 2};
    CHECK(result_of(database, round, "2026-11-23").empty());
    CHECK(result_of(database, round, "2026-02-01") == "nobody");  // the file was opened in March
    auto const add = [&](std::int64_t id, std::string_view on, std::string word, std::string result) {
        SurveyLine line{.child = {7}, .surveyed_on = day(on), .round = std::move(word), .way = "home"};
        line.result = std::move(result);
        writer.add(survey_line_shape, Id<SurveyLine>{id}, line);
    };
    add(61, "2026-03-20", "first", "found");
    add(62, "2025-12-01", "second", "found");
    CHECK(result_of(database, round, "2026-11-23").empty());
    add(63, "2026-11-20", "second", "found_family");
    add(64, "2026-11-10", "second", "not_found");
    CHECK(result_of(database, round, "2026-11-23") == "found_family");
    CHECK(is_fine(database));
}

TEST_CASE("tries are visits at home that met nobody, and entries know the moment of their typing") {
    Database database = a_small_database();
    Writer writer(database, {day("2026-11-23").days() * std::int64_t{86'400'000}, "周晓岚", "record_visit"});
    HomeVisit visit{.child = {7}, .visited_on = day("2026-11-10"), .result = VisitResult::nobody_home};
    visit.visitor = "周晓岚";
    writer.add(home_visit_shape, Id<HomeVisit>{61}, visit);
    visit.visited_on = day("2026-11-12");
    visit.result = VisitResult::refused;
    writer.add(home_visit_shape, Id<HomeVisit>{62}, visit);
    visit.mode = VisitMode::phone;
    writer.add(home_visit_shape, Id<HomeVisit>{63}, visit);
    CHECK(visit_tries(database, day("2026-11-01"), day("2026-11-30"))[7] == 2);
    CHECK(visit_tries(database, day("2026-11-11"), day("2026-11-30"))[7] == 1);
    CHECK(visit_tries(database, day("2026-12-01"), day("2026-12-31")).empty());
    auto const entries = visit_entries(database, Id<Child>{7});
    REQUIRE(entries.size() == 3);
    CHECK(entries.front().visited_on == day("2026-11-10"));
    CHECK(entries.front().entered_ms == day("2026-11-23").days() * std::int64_t{86'400'000});
    CHECK(visit_entries(database, day("2026-11-11"), day("2026-11-12")).size() == 2);
    CHECK(is_fine(database));
}

TEST_CASE("a round with files that nobody has checked waits") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    SpotCheck const round{.checked_on = today, .body = "云溪县民政局", .sample = 1};
    writer.add(spot_check_shape, Id<SpotCheck>{61}, round);
    SpotLine line{.child = {7}, .drawn_on = today, .spot_check = {61}};
    writer.add(spot_line_shape, Id<SpotLine>{62}, line);
    auto const rounds = rounds_to_check(database);
    REQUIRE(rounds.size() == 1);
    CHECK(rounds.front().round == Id<SpotCheck>{61});
    CHECK(rounds.front().files == 1);
    line.checked_on = today;
    writer.save(spot_line_shape, Id<SpotLine>{62}, line);
    CHECK(rounds_to_check(database).empty());
}
