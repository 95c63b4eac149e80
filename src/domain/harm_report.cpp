#include "domain/harm_report.hpp"

#include "base/figures.hpp"
#include "domain/ledger/days.hpp"

namespace tongban {
namespace {

constexpr std::string_view not_reportable = "not_reportable";
constexpr int call_days = 1, closing_days = 7;

}  // namespace

Problems problems_of(HarmReport const& report, Date today) {
    Problems problems = happened(
        today,
        {{"found_on", report.found_on},
         {"called_on", report.called_on},
         {"followed_1_on", report.followed_1_on},
         {"followed_7_on", report.followed_7_on},
         {"followed_30_on", report.followed_30_on},
         {"closed_on", report.closed_on}});
    if (!report.called_at.empty() && !clock_minutes(report.called_at)) problems.push_back({"called_at", "not_a_time"});
    return problems;
}

Step<HarmReport> close(HarmReport report, HarmClosing const& closing) {
    if (report.closed_on) return wrong_state();
    Problems problems;
    bool const dropped = closing.outcome == not_reportable;
    if (closing.outcome.empty()) problems.push_back({"outcome", "required"});
    if (closing.supervisor.empty()) problems.push_back({"supervisor", "required"});
    if (dropped && closing.reason.empty()) problems.push_back({"close_reason", "required"});
    if (!dropped && !report.called_on) problems.push_back({"outcome", "not_called"});
    if (!problems.empty()) return problems;
    report.closed_on = closing.closed_on;
    report.outcome = closing.outcome;
    report.supervisor = closing.supervisor;
    report.close_reason = closing.reason;
    return report;
}

std::optional<HarmStep> next_step(HarmReport const& report) {
    if (report.closed_on) return std::nullopt;
    if (!report.called_on) return HarmStep{report.found_on + call_days};
    if (!report.followed_1_on) return HarmStep{*report.called_on + 1};
    if (!report.followed_7_on) return HarmStep{*report.called_on + 7};
    if (!report.followed_30_on) return HarmStep{*report.called_on + 30};
    return HarmStep{*report.followed_30_on + closing_days, true};
}

}  // namespace tongban
