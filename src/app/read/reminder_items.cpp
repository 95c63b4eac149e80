#include <algorithm>

#include "app/read/form_reader.hpp"
#include "app/read/item_parts.hpp"
#include "app/read/plan_items.hpp"
#include "domain/plan/reminder.hpp"
#include "store/ledger_rows.hpp"

namespace tongban {
namespace {

void put_day(OpenItem& into, Date due, Date today) {
    into.due = due;
    into.days_late = days_between(due, today);
}

/// What one tap does has words of its own, by record and field: what is asked, and that it is so.
void put_tap(OpenItem& item, Reader const& reader, std::string const& record, std::int64_t id, std::string field) {
    std::string const word = "due." + record + "." + field;
    item.title.args.front().second = Word{"app." + word};
    item.act = do_at_once(word, AmendRecord{record, id, {{std::move(field), reader.today.text()}}});
}

OpenItem item_of(Reader const& reader, Ledger const& ledger, LedgerDue const& due, LedgerDueRow const& row) {
    std::string const amend = "amend_" + ledger.record;
    std::string const name = record_label(reader, ledger.record, row.id).text;
    OpenItem item = open_item(
        "ledger_due",
        phrase("app.item.ledger_due", {{"what", Word{"record." + ledger.record}}, {"name", name}}),
        form_route(amend, row.id));
    item.act = open_form("amend", amend, row.id);
    put_day(item, row.day, reader.today);
    // Before its day there is nothing to be told of it yet.
    if (due.tap && item.days_late >= 0) put_tap(item, reader, ledger.record, row.id, due.unless.front());
    return item;
}

/// What the row still lacks: of its first figure that lacks something.
std::int64_t lacking(Reader const& reader, PlanRow const& row, PlanFacts const& facts) {
    for (PlanFigure const& figure : row.figures) {
        Figure const counted = count(figure, facts, {}, reader.rules.policy);
        if (counted.met < counted.of) return counted.of - counted.met;
    }
    return 0;
}

struct NearRow {
    std::int64_t number;  ///< Route::subject
    Date day;
};

}  // namespace

std::vector<OpenItem> ledger_due_items(Reader const& reader) {
    std::vector<OpenItem> items;
    for (Ledger const& ledger : reader.rules.ledgers) {
        for (LedgerDue const& due : ledger.dues) {
            for (LedgerDueRow const& row : ledger_dues(reader.database, ledger, due, reader.today))
                items.push_back(item_of(reader, ledger, due, row));
        }
    }
    return items;
}

std::vector<OpenItem> plan_due_items(Reader const& reader) {
    auto const& rows = reader.rules.plan.rows;
    std::vector<NearRow> near;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const day = near_day_of(rows[i], reader.today);
        if (!day) continue;
        near.push_back({static_cast<std::int64_t>(i) + 1, *day});
    }
    if (near.empty()) return {};
    PlanFacts const& facts = plan_facts_of(reader);
    if (facts.children.empty()) return {};
    std::vector<OpenItem> items;
    for (auto const& [number, day] : near) {
        PlanRow const& row = rows[static_cast<std::size_t>(number - 1)];
        std::int64_t const n = lacking(reader, row, facts);
        if (n == 0) continue;
        Word const title{"plan.row." + row.id + ".title"};
        items.push_back(
            open_item("plan_due", phrase("app.item.plan_due", {{"row", title}, {"n", n}}), {Screen::plan_row, number}));
        put_day(items.back(), day, reader.today);
    }
    return items;
}

}  // namespace tongban
