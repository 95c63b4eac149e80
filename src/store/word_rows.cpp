#include "store/word_rows.hpp"

#include <algorithm>
#include <array>

#include "domain/contact_note.hpp"
#include "domain/home_visit.hpp"
#include "store/joined.hpp"

namespace tongban {
namespace {

struct NoteKind {
    Shape shape;
    std::string_view whose;  ///< SQL: of one note its pairing, child, names and day
};

constexpr std::array notes{
    NoteKind{
        contact_note_shape.plain(),
        "SELECT p.id, c.id, c.name, c.alias, n.happened_on FROM contact_note n JOIN pairing p ON p.id = n.pairing"
        " JOIN child c ON c.id = p.child WHERE n.id = ?1"},
    NoteKind{
        home_visit_shape.plain(),
        "SELECT 0, c.id, c.name, c.alias, h.visited_on FROM home_visit h JOIN child c ON c.id = h.child WHERE h.id = "
        "?1"}};

/// A person's own words; names and the words of code tables are none.
bool is_words(Field const& field) {
    bool const free = field.facts.format == Format::plain || field.facts.format == Format::lines;
    return field.kind == Kind::text && free && field.facts.code_table.empty();
}

std::string next_notes(Shape const& shape) {
    std::string columns = "id";
    for (Field const& field : shape.fields)
        if (is_words(field)) columns.append(", ").append(field.name);
    return "SELECT " + columns + " FROM " + std::string(shape.name) + " WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
}

std::optional<WordRow> row_of(Database& database, NoteKind const& kind, std::int64_t id, std::string_view text) {
    auto row = database.query(kind.whose, id);
    if (!row.next()) return std::nullopt;
    return WordRow{
        kind.shape.name == home_visit_shape.name,
        id,
        row.number(0),
        row.number(1),
        std::string(row.text(2)),
        std::string(row.text(3)),
        day_at(row, 4).value_or(Date{}),
        std::string(text)};
}

}  // namespace

bool WordSearch::holds(std::string_view text) const {
    return std::ranges::all_of(m_words, [&](std::string const& word) { return text.find(word) != text.npos; });
}

void WordSearch::look(Database& database, int rows) {
    static std::array const sentences{next_notes(notes[0].shape), next_notes(notes[1].shape)};
    if (is_over()) return;
    auto const kind = static_cast<std::size_t>(m_kind);
    std::vector<WordRow> found;
    std::int64_t before = m_before;
    int seen = 0;
    for (auto row = database.query(sentences[kind], m_before, rows); row.next(); ++seen) {
        before = row.number(0);
        for (int at = 1; at < row.columns(); ++at) {
            if (!holds(row.text(at))) continue;
            if (auto note = row_of(database, notes[kind], before, row.text(at))) found.push_back(std::move(*note));
            break;
        }
        if (m_found.size() + found.size() >= found_most) break;
    }
    if (database.outcome() != Database::Outcome::fine) return;
    std::ranges::move(found, std::back_inserter(m_found));
    m_before = before;
    if (seen == rows || is_over()) return;
    ++m_kind;
    m_before = INT64_MAX;
}

}  // namespace tongban
