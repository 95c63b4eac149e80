#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 强制报告 as it was made: what was seen, who was called and when, what followed. First the call, then the record, and nobody in the
/// program can stop it: no approval, and one sentence is enough (未成年人保护法 art. 11; domain.md 2.12, 3.9).
/// A compartment of its own: no ledger, list, search, child's page, paper or file without a passphrase holds it
/// (decisions/0016).
struct HarmReport {
    Date found_on;
    std::string facts;      ///< seen or heard, in own words
    Id<Child> child;        ///< may be somebody who is not on file
    std::string situation;  ///< one of the nine; code table "harm_situation"
    std::string found_by;
    std::string child_safe;  ///< code table "child_safe"
    Words called;            ///< code table "harm_called"
    std::optional<Date> called_on;
    std::string called_at;  ///< "14:30"
    std::string receiver;   ///< who took the call
    std::string receipt;    ///< the number that was given
    std::string measures;
    std::optional<Date> followed_1_on;  ///< looked after the child 1, 7, 30 days later
    std::optional<Date> followed_7_on;
    std::optional<Date> followed_30_on;
    std::optional<Date> closed_on;
    std::string outcome;  ///< code table "harm_outcome"
    std::string supervisor;
    std::string close_reason;
    bool operator==(HarmReport const&) const = default;
};

// clang-format off
inline constexpr auto harm_report_shape = shape<HarmReport>("harm_report",
    field<&HarmReport::found_on>("found_on", {.required = true, .tier = Tier::sensitive}),
    field<&HarmReport::facts>("facts", {.required = true, .tier = Tier::sensitive, .format = Format::lines, .most = 4000}),
    field<&HarmReport::child>("child", {.tier = Tier::sensitive, .refers_to = "child"}),
    field<&HarmReport::situation>("situation", {.tier = Tier::sensitive, .code_table = "harm_situation"}),
    field<&HarmReport::found_by>("found_by", {.tier = Tier::sensitive, .most = 50}),
    field<&HarmReport::child_safe>("child_safe", {.tier = Tier::sensitive, .code_table = "child_safe"}),
    field<&HarmReport::called>("called", {.tier = Tier::sensitive, .code_table = "harm_called"}),
    field<&HarmReport::called_on>("called_on", {.tier = Tier::sensitive}),
    field<&HarmReport::called_at>("called_at", {.tier = Tier::sensitive, .most = 5}),
    field<&HarmReport::receiver>("receiver", {.tier = Tier::sensitive, .most = 50}),
    field<&HarmReport::receipt>("receipt", {.tier = Tier::sensitive, .most = 60}),
    field<&HarmReport::measures>("measures", {.tier = Tier::sensitive, .format = Format::lines, .most = 2000}),
    field<&HarmReport::followed_1_on>("followed_1_on", {.tier = Tier::sensitive}),
    field<&HarmReport::followed_7_on>("followed_7_on", {.tier = Tier::sensitive}),
    field<&HarmReport::followed_30_on>("followed_30_on", {.tier = Tier::sensitive}),
    field<&HarmReport::closed_on>("closed_on", {.tier = Tier::sensitive}),
    field<&HarmReport::outcome>("outcome", {.tier = Tier::sensitive, .code_table = "harm_outcome"}),
    field<&HarmReport::supervisor>("supervisor", {.tier = Tier::sensitive, .most = 50}),
    field<&HarmReport::close_reason>("close_reason", {.tier = Tier::sensitive, .most = 500}));
// clang-format on

/// "in_future", "before_start", "not_a_time". Nothing else: whoever reports is never held up.
[[nodiscard]] Problems problems_of(HarmReport const& report, Date today);

struct HarmClosing {
    Date closed_on;
    std::string outcome;
    std::string supervisor;
    std::string reason;
};
/// By the supervisor ("required"). Without a call only as checked and not to be reported, and that has a reason: nobody says so
/// alone or in silence ("not_called", "required"). "wrong_state" when it is closed.
[[nodiscard]] Step<HarmReport> close(HarmReport report, HarmClosing const& closing);

/// What comes next and by which day: the call within a day, a look after the child 1, 7 and 30 days after it, the closing.
struct HarmStep {
    Date day;
    bool closes = false;
};
/// Nothing when it is closed.
[[nodiscard]] std::optional<HarmStep> next_step(HarmReport const& report);

}  // namespace tongban
