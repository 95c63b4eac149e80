#include "store/child_rows.hpp"

#include "store/grading_rows.hpp"
#include "store/joined.hpp"

namespace tongban {
namespace {

std::string children_where(std::string_view condition) {
    return "SELECT c.id, c.alias, c.name, c.sex, c.born_on, c.village, v.name, c.grade, " + std::string(colour_sql) +
           ", c.state, c.wants_pair,"
           " c.opened_on,"
           " (SELECT count(*) FROM pairing p WHERE p.child = c.id AND p.state IN ('trial', 'active')),"
           " (SELECT max((SELECT max(n.happened_on) FROM contact_note n"
           "              WHERE n.pairing = p.id AND n.mode <> 'unreachable'))"
           "  FROM pairing p WHERE p.child = c.id),"
           " k.key"
           " FROM child c LEFT JOIN village v ON v.id = c.village LEFT JOIN child_search k ON k.id = c.id WHERE " +
           std::string(condition);
}

template <typename Enum>
Enum word_at(Statement const& statement, int column) {
    Enum value{};
    Member<Enum>::read(std::string(statement.text(column)), value);
    return value;
}

ChildLine read_line(Statement const& row) {
    ChildLine line;
    line.id = {row.number(0)};
    line.alias = row.text(1);
    line.name = row.text(2);
    line.sex = word_at<Sex>(row, 3);
    line.born_on = day_at(row, 4);
    line.village = {row.number(5)};
    line.village_name = row.text(6);
    line.grade = row.text(7);
    line.colour = word_at<Colour>(row, 8);
    line.state = word_at<ChildState>(row, 9);
    line.wants_pair = row.number(10) != 0;
    line.opened_on = day_at(row, 11).value_or(Date{});
    line.running_pairs = static_cast<int>(row.number(12));
    line.last_contact = day_at(row, 13);
    line.search_key = row.text(14);
    return line;
}

std::vector<ChildLine> read_lines(Statement row) {
    std::vector<ChildLine> lines;
    while (row.next()) lines.push_back(read_line(row));
    return lines;
}

}  // namespace

std::vector<ChildLine> child_lines(Database& database) {
    static std::string const sql = children_where("1");
    return read_lines(database.query(sql));
}

std::optional<ChildLine> find_child(Database& database, Id<Child> child) {
    static std::string const sql = children_where("c.id = ?1");
    auto const found = read_lines(database.query(sql, child.value));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<ChildLine> children_without_pair(Database& database) {
    static std::string const sql = children_where(
        "c.state = 'open' AND c.wants_pair = 1 AND NOT EXISTS"
        " (SELECT 1 FROM pairing p WHERE p.child = c.id AND p.state IN ('trial', 'active'))");
    return read_lines(database.query(sql));
}

std::vector<ChildLine> children_born_on(Database& database, std::vector<std::string> const& days) {
    static std::string const sql = children_where("c.state = 'open' AND substr(c.born_on, 6) = ?1");
    std::vector<ChildLine> lines;
    for (std::string const& day : days) {
        auto const born = read_lines(database.query(sql, day));
        lines.insert(lines.end(), born.begin(), born.end());
    }
    return lines;
}

std::vector<ChildNames> children_of_village(Database& database, Id<Village> village) {
    std::vector<ChildNames> names;
    auto row = database.query("SELECT id, name, caregiver_name FROM child WHERE village = ?1", village.value);
    while (row.next()) names.push_back({{row.number(0)}, std::string(row.text(1)), std::string(row.text(2))});
    return names;
}

std::vector<Kept<Consent>> consents_of(Database& database, Id<Child> child) {
    static std::string const sql = "SELECT s.id, " + columns_of(consent_shape.plain(), "s") +
                                   " FROM consent s WHERE s.child = ?1 ORDER BY s.given_on, s.id";
    std::vector<Kept<Consent>> consents;
    for (auto row = database.query(sql, child.value); row.next();) {
        if (auto const consent = record_at(database, row, 1, consent_shape))
            consents.push_back({{row.number(0)}, *consent});
    }
    return consents;
}

std::vector<Consent> consents_under_pairs(Database& database) {
    static std::string const sql = "SELECT " + columns_of(consent_shape.plain(), "s") +
                                   " FROM consent s WHERE s.child IN"
                                   " (SELECT p.child FROM pairing p WHERE p.state IN ('trial', 'active'))"
                                   " ORDER BY s.child";
    std::vector<Consent> consents;
    for (auto row = database.query(sql); row.next();) {
        if (auto const consent = record_at(database, row, 0, consent_shape)) consents.push_back(*consent);
    }
    return consents;
}

std::vector<VillageLine> village_lines(Database& database) {
    std::vector<VillageLine> lines;
    for (auto row = database.query("SELECT v.id, v.name, (SELECT count(*) FROM child c WHERE c.village = v.id) FROM "
                                   "village v ORDER BY v.name");
         row.next();) {
        lines.push_back({{row.number(0)}, std::string(row.text(1)), static_cast<int>(row.number(2))});
    }
    return lines;
}

}  // namespace tongban
