#include "store/search_keys.hpp"

#include <doctest/doctest.h>

#include "domain/search.hpp"
#include "store/writer.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

std::string key_in(Database& database, std::string_view table, std::int64_t id) {
    auto row = database.query("SELECT key FROM " + std::string(table) + " WHERE id = ?1", id);
    return row.next() ? std::string(row.text(0)) : "";
}

}  // namespace

TEST_CASE("the key of a person is there as soon as the person is") {
    Database database = a_small_database();
    CHECK(key_in(database, "child_search", 7) == search_key(a_child(), "柳树村"));
    CHECK(key_in(database, "volunteer_search", 9) == search_key(a_volunteer()));
}

TEST_CASE("the key follows the record and the name of its village") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Child child = a_child();
    child.name = "单小麦";
    writer.save(child_shape, Id<Child>{7}, child);
    CHECK(key_in(database, "child_search", 7) == search_key(child, "柳树村"));
    writer.save(village_shape, Id<Village>{11}, Village{"新柳村", "石桥镇", "云溪县"});
    CHECK(key_in(database, "child_search", 7) == search_key(child, "新柳村"));
    CHECK(is_fine(database));
}

TEST_CASE("keys of another version are made anew, once") {
    Database database = a_small_database();
    CHECK(refresh_search_keys(database));
    CHECK_FALSE(refresh_search_keys(database));
    database.run("UPDATE child_search SET key = 'old'");
    database.run("UPDATE setting SET value = '0'");
    CHECK(refresh_search_keys(database));
    CHECK(key_in(database, "child_search", 7) == search_key(a_child(), "柳树村"));
}

TEST_CASE("the key goes with its person") {
    Database database = an_empty_database();
    Writer writer(database, a_writing());
    writer.add(volunteer_shape, Id<Volunteer>{9}, a_volunteer());
    CHECK(writer.remove(volunteer_shape, Id<Volunteer>{9}));
    CHECK(is_fine(database));
    CHECK(key_in(database, "volunteer_search", 9) == "");
}
