#include "app/forms/form_opening.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/catalog.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

template <typename Record, typename... T>
Row row_of_new(RecordShape<Record, T...> const& shape) {
    return row_of(shape, Record{});
}

/// A new record as its struct begins, in the order of its shape.
Row new_row(std::string_view record) {
    Row row;
    std::apply(
        [&](auto const&... shape) { ((shape.name == record ? void(row = row_of_new(shape)) : void()), ...); }, shapes);
    return row;
}

/// What is asked for begins empty, so that nothing is chosen by nobody; a flag begins with no. Days have no beginning.
void clear_asked(FormSpec const& spec, Shape const& shape, Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        Field const& field = shape.fields[i];
        bool const begins_empty = field.kind == Kind::day || (field.kind != Kind::flag && spec.asks(field.name));
        if (begins_empty) row[i] = Value{};
    }
}

struct Filling {
    Shape shape;
    Row& row;
    FormOpening const& opening;

    Value& at(std::string_view field) {
        int const position = shape.find(field);
        check(position >= 0, "forms.json names fields that exist");
        return row[static_cast<std::size_t>(position)];
    }
    Value value_of(std::string_view field, std::string const& text) {
        if (text == "today") return opening.today.text();
        if (text == "writer") return std::string(opening.writer);
        if (text.starts_with("@")) return at(std::string_view(text).substr(1));
        Kind const kind = shape.fields[static_cast<std::size_t>(shape.find(field))].kind;
        auto const number = to_number(text);
        bool const is_number = kind == Kind::number || kind == Kind::flag;
        return is_number && number ? Value{*number} : Value{text};
    }
    void link(std::string_view field, std::int64_t id) {
        if (id != 0 && !field.empty()) at(field) = id;
    }
};

}  // namespace

std::optional<FormState> open_form_state(Database& database, Route const& route, FormOpening const& opening) {
    FormSpec const* const spec = find_form(route.form);
    if (!spec) return std::nullopt;
    Shape const shape = shape_of(*spec);
    FormState state;
    state.spec = spec;
    state.route = route;
    if (spec->subject == FormSpec::Subject::self) {
        auto const row = find_row(database, shape, route.subject);
        if (!row) return std::nullopt;
        state.initial = *row;
    } else {
        state.initial = new_row(spec->record);
        clear_asked(*spec, shape, state.initial);
    }
    Filling filling{shape, state.initial, opening};
    for (auto const& [field, text] : spec->defaults) {
        Value& value = filling.at(field);
        bool const is_flag = shape.fields[static_cast<std::size_t>(shape.find(field))].kind == Kind::flag;
        bool const is_new = spec->subject != FormSpec::Subject::self;
        if (is_empty(value) || (is_flag && is_new)) value = filling.value_of(field, text);
    }
    filling.link(spec->subject_field, route.subject);
    filling.link(spec->second_field, route.second);
    return state;
}

}  // namespace tongban
