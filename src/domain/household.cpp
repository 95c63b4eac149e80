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

std::optional<HouseholdSign> household_sign(Child const& one, Child const& other) {
    bool const both_known = one.village && other.village;
    bool const same_village = both_known && one.village == other.village;
    if (both_known && !same_village) return std::nullopt;
    if (same(one.caregiver_phone, other.caregiver_phone)) return HouseholdSign::same_phone;
    bool const same_name = same(one.caregiver_name, other.caregiver_name);
    if (same_village && same_name && one_home(one, other)) return HouseholdSign::same_caregiver;
    return std::nullopt;
}

}  // namespace tongban
