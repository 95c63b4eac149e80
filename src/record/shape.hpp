#pragma once

#include <array>
#include <span>

#include "base/result.hpp"
#include "record/field.hpp"
#include "record/member.hpp"
#include "record/problem.hpp"
#include "record/value.hpp"

/// A record is described once, beside its struct:
///   inline constexpr auto wish_shape = shape<Wish>("wish",
///       field<&Wish::child>("child", {.required = true, .refers_to = "child"}), …);
/// Everything generic works on Shape and Row; only row_of and record_of know the struct, and they know it as data: no
/// code is made for each record (a tenth of what a browser loads, when it was).
namespace tongban {

/// Where a record holds a field, and how that is turned into a Value and back.
struct MemberPlace {
    void* (*in)(void* record);
    MemberCode code;
};

template <auto member>
struct MemberPlaceOf;

template <typename Record, typename T, T Record::* member>
struct MemberPlaceOf<member> {
    using Holder = Record;
    using Type = T;
    static void* in(void* record) { return &(static_cast<Record*>(record)->*member); }
};

template <typename Record>
struct FieldOf {
    Field field;
    MemberPlace place;
};

template <auto member>
constexpr auto field(std::string_view name, Facts facts = {}) {
    using T = typename MemberPlaceOf<member>::Type;
    bool const one_word = Member<T>::kind == Kind::text && !facts.code_table.empty();
    return FieldOf<typename MemberPlaceOf<member>::Holder>{
        {name, one_word ? Kind::choice : Member<T>::kind, facts, member_words<T>},
        {&MemberPlaceOf<member>::in, member_code<T>}};
}

template <typename Record, std::size_t N>
struct RecordShape {
    std::string_view name;
    std::array<Field, N> fields;
    std::array<MemberPlace, N> places;

    /// The untyped description. The shape must be a constant that outlives it, as all in domain/ are.
    constexpr Shape plain() const { return {name, fields}; }
};

template <typename Record, typename... Fields>
constexpr auto shape(std::string_view name, Fields... described) {
    return RecordShape<Record, sizeof...(Fields)>{name, {described.field...}, {described.place...}};
}

/// The row of the record at `record`, whose places these are.
[[nodiscard]] Row write_row(std::span<MemberPlace const> places, void const* record);
/// The other way, into the record at `record`: "unreadable" at each field whose value is not of its type.
[[nodiscard]] Problems read_row(Shape const& shape, std::span<MemberPlace const> places, Row const& row, void* record);

template <typename Record, std::size_t N>
Row row_of(RecordShape<Record, N> const& shape, Record const& record) {
    return write_row(shape.places, &record);
}

/// The record that `row` describes, or "unreadable" at each field whose value is not of its type.
template <typename Record, std::size_t N>
Result<Record, Problems> record_of(RecordShape<Record, N> const& shape, Row const& row) {
    Record record;
    Problems problems = read_row(shape.plain(), shape.places, row, &record);
    if (!problems.empty()) return problems;
    return record;
}

}  // namespace tongban
