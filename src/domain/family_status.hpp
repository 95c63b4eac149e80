#pragma once

#include <span>

#include "domain/ledger/family_member.hpp"
#include "domain/ledger/parent_away.hpp"

/// What follows from a child's family on any day. Nothing of it is stored: the file's category says what was decided, this says
/// what the records say, and a person mends one of the two.
namespace tongban {

/// A parent on one day.
struct ParentOnDay {
    std::string state;  ///< code table "family_state"; "" when nobody noted it
    bool away = false;
    bool long_enough = true;  ///< the state began half a year ago, or nobody knows when
};
struct FamilyOnDay {
    ParentOnDay father, mother;
};
[[nodiscard]] FamilyOnDay family_on(std::span<FamilyMember const> members, std::span<ParentAway const> spans, Date day);

/// 农村留守儿童: under 16, both parents away, or one away and the other unable to care (国发〔2016〕13号; domain.md 1). That the home
/// is rural is taken for granted of every child on file here. Nothing when nobody noted where the parents are.
[[nodiscard]] std::optional<bool> is_left_behind(FamilyOnDay const& family, std::optional<Date> born_on, Date day);

/// 事实无人抚养, a hint and no decision: both parents in one of the listed states, or one dead or missing and the other in one
/// (domain.md 4.6). Imprisonment, rehabilitation, limits on freedom and lost contact count from half a year on.
[[nodiscard]] bool maybe_unsupported(FamilyOnDay const& family);

}  // namespace tongban
