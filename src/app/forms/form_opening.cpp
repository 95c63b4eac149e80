#include "app/forms/form_opening.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/catalog.hpp"
#include "domain/ledger/ledger.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

template <typename Record, std::size_t N>
Row row_of_new(RecordShape<Record, N> const& shape) {
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
    Database& database;
    Shape shape;
    Row& row;
    FormOpening const& opening;

    Value& at(std::string_view field) {
        int const position = shape.find(field);
        check(position >= 0, "forms.json names fields that exist");
        return row[static_cast<std::size_t>(position)];
    }
    /// "raw_text": another field; "wish.child": the field of the record that a link leads to.
    Value taken_from(std::string_view path) {
        auto const dot = path.find('.');
        if (dot == std::string_view::npos) return at(path);
        std::string_view const through = path.substr(0, dot);
        auto const* const id = std::get_if<std::int64_t>(&at(through));
        Field const& field = shape.fields[static_cast<std::size_t>(shape.find(through))];
        Shape const* const other = find_shape(field.facts.refers_to);
        auto const found = id && other ? find_row(database, *other, *id) : std::nullopt;
        return found ? (*found)[static_cast<std::size_t>(other->find(path.substr(dot + 1)))] : Value{};
    }
    Value value_of(std::string_view field, std::string const& text) {
        if (text == "today") return opening.today.text();
        if (text == "writer") return std::string(opening.writer);
        if (text == "survey_round") return std::string(opening.survey_round);
        if (text.starts_with("@")) return taken_from(std::string_view(text).substr(1));
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
    Filling filling{database, shape, state.initial, opening};
    filling.link(spec->subject_field, route.subject);
    for (auto const& [field, text] : spec->defaults) {
        Value& value = filling.at(field);
        bool const is_flag = shape.fields[static_cast<std::size_t>(shape.find(field))].kind == Kind::flag;
        bool const is_new = spec->subject != FormSpec::Subject::self;
        if (is_empty(value) || (is_flag && is_new)) value = filling.value_of(field, text);
    }
    filling.link(spec->second_field, route.second);
    return state;
}

}  // namespace tongban
