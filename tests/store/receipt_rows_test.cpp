#include <doctest/doctest.h>

#include <algorithm>

#include "domain/wish_steps.hpp"
#include "store/migrate.hpp"
#include "store/wish_rows.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

TEST_CASE("what was paid before receipts had a place is not asked about, what was only bought is") {
    Database database = Database::in_memory();
    auto const steps = migrations();
    auto const own =
        std::ranges::find_if(steps, [](Migration const& step) { return step.name.ends_with("_receipts"); });
    REQUIRE_FALSE(migrate(database, std::span(steps).first(static_cast<std::size_t>(own - steps.begin()))));
    database.exec(
        "INSERT INTO child (id, alias, name, sex, wants_pair, state, opened_on)"
        " VALUES (7, '小禾', '陶知夏', 'female', 0, 'open', '2026-03-01');"
        "INSERT INTO wish (id, child, raw_text, kind, own_idea, collected_on, state, bought_on, cost_cents)"
        " VALUES (1, 7, '鞋', 'object', 1, '2026-03-02', 'closed', '2026-03-05', 5250),"
        " (2, 7, '书', 'object', 1, '2026-03-02', 'closed', '2026-03-05', NULL),"
        " (3, 7, '笔', 'object', 1, '2026-03-02', 'draft', NULL, NULL)");
    REQUIRE_FALSE(migrate(database, steps));
    CHECK(find_wish(database, {1})->wish.record.no_receipt_reason == "earlier");
    CHECK(problems_of(find_wish(database, {1})->wish.record, today).empty());
    CHECK(problems_of(find_wish(database, {3})->wish.record, today).empty());
    auto const asked = closed_without_receipt(database, today);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().wish.id.value == 2);
    CHECK(closed_without_receipt(database, day("2026-03-04")).empty());
    CHECK(is_fine(database));
}
