#include "domain/household.hpp"

namespace tongban {
namespace {

bool same(std::string const& one, std::string const& other) { return !one.empty() && one == other; }

bool differ(std::string const& one, std::string const& other) { return !one.empty() && !other.empty() && one != other; }

bool one_home(Child const& one, Child const& other) {
    if (same(one.address, other.address)) return true;
    return !differ(one.address, other.address) && !differ(one.caregiver_phone, other.caregiver_phone);
}

}  // namespace

std::vector<HouseholdSign> household_signs(Child const& one, Child const& other) {
    std::vector<HouseholdSign> signs;
    bool const both_known = one.village && other.village;
    bool const same_village = both_known && one.village == other.village;
    if (both_known && !same_village) return signs;
    if (same(one.caregiver_phone, other.caregiver_phone)) signs.push_back(HouseholdSign::same_phone);
    bool const same_name = same(one.caregiver_name, other.caregiver_name);
    if (same_village && same_name && one_home(one, other)) signs.push_back(HouseholdSign::same_caregiver);
    return signs;
}

}  // namespace tongban
