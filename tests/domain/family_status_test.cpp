#include "domain/family_status.hpp"

#include <doctest/doctest.h>

#include "domain/check_record.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

FamilyMember noted(std::string_view relation, std::string_view state, std::string_view on = "2026-01-01") {
    return {.child = {7}, .noted_on = day(on), .relation = std::string(relation), .state = std::string(state)};
}

ParentAway away(std::string_view relation, std::string_view from, std::optional<std::string_view> until = {}) {
    return {
        .child = {7},
        .left_on = day(from),
        .relation = std::string(relation),
        .until = until ? std::optional(day(*until)) : std::nullopt};
}

std::optional<bool> left_behind(
    std::vector<FamilyMember> const& members,
    std::vector<ParentAway> const& spans,
    std::string_view on = "2026-11-23") {
    return is_left_behind(family_on(members, spans, day(on)), day("2015-06-12"), day(on));
}

bool unsupported(std::vector<FamilyMember> const& members, std::string_view on = "2026-11-23") {
    return maybe_unsupported(family_on(members, {}, day(on)));
}

}  // namespace

TEST_CASE("left behind is who has both parents away on that day") {
    std::vector const both{away("father", "2026-02-20", "2026-11-23"), away("mother", "2026-03-01")};
    CHECK(left_behind({}, both) == true);
    CHECK(left_behind({noted("father", "alive")}, both, "2026-11-24") == false);  // he is back
    CHECK(left_behind({}, both, "2026-11-24") == std::nullopt);                   // nobody noted what he does
    CHECK(left_behind({}, both, "2026-02-19") == std::nullopt);
    CHECK(left_behind({noted("father", "alive"), noted("mother", "alive")}, {}, "2026-02-19") == false);
}

TEST_CASE("one parent away is enough when the other cannot care") {
    std::vector const one{away("father", "2026-02-20")};
    CHECK(left_behind({noted("mother", "alive")}, one) == false);
    for (char const* const state :
         {"dead", "missing", "lost_contact", "serious_illness", "severe_disability", "prison"}) {
        CAPTURE(state);
        CHECK(left_behind({noted("mother", state)}, one) == true);
    }
    CHECK(left_behind({noted("father", "dead"), noted("mother", "dead")}, {}) == false);  // an orphan is none
    CHECK(left_behind({noted("grandmother", "serious_illness")}, one) == std::nullopt);
    CHECK(left_behind({noted("mother", "alive", "2026-10-01"), noted("mother", "dead", "2026-03-01")}, one) == false);
    CHECK(left_behind({noted("mother", "dead", "2026-12-01")}, one) == std::nullopt);  // not yet known on the day
}

TEST_CASE("from 16 on nobody is left behind, born on 29 February neither") {
    FamilyOnDay const family =
        family_on({}, std::vector{away("father", "2020-01-01"), away("mother", "2020-01-01")}, today);
    CHECK(is_left_behind(family, day("2010-11-24"), day("2026-11-23")) == true);
    CHECK(is_left_behind(family, day("2010-11-23"), day("2026-11-23")) == false);
    CHECK(is_left_behind(family, day("2012-02-29"), day("2028-02-28")) == true);
    CHECK(is_left_behind(family, day("2012-02-29"), day("2028-02-29")) == false);
    CHECK(is_left_behind(family, std::nullopt, today) == true);
}

TEST_CASE("unsupported may be who has nobody to raise it") {
    CHECK(unsupported({noted("father", "severe_disability"), noted("mother", "deported")}));
    CHECK(unsupported({noted("father", "dead"), noted("mother", "serious_illness")}));
    CHECK(unsupported({noted("father", "disqualified"), noted("mother", "missing")}));
    CHECK_FALSE(unsupported({noted("father", "dead"), noted("mother", "dead")}));  // an orphan
    CHECK_FALSE(unsupported({noted("father", "dead"), noted("mother", "alive")}));
    CHECK_FALSE(unsupported({noted("father", "severe_disability")}));
    FamilyMember prison = noted("father", "prison", "2026-06-01");
    prison.since = day("2026-05-31");
    CHECK_FALSE(unsupported({prison, noted("mother", "lost_contact")}, "2026-11-29"));
    CHECK(unsupported({prison, noted("mother", "lost_contact")}, "2026-11-30"));
}

TEST_CASE("days of the family have come, and only parents go away") {
    FamilyMember member = noted("father", "alive", "2026-11-24");
    member.since = day("2026-11-25");
    CHECK(problems_of(member, today) == Problems{{"noted_on", "in_future"}, {"since", "in_future"}});
    CHECK(problems_of(away("father", "2026-11-01", "2026-10-31"), today) == Problems{{"until", "before_start"}});
    CHECK(problems_of(away("father", "2026-11-24"), today) == Problems{{"left_on", "in_future"}});
    CHECK(problems_of(away("grandfather", "2026-11-01"), today) == Problems{{"relation", "not_a_parent"}});
    CHECK(problems_of(away("mother", "2026-11-01", "2027-02-01"), today).empty());  // back at the Spring Festival
}
