#pragma once

#include <array>
#include <tuple>
#include <utility>

#include "base/result.hpp"
#include "record/field.hpp"
#include "record/member.hpp"
#include "record/problem.hpp"
#include "record/value.hpp"

/// A record is described once, beside its struct:
///   inline constexpr auto wish_shape = shape<Wish>("wish",
///       field("child", &Wish::child, {.required = true, .refers_to = "child"}), …);
/// Everything generic works on Shape and Row; only row_of and record_of know the struct.
namespace tongban {

template <typename Record, typename T>
struct FieldOf {
    Field field;
    T Record::* member;
};

template <typename Record, typename T>
constexpr FieldOf<Record, T> field(std::string_view name, T Record::* member, Facts facts = {}) {
    bool const one_word = Member<T>::kind == Kind::text && !facts.code_table.empty();
    return {{name, one_word ? Kind::choice : Member<T>::kind, facts, member_words<T>}, member};
}

template <typename Record, typename... T>
struct RecordShape {
    std::string_view name;
    std::array<Field, sizeof...(T)> fields;
    std::tuple<T Record::*...> members;

    /// The untyped description. The shape must be a constant that outlives it, as all in domain/ are.
    constexpr Shape plain() const { return {name, fields}; }
};

template <typename Record, typename... T>
constexpr RecordShape<Record, T...> shape(std::string_view name, FieldOf<Record, T>... described) {
    return {name, {described.field...}, {described.member...}};
}

template <typename Record, typename... T>
Row row_of(RecordShape<Record, T...> const& shape, Record const& record) {
    return std::apply([&](auto... member) { return Row{Member<T>::write(record.*member)...}; }, shape.members);
}

/// The record that `row` describes, or "unreadable" at each field whose value is not of its type.
template <typename Record, typename... T>
Result<Record, Problems> record_of(RecordShape<Record, T...> const& shape, Row const& row) {
    if (row.size() != sizeof...(T)) return Problems{{"", "unreadable"}};
    Record record;
    Problems problems;
    auto const read = [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((Member<T>::read(row[I], record.*std::get<I>(shape.members))
              ? void()
              : problems.push_back({std::string(shape.fields[I].name), "unreadable"})),
         ...);
    };
    read(std::index_sequence_for<T...>{});
    if (!problems.empty()) return problems;
    return record;
}

}  // namespace tongban
