#include "store/blob_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/blob.hpp"
#include "store/drafts.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

struct Picture {
    std::string blobs, caption;
};
constexpr auto picture_shape = shape<Picture>(
    "picture",
    field<&Picture::blobs>("blobs", {.most = 1000, .refers_to = blob_reference}),
    field<&Picture::caption>("caption"));
constexpr std::array shapes_here{picture_shape.plain(), village_shape.plain()};

std::string photo(std::uint8_t number) { return blob_name(Bytes{number}); }

Database with_pictures() {
    Database database = an_empty_database();
    database.exec("CREATE TABLE picture (id INTEGER PRIMARY KEY, blobs TEXT, caption TEXT)");
    return database;
}

using Names = std::vector<std::string>;
Names sorted(Names photos) {
    std::ranges::sort(photos);
    return photos;
}

}  // namespace

TEST_CASE("whatever a record, a draft or the history of these days names is kept, each once") {
    Database database = with_pictures();
    Writing const old{1000, "", "add"}, fresh{5000, "", "amend"};
    Writer writer(database, old);
    writer.add(picture_shape, Id<Picture>{1}, Picture{photo(1) + "\n" + photo(2), {}});
    writer.add(picture_shape, Id<Picture>{2}, Picture{photo(3), {}});
    writer.add(picture_shape, Id<Picture>{3}, Picture{photo(1), photo(9)});
    CHECK(named_blobs(database, shapes_here, 0) == sorted({photo(1), photo(2), photo(3), photo(9)}));

    Writer(database, fresh).save(picture_shape, Id<Picture>{1}, Picture{photo(1), {}});
    CHECK(named_blobs(database, shapes_here, 5000) == sorted({photo(1), photo(2), photo(3), photo(9)}));
    CHECK(named_blobs(database, shapes_here, 5001) == sorted({photo(1), photo(3), photo(9)}));

    Writer(database, {6000, "", "take_back"}).remove(picture_shape, Id<Picture>{2});
    CHECK(named_blobs(database, shapes_here, 6000) == sorted({photo(1), photo(3), photo(9)}));
    CHECK(named_blobs(database, shapes_here, 6001) == sorted({photo(1), photo(9)}));

    keep_draft(database, {"form/x", "photo=" + photo(7), 1});
    CHECK(named_blobs(database, shapes_here, 6001) == sorted({photo(1), photo(7), photo(9)}));
    CHECK(is_fine(database));
}

TEST_CASE("what cannot be read is told, so that nothing is cleared away for it") {
    Database database = an_empty_database();
    (void)named_blobs(database, shapes_here, 0);  // there is no such table
    CHECK_FALSE(is_fine(database));
}

TEST_CASE("a record that has no field for photos keeps none") {
    Database database = with_pictures();
    constexpr std::array villages{village_shape.plain()};
    Writer(database, {1000, "", "add"}).add(picture_shape, Id<Picture>{1}, Picture{photo(1), {}});
    CHECK(named_blobs(database, villages, 2000).empty());
}
