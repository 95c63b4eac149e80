#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"

/// What ledgers say to one figure.
namespace tongban {

/// Decides of each record of one ledger whether a filter lets it pass.
class LedgerMatcher {
public:
    /// `filter` outlives it; a field that is not among the ledger's facts lets nothing pass.
    LedgerMatcher(LedgerFilter const& filter, LedgerFacts const& ledger, Date day);
    [[nodiscard]] bool passes(LedgerFacts::Entry const& entry) const;

private:
    /// A test, and where the field stands that it compares with; -1: it names none, or none of the facts.
    struct Test {
        LedgerTest const* test;
        int other_at;
    };
    /// One field, and what it may be.
    struct Condition {
        int at;
        std::vector<Test> any;
    };
    [[nodiscard]] bool holds(Test const& test, Value const& value, LedgerFacts::Entry const& entry) const;
    [[nodiscard]] bool compares(Test const& test, Value const& value, LedgerFacts::Entry const& entry) const;
    [[nodiscard]] bool is_in_time(LedgerFacts::Entry const& entry) const;

    Date m_day, m_from;
    int m_day_at, m_until_at;
    std::vector<Condition> m_conditions;
};

/// By subject (a child, a village, or the record itself).
struct Recorded {
    std::unordered_map<std::int64_t, int> met;                   ///< how often
    std::optional<std::unordered_set<std::int64_t>> asked = {};  ///< nothing: PlanFigure::of narrows nothing
    int times = 0;                                               ///< records that pass, whomever they are about
};

/// `subject`: "child", "village", or the record of PlanFigure::of.
[[nodiscard]] Recorded recorded(PlanFigure const& figure, PlanFacts const& facts, std::string_view subject);

/// The facts of that ledger; nothing (nullptr) when no figure asks for it.
[[nodiscard]] LedgerFacts const* find_ledger(PlanFacts const& facts, std::string_view record);
/// Where among the ledger's facts its first link to that record stands; -1 without one.
[[nodiscard]] int link_at(LedgerFacts const& ledger, std::string_view record);

}  // namespace tongban
