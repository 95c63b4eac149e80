#pragma once

#include "record/shape.hpp"

namespace tongban::build {

/// A value that such a field may hold, never `usual`.
inline Value other_value(Field const& field, Value const& usual) {
    switch (field.kind) {
        case Kind::text: return "样";
        case Kind::number: return 77;
        case Kind::day: return "2026-11-23";
        case Kind::flag: return usual == Value{std::int64_t{1}} ? 0 : 1;
        case Kind::choice:
            if (field.words.empty()) return "样";
            return std::string(field.words[usual == Value{std::string(field.words[0])} ? 1 : 0]);
        case Kind::choices: return "one,two";
        case Kind::link: return 123'456'789'012;
    }
    return {};
}

/// A record of which no field has its default value.
template <typename Record, std::size_t N>
Record full_sample(RecordShape<Record, N> const& shape) {
    Row row = row_of(shape, Record{});
    for (std::size_t i = 0; i < N; ++i) row[i] = other_value(shape.fields[i], row[i]);
    return record_of(shape, row).value();
}

}  // namespace tongban::build
