#include "domain/harm_report.hpp"

#include <doctest/doctest.h>

#include "domain/check_record.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

HarmReport a_report() {
    HarmReport report;
    report.found_on = day("2026-11-10");
    report.facts = "身上有伤，说是摔的";
    return report;
}

HarmReport called(std::string_view on = "2026-11-10") {
    HarmReport report = a_report();
    report.called_on = day(on);
    report.called = {"police"};
    return report;
}

}  // namespace

TEST_CASE("one sentence is a whole report") {
    CHECK(check_record("harm_report", row_of(harm_report_shape, a_report()), {}, today).empty());
    HarmReport silent = a_report();
    silent.facts.clear();
    CHECK(check_record("harm_report", row_of(harm_report_shape, silent), {}, today) == Problems{{"facts", "required"}});
}

TEST_CASE("days of a report have come and stand in their order, hours are hours") {
    CHECK(problems_of(called("2026-11-09"), today) == Problems{{"called_on", "before_start"}});
    CHECK(problems_of(called("2026-11-24"), today) == Problems{{"called_on", "in_future"}});
    HarmReport report = called();
    report.called_at = "25:00";
    CHECK(problems_of(report, today) == Problems{{"called_at", "not_a_time"}});
    report.called_at = "14:30";
    CHECK(problems_of(report, today).empty());
    report.followed_7_on = day("2026-11-24");
    CHECK(problems_of(report, today) == Problems{{"followed_7_on", "in_future"}});
}

TEST_CASE("the supervisor closes; without a call only with a reason, and once") {
    HarmClosing const handled{day("2026-11-20"), "handled", "郑督导", ""};
    auto const closed = close(called(), handled);
    REQUIRE(closed);
    CHECK(closed->closed_on == day("2026-11-20"));
    CHECK(refused(close(*closed, handled), "state", "wrong_state"));
    CHECK(refused(close(called(), {day("2026-11-20"), "handled", "", ""}), "supervisor", "required"));
    CHECK(refused(close(called(), {day("2026-11-20"), "", "郑督导", ""}), "outcome", "required"));
    CHECK(refused(close(a_report(), handled), "outcome", "not_called"));
    CHECK(refused(close(a_report(), {day("2026-11-20"), "not_reportable", "郑督导", ""}), "close_reason", "required"));
    CHECK(refused(close(a_report(), {day("2026-11-20"), "not_reportable", "", "看过"}), "supervisor", "required"));
    CHECK(close(a_report(), {day("2026-11-20"), "not_reportable", "郑督导", "去卫生院看过，是摔的"}));
}

TEST_CASE("first the call, then a look after 1, 7 and 30 days, then the closing") {
    CHECK(next_step(a_report())->day == day("2026-11-11"));
    HarmReport report = called();
    CHECK(next_step(report)->day == day("2026-11-11"));
    report.followed_1_on = day("2026-11-11");
    CHECK(next_step(report)->day == day("2026-11-17"));
    report.followed_7_on = day("2026-11-18");
    CHECK(next_step(report)->day == day("2026-12-10"));
    CHECK_FALSE(next_step(report)->closes);
    report.followed_30_on = day("2026-12-10");
    CHECK(next_step(report)->day == day("2026-12-17"));
    CHECK(next_step(report)->closes);
    report.closed_on = day("2026-12-17");
    CHECK_FALSE(next_step(report));
}
