#include "domain/ledger/family_member.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(FamilyMember const& member, Date today) {
    Problems problems = happened(today, {{"noted_on", member.noted_on}});
    append(problems, happened(today, {{"since", member.since}}));
    return problems;
}

}  // namespace tongban
