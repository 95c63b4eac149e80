#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "domain/plan/facts.hpp"
#include "domain/plan/ledger_filter.hpp"
#include "record/field.hpp"

namespace tongban {

/// Whose a ledger's records are: of a village, of a child, or of a record that is a village's (a check of an organisation).
/// Records about none of them, and about what has no village, count everywhere.
class PlaceOf {
public:
    /// `facts` outlive it. `filter` tells whose records are asked for: what is in force, or has no period, ends with the
    /// child's file; what happened in a year has happened.
    PlaceOf(LedgerFilter const& filter, LedgerFacts const& ledger, PlanFacts const& facts);
    struct Home {
        Id<Village> village;
        bool everywhere = false;
    };
    /// Nothing: it does not count at all, as its child's file is not among the facts or not open any longer.
    [[nodiscard]] std::optional<Home> home_of(LedgerFacts::Entry const& entry) const;

private:
    void read_children(int at, bool only_open, PlanFacts const& facts);
    void read_others(Shape const& shape, LedgerFacts const& ledger, PlanFacts const& facts);

    int m_at = -1;  // of the link that leads to its home
    bool m_has_homes = false, m_of_children = false;
    std::unordered_map<std::int64_t, std::int64_t> m_homes;
};

}  // namespace tongban
