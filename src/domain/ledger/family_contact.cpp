#include "domain/ledger/family_contact.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(FamilyContact const& contact, Date today) {
    return happened(today, {{"contacted_on", contact.contacted_on}});
}

}  // namespace tongban
