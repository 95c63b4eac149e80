#include "store/pair_rows.hpp"

#include "store/joined.hpp"

namespace tongban {
namespace {

constexpr int pair_fields = static_cast<int>(pairing_shape.fields.size());
constexpr int note_fields = static_cast<int>(contact_note_shape.fields.size());

std::string pairs_where(std::string_view condition) {
    return "SELECT p.id, " + columns_of(pairing_shape.plain(), "p") +
           ", c.name, c.alias, c.born_on, v.name, h.name,"
           " (SELECT n.happened_on FROM contact_note n WHERE n.pairing = p.id AND n.mode <> 'unreachable'"
           "  ORDER BY n.happened_on DESC LIMIT 1),"
           " (SELECT n.next_step FROM contact_note n WHERE n.pairing = p.id ORDER BY n.happened_on DESC, n.id DESC "
           "LIMIT 1)"
           " FROM pairing p JOIN child c ON c.id = p.child JOIN volunteer h ON h.id = p.volunteer"
           " LEFT JOIN village v ON v.id = c.village WHERE " +
           std::string(condition) + " ORDER BY p.started_on DESC, p.id DESC";
}

std::vector<PairRow> read_pairs(Database& database, Statement row) {
    std::vector<PairRow> pairs;
    while (row.next()) {
        auto const pairing = record_at(database, row, 1, pairing_shape);
        if (!pairing) continue;
        int const at = 1 + pair_fields;
        pairs.push_back(
            {{{row.number(0)}, *pairing},
             std::string(row.text(at)),
             std::string(row.text(at + 1)),
             day_at(row, at + 2),
             std::string(row.text(at + 3)),
             std::string(row.text(at + 4)),
             day_at(row, at + 5),
             std::string(row.text(at + 6))});
    }
    return pairs;
}

std::string notes_where(std::string_view condition) {
    return "SELECT n.id, " + columns_of(contact_note_shape.plain(), "n") +
           ", p.child, c.name, c.alias, h.name"
           " FROM pairing p JOIN contact_note n ON n.pairing = p.id JOIN child c ON c.id = p.child"
           " JOIN volunteer h ON h.id = p.volunteer WHERE " +
           std::string(condition) + " ORDER BY n.happened_on DESC, n.id DESC LIMIT ?2";
}

std::vector<NoteRow> read_notes(Database& database, Statement row) {
    std::vector<NoteRow> notes;
    while (row.next()) {
        auto const note = record_at(database, row, 1, contact_note_shape);
        if (!note) continue;
        int const at = 1 + note_fields;
        notes.push_back(
            {{{row.number(0)}, *note},
             {row.number(at)},
             std::string(row.text(at + 1)),
             std::string(row.text(at + 2)),
             std::string(row.text(at + 3))});
    }
    return notes;
}

}  // namespace

std::vector<PairRow> open_pairs(Database& database) {
    static std::string const sql =
        pairs_where("p.state IN ('trial', 'active') OR (p.state = 'ended' AND p.goodbye_done = 0)");
    return read_pairs(database, database.query(sql));
}

std::vector<PairRow> pairs_of(Database& database, Id<Child> child) {
    static std::string const sql = pairs_where("p.child = ?1");
    return read_pairs(database, database.query(sql, child.value));
}

std::vector<PairRow> pairs_of(Database& database, Id<Volunteer> volunteer) {
    static std::string const sql = pairs_where("p.volunteer = ?1 OR p.backup_volunteer = ?1");
    return read_pairs(database, database.query(sql, volunteer.value));
}

std::optional<PairRow> find_pair(Database& database, Id<Pairing> pair) {
    static std::string const sql = pairs_where("p.id = ?1");
    auto const found = read_pairs(database, database.query(sql, pair.value));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<NoteRow> notes_of(Database& database, Id<Pairing> pair, int most) {
    static std::string const sql = notes_where("p.id = ?1");
    return read_notes(database, database.query(sql, pair.value, most));
}

std::vector<NoteRow> notes_of(Database& database, Id<Child> child, int most) {
    static std::string const sql = notes_where("p.child = ?1");
    return read_notes(database, database.query(sql, child.value, most));
}

std::vector<NoteRow> notes_of(Database& database, Id<Volunteer> volunteer, int most) {
    static std::string const sql = notes_where("p.volunteer = ?1");
    return read_notes(database, database.query(sql, volunteer.value, most));
}

int count_notes(Database& database, Id<Pairing> pair) {
    auto row = database.query("SELECT count(*) FROM contact_note WHERE pairing = ?1", pair.value);
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

int count_contacts(Database& database, Id<Pairing> pair) {
    auto row =
        database.query("SELECT count(*) FROM contact_note WHERE pairing = ?1 AND mode <> 'unreachable'", pair.value);
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

}  // namespace tongban
