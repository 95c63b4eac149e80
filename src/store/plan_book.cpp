#include "store/plan_book.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"

namespace tongban {
namespace {

constexpr std::size_t lines_most = 400;  ///< more were written at once: an import; reading everything is cheaper

/// What was written, by what has to be read again for it.
struct Changed {
    bool all = false, attendances = false, pairs = false, wishes = false, helpers = false, villages = false;
    std::set<std::int64_t> children;
    std::set<std::pair<std::string, std::int64_t>> entries;
};

/// Whose facts a visit, a grading or a pause belongs to: of one that is gone, or was moved, the history says it.
void add_owner(Database& database, std::string const& record, std::int64_t id, Changed& changed) {
    auto row = database.query("SELECT child FROM " + record + " WHERE id = ?1", id);
    if (row.next()) changed.children.insert(row.number(0));
}

void sort_in(Database& database, std::string const& record, std::int64_t id, Changed& changed) {
    if (record == "child") changed.children.insert(id), changed.pairs = changed.wishes = true;
    else if (record == "home_visit" || record == "grading") add_owner(database, record, id, changed);
    else if (record == "activity" || record == "participation") changed.attendances = true;
    else if (record == "pairing" || record == "contact_note" || record == "consent") changed.pairs = true;
    else if (record == "wish") changed.wishes = true;
    else if (record == "volunteer") changed.helpers = changed.pairs = true;
    else if (record == "village") changed.villages = true;
    else changed.entries.emplace(record, id);
    if (record == "pause") add_owner(database, record, id, changed);
    if (record == "exchange_batch") changed.all = true;
}

Changed changed_since(Database& database, std::int64_t line) {
    Changed changed;
    std::size_t lines = 0;
    auto row = database.query(
        "SELECT record, record_id, field, before, after FROM history WHERE id > ?1 ORDER BY id LIMIT ?2",
        line,
        lines_most + 1);
    while (row.next()) {
        std::string const record(row.text(0));
        sort_in(database, record, row.number(1), changed);
        if (row.text(2) == "child") changed.children.insert(row.number(3)), changed.children.insert(row.number(4));
        ++lines;
    }
    changed.all = changed.all || lines > lines_most;
    return changed;
}

/// What other records say of the child stays. A child who was not among them may have such records already.
void read_child(Database& database, PlanFacts& facts, Id<Child> id, Changed& changed) {
    auto fresh = child_facts(database, id, facts.day);
    auto const place = std::ranges::lower_bound(facts.children, id, {}, &ChildFacts::id);
    bool const was = place != facts.children.end() && place->id == id;
    if (!fresh) {
        if (was) facts.children.erase(place);
        return;
    }
    read_months(database, *fresh, facts.day);
    if (!was) {
        changed.attendances = changed.pairs = true;
        facts.children.insert(place, std::move(*fresh));
        return;
    }
    fresh->themes = std::move(place->themes);
    fresh->paired = place->paired;
    fresh->study_pair = place->study_pair;
    *place = std::move(*fresh);
}

std::int64_t last_line(Database& database) {
    auto row = database.query("SELECT max(id) FROM history");
    return row.next() ? row.number(0) : 0;
}

}  // namespace

PlanFacts const& PlanBook::facts(Database& database, Plan const& plan, Policy const& policy, Date day) {
    if (follows(database, policy, day)) read_changed(database, plan, policy);
    else read_everything(database, plan, policy, day);
    m_mark = mark_at(database, last_line(database));
    static PlanFacts const none;
    if (database.outcome() == Database::Outcome::fine) return *m_facts;
    m_facts.reset();
    return none;
}

bool PlanBook::follows(Database& database, Policy const& policy, Date day) const {
    if (!m_facts || m_facts->day != day || m_mark.line == 0 || m_policy != policy) return false;
    return mark_at(database, m_mark.line) == m_mark;
}

PlanBook::Mark PlanBook::mark_at(Database& database, std::int64_t line) {
    auto row = database.query(
        "SELECT h.record_id, c.at_ms FROM history h JOIN change c ON c.id = h.change WHERE h.id = ?1", line);
    return row.next() ? Mark{line, row.number(0), row.number(1)} : Mark{};
}

void PlanBook::read_everything(Database& database, Plan const& plan, Policy const& policy, Date day) {
    ++m_whole_readings;
    m_policy = policy;
    m_facts = plan_facts(database, day, policy);
    m_facts->ledgers = ledger_facts(database, plan, day);
    read_months(database, *m_facts);
}

void PlanBook::read_changed(Database& database, Plan const& plan, Policy const& policy) {
    Changed changed = changed_since(database, m_mark.line);
    PlanFacts& facts = *m_facts;
    if (changed.all) return read_everything(database, plan, policy, facts.day);
    for (std::int64_t const child : changed.children) read_child(database, facts, {child}, changed);
    for (auto const& [record, id] : changed.entries) {
        auto const ledger = std::ranges::find(facts.ledgers, record, &LedgerFacts::record);
        if (ledger != facts.ledgers.end()) read_entry(database, *ledger, id, facts.day);
    }
    if (changed.attendances) read_attendances(database, facts);
    if (changed.pairs) read_pairs(database, facts, policy);
    if (changed.wishes) read_wishes(database, facts);
    if (changed.helpers) read_helpers(database, facts);
    if (changed.villages) read_villages(database, facts);
}

}  // namespace tongban
