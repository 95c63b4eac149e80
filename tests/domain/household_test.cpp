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

}  // namespace

TEST_CASE("one phone in one village is one household, whoever is written down as the caregiver") {
    Child other = neighbour();
    other.caregiver_name = "王秀英";
    other.caregiver_phone = a_child().caregiver_phone;
    CHECK(household_sign(a_child(), other) == HouseholdSign::same_phone);
    other.village = {};
    CHECK(household_sign(a_child(), other) == HouseholdSign::same_phone);
    other.village = {12};
    CHECK_FALSE(household_sign(a_child(), other));
}

TEST_CASE("one name of a caregiver in one village is one household, unless address or phone say otherwise") {
    Child other = neighbour();
    other.caregiver_name = a_child().caregiver_name;
    CHECK(household_sign(a_child(), other) == HouseholdSign::same_caregiver);
    other.caregiver_phone = "13700000001";
    CHECK_FALSE(household_sign(a_child(), other));
    other.address = a_child().address;
    CHECK(household_sign(a_child(), other) == HouseholdSign::same_caregiver);
    other.address = "五组 3 号";
    CHECK_FALSE(household_sign(a_child(), other));
    other = neighbour();
    other.caregiver_name = a_child().caregiver_name;
    other.village = {};
    CHECK_FALSE(household_sign(a_child(), other));
}

TEST_CASE("neighbours are no household, nor are two empty files, nor two without a caregiver in one village") {
    CHECK_FALSE(household_sign(a_child(), neighbour()));
    CHECK_FALSE(household_sign(Child{}, Child{}));
    CHECK_FALSE(household_sign(neighbour(), neighbour()));
}
