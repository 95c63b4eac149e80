#include "store/likeness_rows.hpp"

#include <doctest/doctest.h>

#include "domain/duplicates.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

/// A child who shares nothing with the one on file.
Child newcomer() {
    Child child = a_child();
    child.name = "葛一鸣";
    child.id_number = an_id_number("20130105");
    child.caregiver_phone = "13700000001";
    return child;
}

}  // namespace

TEST_CASE("children who may be the same are found by each likeness") {
    Database database = a_small_database();
    CHECK(children_maybe_like(database, newcomer()).empty());
    Child child = newcomer();
    child.name = a_child().name;
    CHECK(children_maybe_like(database, child).size() == 1);
    child = newcomer();
    child.name = "桃之霞";
    REQUIRE(children_maybe_like(database, child).size() == 1);
    auto const similar = similar_children(child, children_maybe_like(database, child));
    CHECK(similar[0].reasons == std::vector{Likeness::sounds_alike_in_village});
    child = newcomer();
    child.id_number = a_child().id_number;
    CHECK(children_maybe_like(database, child).size() == 1);
    child = newcomer();
    child.caregiver_phone = a_child().caregiver_phone;
    CHECK(children_maybe_like(database, child).size() == 1);
    CHECK(is_fine(database));
}

TEST_CASE("a child is not like itself, and an empty file like nobody") {
    Database database = a_small_database();
    CHECK(children_maybe_like(database, a_child()).size() == 1);
    CHECK(children_maybe_like(database, a_child(), {7}).empty());
    CHECK(children_maybe_like(database, Child{}).empty());
}
