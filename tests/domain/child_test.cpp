#include "domain/child.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

TEST_CASE("a child's file in order has no problem and no warning") {
    CHECK(problems_of(a_child(), today).empty());
    CHECK(warnings_of(a_child(), today).empty());
}

TEST_CASE("each thing that is wrong with a child's file is named") {
    Child child = a_child();
    child.alias = "小陶知夏";
    CHECK(problems_of(child, today) == Problems{{"alias", "alias_is_name"}});
    child = a_child();
    child.id_number.clear();
    CHECK(problems_of(child, today) == Problems{{"id_number", "id_or_reason"}});
    child.no_id_reason = "no_hukou";
    CHECK(problems_of(child, today).empty());
    child = a_child();
    child.born_on = today + 1;
    child.opened_on = today + 1;
    CHECK(problems_of(child, today) == Problems{{"born_on", "in_future"}, {"opened_on", "in_future"}});
    child = a_child();
    child.closed_on = child.opened_on - 1;
    CHECK(problems_of(child, today) == Problems{{"closed_on", "before_start"}});
}

TEST_CASE("age and category are looked at, but stop nobody") {
    Child child = a_child();
    child.id_number.clear();
    child.categories = {"left_behind"};
    child.born_on = day("2010-11-24");
    CHECK(warnings_of(child, today).empty());
    CHECK(warnings_of(child, today + 1) == Problems{{"categories", "left_behind_over"}});
    child.categories = {"poor_family"};
    child.born_on = day("2008-11-23");
    CHECK(warnings_of(child, today) == Problems{{"born_on", "is_adult"}});
}

TEST_CASE("a file is closed with day and reason, and opened again") {
    auto const closed = close(a_child(), {.day = today, .reason = "moved"});
    REQUIRE(closed);
    CHECK(closed->state == ChildState::closed);
    CHECK(closed->closed_on == today);
    auto const reopened = reopen(*closed);
    REQUIRE(reopened);
    CHECK(*reopened == a_child());
}

TEST_CASE("a file is not closed over somebody's head") {
    CHECK(refused(close(a_child(), {.day = today}), "close_reason", "required"));
    CHECK(refused(close(a_child(), {.day = day("2026-02-28"), .reason = "moved"}), "closed_on", "before_start"));
    CHECK(refused(close(a_child(), {.day = today, .reason = "moved", .pairing_runs = true}), "", "pairing_runs"));
    CHECK(refused(close(a_child(), {.day = today, .reason = "moved", .wish_promised = true}), "", "wish_promised"));
    CHECK(refused(reopen(a_child()), "state", "wrong_state"));
    Child child = a_child();
    child.state = ChildState::closed;
    CHECK(refused(close(child, {.day = today, .reason = "moved"}), "state", "wrong_state"));
}
