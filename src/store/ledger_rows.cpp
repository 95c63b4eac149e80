#include "store/ledger_rows.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "domain/child.hpp"
#include "domain/ledger/ledger.hpp"
#include "store/joined.hpp"

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

/// By field: whether it is a day on which something happened. What happened after the day is not known on it.
std::vector<bool> happened_days(LedgerFacts const& ledger, Shape const& shape) {
    std::vector<bool> happened;
    for (std::string const& name : ledger.fields) {
        Field const& field = shape.fields[static_cast<std::size_t>(shape.find(name))];
        happened.push_back(field.kind == Kind::day && !may_lie_ahead(field));
    }
    return happened;
}

struct Reading {
    std::string sql;  ///< of entries known on ?1
    std::vector<bool> happened;
};

Reading reading_of(LedgerFacts const& ledger) {
    Shape const& shape = *find_shape(ledger.record);
    std::string sql = "SELECT id";
    for (std::string const& field : ledger.fields) sql += ", " + field;
    std::string const first_day(shape.fields[first_day_at(shape)].name);
    return {sql + " FROM " + ledger.record + " WHERE " + first_day + " <= ?1", happened_days(ledger, shape)};
}

LedgerFacts::Entry entry_at(Statement const& row, std::vector<bool> const& happened, std::string_view last_day) {
    LedgerFacts::Entry entry{row.number(0), {}};
    entry.values.reserve(happened.size());
    for (std::size_t i = 0; i < happened.size(); ++i) {
        int const column = static_cast<int>(i) + 1;
        bool const unknown = happened[i] && row.text(column) > last_day;
        entry.values.push_back(unknown ? Value{} : row.value(column));
    }
    return entry;
}

void read(Database& database, LedgerFacts& ledger, Date day) {
    Reading const reading = reading_of(ledger);
    std::string const last_day = day.text();
    auto row = database.query(reading.sql + " ORDER BY id", last_day);
    while (row.next()) ledger.entries.push_back(entry_at(row, reading.happened, last_day));
}

/// "t.a = o.a": both are about the same, and of one kind where there are kinds.
std::string same_subject(Shape const& shape) {
    int const subject = subject_at(shape);
    std::string same = "o.id <> t.id";
    auto const both = [&](std::string_view field) {
        same.append(" AND o.").append(field).append(" IS t.").append(field);
    };
    if (subject >= 0) both(shape.fields[static_cast<std::size_t>(subject)].name);
    if (shape.find("kind") >= 0) both("kind");
    return same;
}

/// What is done by a later record about the same.
std::string not_followed(Shape const& shape, std::string const& on) {
    return "NOT EXISTS (SELECT 1 FROM " + std::string(shape.name) + " o WHERE " + same_subject(shape) + " AND (o." +
           on + " IS NULL OR o." + on + " > t." + on + "))";
}

/// What ends has no day to be done by once it is over.
bool may_be_over(Shape const& shape, LedgerDue const& due) { return due.on != "until" && shape.find("until") >= 0; }

std::string dues_sql(Ledger const& ledger, LedgerDue const& due) {
    Shape const& shape = shape_of(ledger);
    std::string sql = "SELECT t.id, t." + due.on + " FROM " + ledger.record + " t";
    bool const of_child = subject_of(shape) == child_shape.name;
    if (of_child) sql += " JOIN child c ON c.id = t.child AND c.state = 'open'";
    sql += " WHERE t." + due.on + " <= ?1 AND ";
    if (due.unless.empty()) sql += "t." + due.on + " >= ?2 AND " + not_followed(shape, due.on);
    for (std::string const& field : due.unless)
        sql.append(&field == &due.unless.front() ? "t." : " AND t.").append(field).append(" IS NULL");
    if (may_be_over(shape, due)) sql += " AND (t.until IS NULL OR t.until >= ?3)";
    return sql + " ORDER BY t." + due.on + ", t.id";
}

}  // namespace

std::vector<LedgerDueRow> ledger_dues(Database& database, Ledger const& ledger, LedgerDue const& due, Date today) {
    Date const due_now = today - due.days;
    std::string const last = (due_now + due.notice).text(), first = (due_now - due.notice).text();
    std::vector<LedgerDueRow> rows;
    auto row = database.prepare(dues_sql(ledger, due));
    row.bind(1, last);
    if (due.unless.empty()) row.bind(2, first);
    if (may_be_over(shape_of(ledger), due)) row.bind(3, today.text());
    while (row.next()) {
        if (auto const on = day_at(row, 1)) rows.push_back({row.number(0), *on + due.days});
    }
    return rows;
}

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

void read_entry(Database& database, LedgerFacts& ledger, std::int64_t id, Date day) {
    Reading const reading = reading_of(ledger);
    std::string const last_day = day.text();
    auto row = database.query(reading.sql + " AND id = ?2", last_day, id);
    auto const place = std::ranges::lower_bound(ledger.entries, id, {}, &LedgerFacts::Entry::id);
    bool const was = place != ledger.entries.end() && place->id == id;
    bool const is = row.next();
    if (is && was) *place = entry_at(row, reading.happened, last_day);
    if (is && !was) ledger.entries.insert(place, entry_at(row, reading.happened, last_day));
    if (!is && was) ledger.entries.erase(place);
}

}  // namespace tongban
