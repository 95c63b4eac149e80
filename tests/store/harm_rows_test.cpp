#include "store/harm_rows.hpp"

#include <doctest/doctest.h>

#include "store/drafts.hpp"
#include "store/image.hpp"
#include "store/table.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

HarmReport a_report(std::string_view found_on) {
    return {.found_on = day(found_on), .facts = "夜里常哭的那一句", .child = {7}};
}

}  // namespace

TEST_CASE("open reports stand first, and a child knows that it has one") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    CHECK_FALSE(has_open_report(database, {7}));
    HarmReport closed = a_report("2026-11-20");
    closed.closed_on = day("2026-11-22");
    writer.add(harm_report_shape, Id<HarmReport>{41}, closed);
    CHECK_FALSE(has_open_report(database, {7}));
    writer.add(harm_report_shape, Id<HarmReport>{42}, a_report("2026-11-02"));
    CHECK(has_open_report(database, {7}));
    CHECK_FALSE(has_open_report(database, {8}));
    CHECK(harm_reports(database, 9).size() == 2);
    CHECK(harm_reports(database, 1).front().id == Id<HarmReport>{42});
    CHECK(is_fine(database));
}

TEST_CASE("what leaves without a passphrase holds no trace of a report, and all the rest") {
    Database database = a_small_database();
    {
        Transaction transaction(database);
        Writer writer(database, a_writing());
        writer.add(harm_report_shape, Id<HarmReport>{41}, a_report("2026-11-02"));
        HarmReport later = a_report("2026-11-02");
        later.measures = "送去卫生院的那一句";
        later.facts = "改过的那一句";
        writer.save(harm_report_shape, Id<HarmReport>{41}, later);
        keep_draft(database, {"#/form/amend_harm_report/41", "草稿里的那一句", 1});
        keep_draft(database, {"#/form/amend_child/7", "别的草稿", 1});
        REQUIRE_FALSE(transaction.commit());
    }
    CHECK(write_image(database).find("那一句") != std::string::npos);
    drop_harm_reports(database);
    REQUIRE(is_fine(database));
    std::string const image = write_image(database);
    CHECK(image.find("那一句") == std::string::npos);
    CHECK(image.find("别的草稿") != std::string::npos);
    CHECK(count_rows(database, harm_report_shape.plain()) == 0);
    CHECK(count_rows(database, child_shape.plain()) == 1);
    CHECK(open_image(image));
}
