#include "store/plan_rows.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "domain/activity.hpp"
#include "domain/contact_note.hpp"
#include "store/child_rows.hpp"
#include "store/grading_rows.hpp"
#include "store/joined.hpp"
#include "store/visit_rows.hpp"

namespace tongban {
namespace {

// History counts milliseconds; days begin at midnight in China, see app/ports.
constexpr std::int64_t ms_per_day = 86'400'000, china_offset_ms = 8 * 3'600'000;

Date day_of(std::int64_t ms) { return Date::from_days(static_cast<std::int32_t>((ms + china_offset_ms) / ms_per_day)); }

std::int64_t begin_of(Date day) { return day.days() * ms_per_day - china_offset_ms; }

ChildFacts read_child(Statement const& row) {
    ChildFacts child;
    child.id = {row.number(0)};
    child.village = {row.number(1)};
    child.opened_on = day_at(row, 2).value_or(Date{});
    child.closed_on = day_at(row, 3);
    child.born_on = day_at(row, 4);
    child.grades = grades_in(row.text(5));
    child.grade = row.text(6);
    child.categories = row.text(7);
    child.left_behind = has_word(child.categories, "left_behind");
    child.needs_learning = has_word(row.text(8), "education");
    child.wants_pair = row.number(9) != 0;
    for (std::size_t i = 0; i < child.filled.size(); ++i) child.filled[i] = row.number(10 + static_cast<int>(i)) != 0;
    child.last_visit = day_at(row, 14);
    child.pauses = pauses_in(row.text(15));
    child.handed_on = day_at(row, 16);
    if (!row.is_null(17)) child.changed_on = day_of(row.number(17));
    child.review_on = day_at(row, 18);
    return child;
}

std::string children_where(std::string_view condition) {
    return "SELECT c.id, c.village, c.opened_on, c.closed_on, c.born_on, " + grades_sql("?1") +
           ", c.grade, c.categories, c.needs, c.wants_pair,"
           " c.born_on IS NOT NULL AND c.sex <> 'unknown' AND c.id_number IS NOT NULL,"
           " c.village IS NOT NULL AND c.address IS NOT NULL AND c.grade IS NOT NULL,"
           " c.caregiver_name IS NOT NULL AND c.caregiver_relation IS NOT NULL AND c.caregiver_phone IS NOT NULL,"
           " c.needs IS NOT NULL,"
           " (SELECT max(h.visited_on) FROM home_visit h WHERE h.child = c.id AND h.mode = 'home' AND h.result = 'met'"
           "  AND h.visited_on <= ?1),"
           " (SELECT group_concat(p.began_on || ' ' || p.until, ' ' ORDER BY p.began_on) FROM pause p"
           "  WHERE p.child = c.id AND p.began_on <= ?1),"
           " (SELECT max(b.sent_on) FROM exchange_batch b WHERE b.village = c.village AND b.sent_on <= ?1),"
           " (SELECT max(g.at_ms) FROM history h JOIN change g ON g.id = h.change"
           "  WHERE h.record_id = c.id AND h.record = 'child' AND g.at_ms < ?2),"
           " (SELECT g.next_review_on FROM grading g WHERE g.child = c.id AND g.reject_reason IS NULL"
           "  AND g.graded_on <= ?1 ORDER BY g.graded_on DESC, g.id DESC LIMIT 1)"
           " FROM child c WHERE c.opened_on <= ?1" +
           std::string(condition) + " ORDER BY c.id";
}

void read_children(Database& database, PlanFacts& facts) {
    static std::string const sql = children_where("");
    auto row = database.query(sql, facts.day.text(), begin_of(facts.day + 1));
    while (row.next()) facts.children.push_back(read_child(row));
}

ChildFacts* find(PlanFacts& facts, std::int64_t child) {
    ChildFacts const* const found = facts.find({child});
    return found ? &facts.children[static_cast<std::size_t>(found - facts.children.data())] : nullptr;
}

}  // namespace

std::optional<ChildFacts> child_facts(Database& database, Id<Child> child, Date day) {
    static std::string const sql = children_where(" AND c.id = ?3");
    auto row = database.query(sql, day.text(), begin_of(day + 1), child.value);
    return row.next() ? std::optional(read_child(row)) : std::nullopt;
}

void read_attendances(Database& database, PlanFacts& facts) {
    for (ChildFacts& child : facts.children) child.themes.clear();
    auto row = database.query(
        "SELECT DISTINCT p.child, a.theme FROM activity a JOIN participation p ON p.activity = a.id"
        " WHERE a.day BETWEEN ?1 AND ?2 AND p.child IS NOT NULL AND p.presence IN ('present', 'late')",
        first_of_year(facts.day).text(),
        facts.day.text());
    while (row.next()) {
        if (ChildFacts* const child = find(facts, row.number(0))) child->themes.emplace_back(row.text(1));
    }
}

namespace {

/// Consents by child; those of children without a pair are not asked for.
bool consent_is_whole(ChildFacts const& child, std::span<Consent const> consents, Date day) {
    auto const own = std::ranges::equal_range(consents, child.id, {}, &Consent::child);
    Child plain;
    plain.born_on = child.born_on;
    return consent_gaps({child.id, plain}, {own.begin(), own.end()}, "pairing", day).empty();
}

struct PairLineRow {
    Kept<Pairing> pair;
    Volunteer helper;
    std::optional<Date> last_contact;
};

std::vector<PairLineRow> running_pairs(Database& database, Date day) {
    static std::string const sql = "SELECT p.id, " + columns_of(pairing_shape.plain(), "p") + ", " +
                                   columns_of(volunteer_shape.plain(), "h") +
                                   ", (SELECT max(n.happened_on) FROM contact_note n"
                                   "   WHERE n.pairing = p.id AND n.mode <> 'unreachable' AND n.happened_on <= ?1)"
                                   " FROM pairing p JOIN volunteer h ON h.id = p.volunteer"
                                   " WHERE p.started_on <= ?1 AND (p.ended_on IS NULL OR p.ended_on >= ?1)";
    constexpr int helper_at = 1 + static_cast<int>(pairing_shape.fields.size());
    constexpr int contact_at = helper_at + static_cast<int>(volunteer_shape.fields.size());
    std::vector<PairLineRow> pairs;
    for (auto row = database.query(sql, day.text()); row.next();) {
        auto const pair = record_at(database, row, 1, pairing_shape);
        auto const helper = record_at(database, row, helper_at, volunteer_shape);
        if (pair && helper) pairs.push_back({{{row.number(0)}, *pair}, *helper, day_at(row, contact_at)});
    }
    return pairs;
}

}  // namespace

void read_pairs(Database& database, PlanFacts& facts, Policy const& policy) {
    facts.pairs.clear();
    for (ChildFacts& child : facts.children) child.paired = child.study_pair = false;
    auto const consents = consents_under_pairs(database);
    for (PairLineRow const& line : running_pairs(database, facts.day)) {
        ChildFacts* const whose = find(facts, line.pair.record.child.value);
        if (!whose || !whose->is_open(facts.day)) continue;
        ChildFacts& child = *whose;
        child.paired = true;
        child.study_pair = child.study_pair || line.pair.record.kind == PairingKind::study;
        Date const due = health_of(line.pair.record, line.last_contact, facts.day, policy).due_on;
        facts.pairs.push_back(
            {line.pair.id,
             child.id,
             child.village,
             due >= facts.day,
             consent_is_whole(child, consents, facts.day),
             access_gaps(line.helper, facts.day, policy).empty()});
    }
}

void read_wishes(Database& database, PlanFacts& facts) {
    facts.wishes.clear();
    auto row = database.query(
        "SELECT w.id, c.village, w.delivered_on IS NOT NULL AND w.delivered_on <= ?2 FROM wish w"
        " JOIN child c ON c.id = w.child WHERE w.screened_on BETWEEN ?1 AND ?2 AND w.state NOT IN ('referred', "
        "'refused')"
        " ORDER BY w.id",
        first_of_year(facts.day).text(),
        facts.day.text());
    while (row.next()) facts.wishes.push_back({{row.number(0)}, {row.number(1)}, row.number(2) != 0});
}

void read_helpers(Database& database, PlanFacts& facts) {
    facts.helpers.clear();
    auto row = database.query(
        "SELECT id, coalesce(trained_on BETWEEN ?1 AND ?2, 0) FROM volunteer WHERE state = 'active' ORDER BY id",
        first_of_year(facts.day).text(),
        facts.day.text());
    while (row.next()) facts.helpers.push_back({{row.number(0)}, row.number(1) != 0});
}

void read_villages(Database& database, PlanFacts& facts) {
    facts.villages.clear();
    for (VillageLine const& line : village_lines(database)) facts.villages.push_back(line.id);
}

PlanFacts plan_facts(Database& database, Date day, Policy const& policy) {
    PlanFacts facts;
    facts.day = day;
    read_children(database, facts);
    read_attendances(database, facts);
    read_pairs(database, facts, policy);
    read_wishes(database, facts);
    read_helpers(database, facts);
    read_villages(database, facts);
    return facts;
}

namespace {

constexpr std::string_view months_of_all =
    "SELECT child, substr(visited_on, 6, 2), max(result = 'met') FROM home_visit"
    " WHERE mode = 'home' AND visited_on BETWEEN ?1 AND ?2 GROUP BY 1, 2";
constexpr std::string_view months_of_one =
    "SELECT child, substr(visited_on, 6, 2), max(result = 'met') FROM home_visit"
    " WHERE mode = 'home' AND visited_on BETWEEN ?1 AND ?2 AND child = ?3 GROUP BY 1, 2";

void put_month(Statement const& row, ChildFacts& child) {
    auto const month = static_cast<std::size_t>(to_number(row.text(1)).value_or(1) - 1);
    (row.number(2) != 0 ? child.met_in : child.tried_in).set(month);
}

}  // namespace

void read_months(Database& database, PlanFacts& facts) {
    auto row = database.query(months_of_all, first_of_year(facts.day).text(), facts.day.text());
    while (row.next()) {
        if (ChildFacts* const child = find(facts, row.number(0))) put_month(row, *child);
    }
}

void read_months(Database& database, ChildFacts& child, Date day) {
    auto row = database.query(months_of_one, first_of_year(day).text(), day.text(), child.id.value);
    while (row.next()) put_month(row, child);
}

}  // namespace tongban
