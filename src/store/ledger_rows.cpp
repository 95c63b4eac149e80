#include "store/ledger_rows.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "domain/ledger/ledger.hpp"

namespace tongban {
namespace {

void want(LedgerFacts& ledger, Shape const& shape, std::string_view field) {
    bool const is_new = ledger.find(field) < 0 && shape.find(field) >= 0;
    if (is_new) ledger.fields.emplace_back(field);
}

/// The ledger's facts so far; its day, its end and its links are always among them.
LedgerFacts& facts_of(std::vector<LedgerFacts>& all, std::string const& record, Shape const& shape) {
    auto const found = std::ranges::find(all, record, &LedgerFacts::record);
    if (found != all.end()) return *found;
    LedgerFacts& ledger = all.emplace_back(LedgerFacts{record, {}, {}});
    want(ledger, shape, shape.fields[first_day_at(shape)].name);
    want(ledger, shape, "until");
    for (Field const& field : shape.fields) {
        if (field.kind == Kind::link) want(ledger, shape, field.name);
    }
    return ledger;
}

void want(std::vector<LedgerFacts>& all, LedgerFilter const& filter, std::string const& distinct) {
    if (filter.record.empty()) return;
    Shape const* const shape = find_shape(filter.record);
    check(shape != nullptr, "the action list names ledgers that exist");
    LedgerFacts& ledger = facts_of(all, filter.record, *shape);
    want(ledger, *shape, distinct);
    for (LedgerFilter::Where const& where : filter.where) {
        want(ledger, *shape, where.field);
        for (LedgerTest const& test : where.any) {
            if (!test.words.empty()) want(ledger, *shape, test.words.front());
        }
    }
}

void read(Database& database, LedgerFacts& ledger, Date day) {
    Shape const& shape = *find_shape(ledger.record);
    std::string columns = "id";
    for (std::string const& field : ledger.fields) columns += ", " + field;
    std::string const first_day(shape.fields[first_day_at(shape)].name);
    auto row = database.query(
        "SELECT " + columns + " FROM " + ledger.record + " WHERE " + first_day + " <= ?1 ORDER BY id", day.text());
    while (row.next()) {
        auto& entry = ledger.entries.emplace_back(LedgerFacts::Entry{row.number(0), {}});
        entry.values.reserve(ledger.fields.size());
        for (std::size_t i = 0; i < ledger.fields.size(); ++i) {
            entry.values.push_back(row.value(static_cast<int>(i) + 1));
        }
    }
}

}  // namespace

std::vector<LedgerFacts> ledger_facts(Database& database, Plan const& plan, Date day) {
    std::vector<LedgerFacts> all;
    for (PlanRow const& row : plan.rows) {
        for (PlanFigure const& figure : row.figures) {
            want(all, figure.of, {});
            want(all, figure.met, figure.distinct);
        }
    }
    for (LedgerFacts& ledger : all) read(database, ledger, day);
    return all;
}

}  // namespace tongban
