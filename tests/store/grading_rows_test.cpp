#include "store/grading_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/child_rows.hpp"
#include "store/plan_rows.hpp"
#include "store/visit_rows.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

void add(Database& database, std::int64_t id, Grading const& grading) {
    Writer(database, a_writing()).add(grading_shape, Id<Grading>{id}, grading);
}

}  // namespace

TEST_CASE("the colour is that of the last grading that counts, on each day") {
    Database database = a_small_database();
    auto const colour = [&] { return find_child(database, {7})->colour; };
    CHECK(colour() == Colour::ungraded);
    add(database, 31, a_grading("blue", "2026-03-01"));
    CHECK(colour() == Colour::blue);
    add(database, 32, a_grading("red", "2026-11-20"));
    add(database, 33, a_grading("green", "2026-06-01"));  // entered late
    CHECK(colour() == Colour::red);
    auto const grades = find_visit_line(database, {7}, day("2026-11-01"))->ground.grades;
    CHECK(grades.before == Colour::green);
    CHECK(grades.since == day("2026-11-20"));
    auto const on = [&](std::string_view text) { return plan_facts(database, day(text), Policy{}).children.front(); };
    CHECK(on("2026-03-01").grades.colour == Colour::blue);
    CHECK(on("2026-11-19").grades.colour == Colour::green);
    CHECK(on("2026-11-19").review_on == day("2026-07-31"));
    Grading rejected = a_grading("red", "2026-11-20");
    rejected.second = "林海";
    rejected.seconded_on = day("2026-11-21");
    rejected.reject_reason = "看错了门牌";
    Writer(database, a_writing()).save(grading_shape, Id<Grading>{32}, rejected);
    CHECK(colour() == Colour::green);
    CHECK(gradings_of(database, {7}).size() == 3);
    CHECK(gradings_of(database, {7}).front().id == Id<Grading>{32});
    CHECK(is_fine(database));
}

TEST_CASE("who waits for a second person or a review: of the last grading only, and of open files") {
    Database database = a_small_database();
    auto const waiting = [&](std::string_view until) { return gradings_waiting(database, day(until)).size(); };
    add(database, 31, a_grading("blue", "2026-03-01"));  // to be looked at again on 30 April
    CHECK(waiting("2026-04-29") == 0);
    CHECK(waiting("2026-04-30") == 1);
    add(database, 32, a_grading("yellow", "2026-11-20"));
    REQUIRE(waiting("2026-11-23") == 1);
    CHECK(gradings_waiting(database, today).front().before == Colour::blue);
    CHECK(gradings_waiting(database, today).front().village == "柳树村");
    Child closed = a_child();
    closed.state = ChildState::closed;
    Writer(database, a_writing()).save(child_shape, Id<Child>{7}, closed);
    CHECK(waiting("2027-11-23") == 0);
    CHECK(is_fine(database));
}

TEST_CASE("colours that stood in files become first gradings") {
    Database database = Database::in_memory();
    auto const steps = migrations();
    auto const own = std::ranges::find_if(steps, [](Migration const& step) { return step.name.ends_with("_grading"); });
    REQUIRE_FALSE(migrate(database, std::span(steps).first(static_cast<std::size_t>(own - steps.begin()))));
    for (auto const& [id, colour] : {std::pair{7, "yellow"}, std::pair{8, "ungraded"}}) {
        database.run(
            "INSERT INTO child (id, alias, name, sex, colour, wants_pair, state, opened_on)"
            " VALUES (?1, '小禾', '陶知夏', 'female', ?2, 0, 'open', '2026-03-01')",
            id,
            colour);
    }
    REQUIRE_FALSE(migrate(database, steps));
    CHECK(find_child(database, {7})->colour == Colour::yellow);
    CHECK(find_child(database, {8})->colour == Colour::ungraded);
    auto const gradings = gradings_of(database, {7});
    REQUIRE(gradings.size() == 1);
    CHECK(gradings.front().record.graded_on == day("2026-03-01"));
    CHECK(problems_of(gradings.front().record, today).empty());
    CHECK(is_fine(database));
}
