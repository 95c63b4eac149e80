#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"

/// What ledgers say to one figure.
namespace tongban {

/// Decides of each record of one ledger whether a filter lets it pass.
class LedgerMatcher {
public:
    /// `filter` and `ledger` outlive it; a field that is not among the ledger's facts lets nothing pass.
    LedgerMatcher(LedgerFilter const& filter, LedgerFacts const& ledger, Date day);
    [[nodiscard]] bool passes(LedgerFacts::Entry const& entry) const;

private:
    [[nodiscard]] Value const* value(LedgerFacts::Entry const& entry, std::string_view field) const;
    [[nodiscard]] bool holds(LedgerTest const& test, Value const& value, LedgerFacts::Entry const& entry) const;
    [[nodiscard]] bool compares(LedgerTest const& test, Value const& value, LedgerFacts::Entry const& entry) const;
    [[nodiscard]] bool is_in_time(LedgerFacts::Entry const& entry) const;

    LedgerFilter const& m_filter;
    LedgerFacts const& m_ledger;
    Date m_day, m_from;
    int m_day_at, m_until_at;
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

}  // namespace tongban
