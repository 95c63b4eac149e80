#include "domain/household.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

/// Another child of whose home nothing is known but the village.
Child neighbour() {
    Child child;
    child.name = "葛一鸣";
    child.village = a_child().village;
    return child;
}

using Signs = std::vector<HouseholdSign>;

}  // namespace

TEST_CASE("one phone in one village is one household, whoever is written down as the caregiver") {
    Child other = neighbour();
    other.caregiver_name = "王秀英";
    other.caregiver_phone = a_child().caregiver_phone;
    CHECK(household_signs(a_child(), other) == Signs{HouseholdSign::same_phone});
    other.village = {};
    CHECK(household_signs(a_child(), other) == Signs{HouseholdSign::same_phone});
    other.village = {12};
    CHECK(household_signs(a_child(), other).empty());
}

TEST_CASE("one name of a caregiver in one village is one household, unless address or phone say otherwise") {
    Child other = neighbour();
    other.caregiver_name = a_child().caregiver_name;
    CHECK(household_signs(a_child(), other) == Signs{HouseholdSign::same_caregiver});
    other.caregiver_phone = "13700000001";
    CHECK(household_signs(a_child(), other).empty());
    other.address = a_child().address;
    CHECK(household_signs(a_child(), other) == Signs{HouseholdSign::same_caregiver});
    other.address = "五组 3 号";
    CHECK(household_signs(a_child(), other).empty());
    other = neighbour();
    other.caregiver_name = a_child().caregiver_name;
    other.village = {};
    CHECK(household_signs(a_child(), other).empty());
}

TEST_CASE("neighbours are no household, nor are two empty files, nor two without a caregiver in one village") {
    CHECK(household_signs(a_child(), neighbour()).empty());
    CHECK(household_signs(Child{}, Child{}).empty());
    CHECK(household_signs(neighbour(), neighbour()).empty());
}
