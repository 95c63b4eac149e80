#include "app/context.hpp"

#include "app/ports.hpp"
#include "store/changes.hpp"
#include "store/drafts.hpp"

namespace tongban {

Context::Context(Surroundings surroundings, Writing writing)
    : m_around(std::move(surroundings)), m_writer(m_around.database, writing), m_now_ms(writing.at_ms) {}

std::string Context::time_of_day() const { return time_of(m_now_ms); }

std::optional<Row> Context::find_row(Shape const& shape, std::int64_t id) {
    return tongban::find_row(m_around.database, shape, id);
}

Result<std::int64_t, Problems> Context::add_row(Shape const& shape, Row const& row) {
    Problems const problems = check_record(shape.name, row, m_around.rules.codes, m_around.today);
    if (!problems.empty()) return problems;
    std::int64_t const id = m_around.ids.next(m_now_ms, m_around.chance);
    m_writer.add(shape, id, row);
    return id;
}

Problems Context::save_row(Shape const& shape, std::int64_t id, Row const& row) {
    Problems const problems = check_record(shape.name, row, m_around.rules.codes, m_around.today);
    if (problems.empty()) m_writer.save(shape, id, row);
    return problems;
}

Problems Context::restore_row(Shape const& shape, std::int64_t id, Row const& row) {
    Problems problems = check_record(shape.name, row, m_around.rules.codes, m_around.today);
    if (problems.empty()) m_writer.add(shape, id, row);
    return problems;
}

void Context::note_undone(std::int64_t deed) { tongban::note_undone(m_around.database, deed, m_writer.change()); }

void Context::drop_draft() {
    if (!m_around.draft.empty()) tongban::drop_draft(m_around.database, m_around.draft);
}

}  // namespace tongban
