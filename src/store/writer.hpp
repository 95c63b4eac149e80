#pragma once

#include <string>

#include "record/shape.hpp"
#include "store/database.hpp"

namespace tongban {

/// Who writes, when, and by which command; stands in the history of everything that is written.
struct Writing {
    std::int64_t at_ms = 0;
    std::string writer;
    std::string command;
};

/// The only way into a record's table. History is written along with every change, and so are the keys by which people
/// are found: no caller can forget them. Works inside the caller's transaction, which also tells whether it went well;
/// one Writer is one row of `change`, made at the first thing that really changes.
class Writer {
public:
    Writer(Database& database, Writing writing);

    /// A new record under an id of IdMaker.
    void add(Shape const& shape, std::int64_t id, Row const& row);
    /// Makes the record read `row`. False when it reads so already (nothing is written then), or is not there.
    bool save(Shape const& shape, std::int64_t id, Row const& row);
    /// Takes the record out; the history keeps what it held. False when it is not there.
    bool remove(Shape const& shape, std::int64_t id);

    template <typename Record, std::size_t N>
    void add(RecordShape<Record, N> const& shape, Id<Record> id, Record const& record) {
        add(shape.plain(), id.value, row_of(shape, record));
    }
    template <typename Record, std::size_t N>
    bool save(RecordShape<Record, N> const& shape, Id<Record> id, Record const& record) {
        return save(shape.plain(), id.value, row_of(shape, record));
    }
    template <typename Record, std::size_t N>
    bool remove(RecordShape<Record, N> const& shape, Id<Record> id) {
        return remove(shape.plain(), id.value);
    }

    /// The row of `change`; made now when nothing was written yet.
    std::int64_t change();
    /// The same; 0 when nothing was written.
    [[nodiscard]] std::int64_t written() const { return m_change; }

private:
    Database& m_database;
    Writing m_writing;
    std::int64_t m_change = 0;
};

}  // namespace tongban
