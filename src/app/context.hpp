#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/rules.hpp"
#include "base/result.hpp"
#include "domain/check_record.hpp"
#include "record/kept.hpp"
#include "store/id_maker.hpp"
#include "store/table.hpp"
#include "store/writer.hpp"

namespace tongban {

/// What a command works with: one day, one writer, one transaction. Whatever is saved through it is checked as a record by
/// itself (check_record); rules over several records are the handler's.
class Context {
public:
    struct Surroundings {
        Database& database;
        Rules const& rules;
        IdMaker& ids;
        std::uint64_t chance = 0;  ///< 64 bits nobody can guess
        Date today;
        std::string draft = {};  ///< of the form that the command comes from: dropped with it
    };
    Context(Surroundings surroundings, Writing writing);

    [[nodiscard]] Date today() const { return m_around.today; }
    /// 64 bits nobody can guess; the same all through one command.
    [[nodiscard]] std::uint64_t chance() const { return m_around.chance; }
    /// The time of day, as it is kept of what happens at this moment: "14:32".
    [[nodiscard]] std::string time_of_day() const;
    [[nodiscard]] Rules const& rules() const { return m_around.rules; }
    [[nodiscard]] Database& database() { return m_around.database; }

    template <typename Record, std::size_t N>
    [[nodiscard]] std::optional<Record> find(RecordShape<Record, N> const& shape, Id<Record> id) {
        return id ? tongban::find(m_around.database, shape, id) : std::nullopt;
    }
    [[nodiscard]] std::optional<Row> find_row(Shape const& shape, std::int64_t id);

    template <typename Record, std::size_t N>
    Result<Id<Record>, Problems> add(RecordShape<Record, N> const& shape, Record const& record) {
        auto const added = add_row(shape.plain(), row_of(shape, record));
        if (!added) return added.error();
        return Id<Record>{*added};
    }
    template <typename Record, std::size_t N>
    Problems save(RecordShape<Record, N> const& shape, Id<Record> id, Record const& record) {
        return save_row(shape.plain(), id.value, row_of(shape, record));
    }
    template <typename Record, std::size_t N>
    void remove(RecordShape<Record, N> const& shape, Id<Record> id) {
        m_writer.remove(shape, id);
    }
    Result<std::int64_t, Problems> add_row(Shape const& shape, Row const& row);
    void remove_row(Shape const& shape, std::int64_t id) { m_writer.remove(shape, id); }
    Problems save_row(Shape const& shape, std::int64_t id, Row const& row);
    /// A record that was taken out comes back under the id that it had.
    Problems restore_row(Shape const& shape, std::int64_t id, Row const& row);
    /// Notes that `deed` is taken back by what is written here.
    void note_undone(std::int64_t deed);
    /// The change that stands in the history for what was written; 0 when nothing was.
    [[nodiscard]] std::int64_t written() const { return m_writer.written(); }
    void drop_draft();

private:
    Surroundings m_around;
    Writer m_writer;
    std::int64_t m_now_ms;
};

}  // namespace tongban
