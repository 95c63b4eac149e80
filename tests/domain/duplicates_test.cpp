#include "domain/duplicates.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

/// Shares nothing with a_child.
Child stranger() {
    Child child;
    child.name = "葛一鸣";
    child.village = {12};
    child.born_on = day("2013-01-05");
    child.id_number = an_id_number("20130105");
    child.caregiver_phone = "13700000001";
    return child;
}

using Reasons = std::vector<Likeness>;

}  // namespace

TEST_CASE("two children who share nothing are not alike, nor are two empty files") {
    CHECK(likenesses(a_child(), stranger()).empty());
    CHECK(likenesses(Child{}, Child{}).empty());
}

TEST_CASE("each likeness is named") {
    Child other = stranger();
    other.id_number = a_child().id_number;
    CHECK(likenesses(a_child(), other) == Reasons{Likeness::same_id_number});
    other = stranger();
    other.name = a_child().name;
    CHECK(likenesses(a_child(), other).empty());
    other.born_on = a_child().born_on;
    CHECK(likenesses(a_child(), other) == Reasons{Likeness::same_name_and_birth});
    other = stranger();
    other.name = a_child().name;
    other.village = a_child().village;
    CHECK(likenesses(a_child(), other) == Reasons{Likeness::same_name_and_village});
    other.name = "陶之霞";
    CHECK(likenesses(a_child(), other) == Reasons{Likeness::sounds_alike_in_village});
    other = stranger();
    other.caregiver_phone = a_child().caregiver_phone;
    CHECK(likenesses(a_child(), other) == Reasons{Likeness::same_phone});
}

TEST_CASE("those most alike come first") {
    Child sibling = stranger();
    sibling.caregiver_phone = a_child().caregiver_phone;
    std::vector<Kept<Child>> const others{{{1}, stranger()}, {{2}, sibling}, {{3}, a_child()}};
    auto const found = similar_children(a_child(), others);
    REQUIRE(found.size() == 2);
    CHECK(found[0].child == Id<Child>{3});
    CHECK(found[0].reasons.front() == Likeness::same_id_number);
    CHECK(found[1].child == Id<Child>{2});
}
