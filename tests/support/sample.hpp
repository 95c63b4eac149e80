#pragma once

#include "record/shape.hpp"

namespace tongban::build {

// A value for each type that a record may hold, never its default.
inline void fill(std::string& text) { text = "样"; }
inline void fill(std::int64_t& number) { number = 77; }
inline void fill(bool& flag) { flag = !flag; }
inline void fill(Date& day) { day = *Date::make(2026, 11, 23); }
inline void fill(Words& words) { words = {"one", "two"}; }
template <typename Record>
void fill(Id<Record>& id) {
    id = {123'456'789'012};
}
template <typename Enum>
    requires std::is_enum_v<Enum>
void fill(Enum& choice) {
    choice = static_cast<Enum>(choice == Enum{} ? 1 : 0);
}
template <typename T>
void fill(std::optional<T>& held) {
    fill(held.emplace());
}

/// A record of which no field has its default value.
template <typename Record, typename... T>
Record full_sample(RecordShape<Record, T...> const& shape) {
    Record record;
    std::apply([&](auto... member) { (fill(record.*member), ...); }, shape.members);
    return record;
}

}  // namespace tongban::build
