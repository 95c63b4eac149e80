#pragma once

#include <algorithm>
#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "domain/child.hpp"
#include "domain/home_visit.hpp"
#include "domain/pairing.hpp"
#include "domain/wish.hpp"

/// What the figures of the plan are counted from, as it stands on one day. Read in a few passes by store/plan_rows.
namespace tongban {

/// The parts of 五清 that a child's file and its visits carry today (任务清单 J1.1c).
enum class ClearPart : std::uint8_t { identity, home, caregiver, needs, visited };

template <>
inline constexpr std::array<std::string_view, 5> words_of<ClearPart>{
    "identity", "home", "caregiver", "needs", "visited"};

struct ChildFacts {
    Id<Child> id;
    Id<Village> village;
    Date opened_on;
    std::optional<Date> closed_on;
    std::optional<Date> born_on;
    Grades grades;                  ///< as of the day
    std::optional<Date> review_on;  ///< of the grading in force
    std::string grade;              ///< code table "grade"
    std::string categories;         ///< words of the code table "category", joined by ','
    bool left_behind = false;
    bool needs_learning = false;
    bool wants_pair = false;
    std::bitset<4> filled;             ///< the first four of ClearPart
    std::optional<Date> last_visit;    ///< that counts, up to the day
    std::vector<VisitPause> pauses;    ///< begun by the day
    std::optional<Date> changed_on;    ///< the file itself, up to the day
    std::optional<Date> handed_on;     ///< the village's last batch for 苏童成长, up to the day
    Words themes;                      ///< of activities attended this year, up to the day
    std::bitset<12> met_in, tried_in;  ///< months of the day's year: met at home, or somebody went and met nobody
    bool paired = false, study_pair = false;

    [[nodiscard]] bool is_open(Date day) const { return !closed_on || *closed_on > day; }
    bool operator==(ChildFacts const&) const = default;
};

struct PairFacts {
    Id<Pairing> id;
    Id<Child> child;
    Id<Village> village;  ///< the child's
    bool in_touch = false;
    bool consent = false;
    bool vetted = false;  ///< its helper
    bool operator==(PairFacts const&) const = default;
};

struct WishFacts {
    Id<Wish> id;
    Id<Village> village;
    bool delivered = false;
    bool operator==(WishFacts const&) const = default;
};

struct HelperFacts {
    Id<Volunteer> id;
    bool trained = false;
    bool operator==(HelperFacts const&) const = default;
};

/// What figures ask of one ledger: a few fields of all its records up to the day.
struct LedgerFacts {
    std::string record;
    Words fields;
    struct Entry {
        std::int64_t id = 0;
        Row values;  ///< in the order of `fields`
        bool operator==(Entry const&) const = default;
    };
    std::vector<Entry> entries;  ///< by id

    /// Position in `fields`, or -1.
    [[nodiscard]] int find(std::string_view field) const;
    bool operator==(LedgerFacts const&) const = default;
};

struct PlanFacts {
    Date day;
    std::vector<ChildFacts> children;   ///< by id; whose file was opened by the day, closed ones too
    std::vector<PairFacts> pairs;       ///< running on the day
    std::vector<WishFacts> wishes;      ///< screened in the day's year, up to the day
    std::vector<HelperFacts> helpers;   ///< active; of no village
    std::vector<Id<Village>> villages;  ///< by name
    std::vector<LedgerFacts> ledgers;   ///< those that the plan asks for

    /// Nothing (nullptr) when there is no such child.
    [[nodiscard]] ChildFacts const* find(Id<Child> child) const {
        auto const found = std::ranges::lower_bound(children, child, {}, &ChildFacts::id);
        return found == children.end() || found->id != child ? nullptr : &*found;
    }
    bool operator==(PlanFacts const&) const = default;
};

}  // namespace tongban
