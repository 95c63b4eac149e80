#pragma once

#include <cstdint>
#include <optional>

#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"
#include "domain/policy.hpp"
#include "store/database.hpp"

namespace tongban {

/// The plan's facts of one day, kept from look to look. What was written since is known from the history, and only that is read
/// again: after a visit one child's facts, after a record of a ledger that record. What is kept is never more than what a reading
/// from the beginning gives (tests/golden/plan_book_test.cpp).
class PlanBook {
public:
    /// Facts of `day` for all rows of `plan`, months included. A reading that was blocked leaves nothing behind.
    PlanFacts const& facts(Database& database, Plan const& plan, Policy const& policy, Date day);
    /// How often everything had to be read: for tests and the bench.
    [[nodiscard]] int whole_readings() const { return m_whole_readings; }

private:
    /// The last line of the history that the facts know. Another one at its place: another store was put in.
    struct Mark {
        std::int64_t line = 0, record = 0, at_ms = 0;
        bool operator==(Mark const&) const = default;
    };
    [[nodiscard]] static Mark mark_at(Database& database, std::int64_t line);
    [[nodiscard]] bool follows(Database& database, Policy const& policy, Date day) const;
    void read_everything(Database& database, Plan const& plan, Policy const& policy, Date day);
    void read_changed(Database& database, Plan const& plan, Policy const& policy);

    std::optional<PlanFacts> m_facts;
    Mark m_mark;
    Policy m_policy;  ///< by which they were read
    int m_whole_readings = 0;
};

}  // namespace tongban
