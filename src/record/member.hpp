#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "record/field.hpp"
#include "record/value.hpp"

/// How each type that a record may hold is turned into a Value and back. Reading refuses what it cannot read:
/// a default in its place would hide damaged data.
namespace tongban {

/// Several choices; stored joined by ','. A word holds no comma.
using Words = std::vector<std::string>;

/// The stored words of an enum, in the enum's order. Specialise beside the enum:
///   template <> inline constexpr std::array words_of<WishState>{std::string_view("draft"), …};
template <typename Enum>
inline constexpr std::array<std::string_view, 0> words_of{};

template <typename T>
struct Member;

template <>
struct Member<std::string> {
    static constexpr Kind kind = Kind::text;
    static Value write(std::string const& text) { return text.empty() ? Value{} : Value{text}; }
    static bool read(Value const& value, std::string& into) {
        if (std::holds_alternative<std::int64_t>(value)) return false;
        into = text_of(value);
        return true;
    }
};

template <>
struct Member<std::int64_t> {
    static constexpr Kind kind = Kind::number;
    static Value write(std::int64_t number) { return number; }
    static bool read(Value const& value, std::int64_t& into) {
        auto const* const number = std::get_if<std::int64_t>(&value);
        into = number ? *number : 0;
        return number != nullptr;
    }
};

template <>
struct Member<bool> {
    static constexpr Kind kind = Kind::flag;
    static Value write(bool flag) { return std::int64_t{flag}; }
    static bool read(Value const& value, bool& into) {
        auto const* const number = std::get_if<std::int64_t>(&value);
        into = number && *number == 1;
        return number && (*number == 0 || *number == 1);
    }
};

template <>
struct Member<Date> {
    static constexpr Kind kind = Kind::day;
    static Value write(Date day) { return day.text(); }
    static bool read(Value const& value, Date& into) {
        auto const day = Date::parse(text_of(value));
        if (day) into = *day;
        return day.has_value();
    }
};

template <>
struct Member<Words> {
    static constexpr Kind kind = Kind::choices;
    static Value write(Words const& words) {
        std::string joined;
        for (std::string const& word : words) joined += (joined.empty() ? "" : ",") + word;
        return Member<std::string>::write(joined);
    }
    static bool read(Value const& value, Words& into) {
        if (std::holds_alternative<std::int64_t>(value)) return false;
        std::string const joined = text_of(value);
        into.clear();
        for (std::string_view const word : split(joined, ',')) into.emplace_back(word);
        return true;
    }
};

template <typename Record>
struct Member<Id<Record>> {
    static constexpr Kind kind = Kind::link;
    static Value write(Id<Record> id) { return id ? Value{id.value} : Value{}; }
    static bool read(Value const& value, Id<Record>& into) {
        auto const* const number = std::get_if<std::int64_t>(&value);
        into = Id<Record>{number ? *number : 0};
        return number || is_empty(value);
    }
};

template <typename Enum>
    requires std::is_enum_v<Enum>
struct Member<Enum> {
    static constexpr Kind kind = Kind::choice;
    static Value write(Enum choice) { return std::string(words_of<Enum>[static_cast<std::size_t>(choice)]); }
    static bool read(Value const& value, Enum& into) {
        for (std::size_t i = 0; i < words_of<Enum>.size(); ++i) {
            if (words_of<Enum>[i] == text_of(value)) return into = static_cast<Enum>(i), true;
        }
        return false;
    }
};

template <typename T>
struct Member<std::optional<T>> {
    static constexpr Kind kind = Member<T>::kind;
    static Value write(std::optional<T> const& held) { return held ? Member<T>::write(*held) : Value{}; }
    static bool read(Value const& value, std::optional<T>& into) {
        into.reset();
        return is_empty(value) || Member<T>::read(value, into.emplace());
    }
};

/// The same as data, for a member that is only known by where it lies: one set of functions for each type.
struct MemberCode {
    Value (*write)(void const* member);
    bool (*read)(Value const& value, void* member);
};

template <typename T>
inline constexpr MemberCode member_code{
    [](void const* member) { return Member<T>::write(*static_cast<T const*>(member)); },
    [](Value const& value, void* member) { return Member<T>::read(value, *static_cast<T*>(member)); }};

/// The words that the program itself knows for a member of type T; none for all but enums.
template <typename T>
inline constexpr std::span<std::string_view const> member_words{words_of<T>};
template <typename T>
inline constexpr std::span<std::string_view const> member_words<std::optional<T>>{words_of<T>};

}  // namespace tongban
