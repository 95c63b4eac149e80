#include "app/read/reader.hpp"

#include <algorithm>

#include "app/forms/form_spec.hpp"
#include "base/check.hpp"
#include "base/figures.hpp"
#include "base/text.hpp"
#include "domain/ledger/ledger.hpp"

namespace tongban {
namespace {

bool may_be_seen(Reader const& reader, Field const& field) {
    if (!reader.masked) return true;
    bool const reaches_somebody = field.facts.format == Format::phone || field.facts.format == Format::name;
    return field.facts.tier < Tier::identity && !reaches_somebody;
}

std::vector<Label> choice_labels(std::string_view record, Field const& field, std::string_view words) {
    std::vector<Label> labels;
    for (std::string_view const word : split(words, ',')) labels.push_back(choice_label(record, field, word));
    return labels;
}

Shown shown_number(Field const& field, std::int64_t number) {
    if (is_money(field)) return phrase("app.yuan", {{"n", yuan_text(number)}});
    if (field.name == "minutes") return phrase("app.minutes", {{"n", number}});
    if (field.name.ends_with("_days")) return phrase("app.days", {{"n", number}});
    return std::to_string(number);
}

Shown shown_value(Reader const& reader, Shape const& shape, Field const& field, Value const& value) {
    if (!may_be_seen(reader, field)) return dots();
    auto const* const number = std::get_if<std::int64_t>(&value);
    std::string text = text_of(value);
    switch (field.kind) {
        case Kind::text: return text;
        case Kind::day: {
            auto const day = Date::parse(text);
            return day ? Shown{*day} : Shown{text};
        }
        case Kind::choice:
        case Kind::choices: return choice_labels(shape.name, field, text);
        case Kind::flag: return phrase(number && *number != 0 ? "app.yes" : "app.no");
        case Kind::number: return number ? shown_number(field, *number) : Shown{text};
        case Kind::link: return number ? Shown{linked_name(reader, field.facts.refers_to, *number)} : Shown{};
    }
    return text;
}

}  // namespace

std::string shown_child(Reader const& reader, std::string_view name, std::string_view alias) {
    return std::string(reader.masked ? alias : name);
}

std::string shown_helper(Reader const& reader, std::string_view name) {
    if (!reader.masked || name.empty()) return std::string(name);
    std::string_view rest = name;
    std::string shown;
    append_code_point(shown, take_code_point(rest));
    return shown + "＊";
}

Shown shown_field(Reader const& reader, Shape const& shape, std::size_t at, Value const& value) {
    return shown_value(reader, shape, shape.fields[at], value);
}

int name_at(Shape const& shape) { return std::max(shape.find("name"), shape.find("title")); }

std::string shown_name(Reader const& reader, Field const& field, std::string_view name) {
    return field.facts.format == Format::name ? shown_helper(reader, name) : std::string(name);
}

std::string linked_name(Reader const& reader, std::string_view record, std::int64_t id) {
    if (record == child_shape.name) {
        auto row = reader.database.query("SELECT name, alias FROM child WHERE id = ?1", id);
        return row.next() ? shown_child(reader, row.text(0), row.text(1)) : "";
    }
    Shape const* const shape = find_shape(record);
    int const at = shape ? name_at(*shape) : -1;
    if (at < 0) return {};
    Field const& field = shape->fields[static_cast<std::size_t>(at)];
    std::string const table(record);
    auto row = reader.database.query("SELECT " + std::string(field.name) + " FROM " + table + " WHERE id = ?1", id);
    return row.next() ? shown_name(reader, field, row.text(0)) : std::string();
}

std::string dots() { return "＊＊＊"; }

std::string field_key(std::string_view record, std::string_view field) {
    return std::string(record) + "." + std::string(field);
}

Label choice_label(std::string_view record, Field const& field, std::string_view word) {
    if (word.empty()) return {};
    std::string const table(field.facts.code_table);
    std::string const owner = table.empty() ? field_key(record, field.name) : "code." + table;
    return {owner + "." + std::string(word), {}};
}

Label choice_label(Shape const& shape, std::string_view field, std::string_view word) {
    int const at = shape.find(field);
    check(at >= 0, "a label is asked for a field that exists");
    return choice_label(shape.name, shape.fields[static_cast<std::size_t>(at)], word);
}

Label colour_label(Colour colour) { return {"code.colour." + stored_word(colour), {}}; }

Label text_label(std::string_view text) { return {{}, std::string(text)}; }

Phrase phrase(std::string_view key) { return {std::string(key), {}}; }

Phrase phrase(std::string_view key, std::vector<std::pair<std::string, Argument>> args) {
    return {std::string(key), std::move(args)};
}

Phrase problem_phrase(Problem const& problem) { return {"problem." + std::string(problem.word), {}}; }

ChildHead child_head(Reader const& reader, ChildLine const& line) {
    ChildHead head;
    head.id = line.id.value;
    head.name = shown_child(reader, line.name, line.alias);
    head.alias = line.alias;
    if (line.born_on) head.age = age_in_years(*line.born_on, reader.today);
    head.sex = choice_label(child_shape.plain(), "sex", stored_word(line.sex));
    if (!reader.masked) head.village = text_label(line.village_name);
    head.grade = choice_label(child_shape.plain(), "grade", line.grade);
    head.colour = line.colour;
    head.colour_label = colour_label(line.colour);
    return head;
}

Phrase age_band(std::optional<Date> born, Date today) {
    if (!born) return {};
    std::int64_t const from = age_in_years(*born, today) / 3 * 3;
    return phrase("app.age_band", {{"from", from}, {"to", from + 2}});
}

FactGroup fact_group(
    Reader const& reader,
    std::string title_key,
    Shape const& shape,
    Row const& row,
    std::vector<std::string_view> const& fields) {
    FactGroup group{std::move(title_key), {}, {}};
    for (std::string_view const name : fields) {
        int const at = shape.find(name);
        check(at >= 0, "a fact is shown of a field that exists");
        Field const& field = shape.fields[static_cast<std::size_t>(at)];
        Value const& value = row[static_cast<std::size_t>(at)];
        if (is_empty(value)) continue;
        bool const dials = field.facts.format == Format::phone && may_be_seen(reader, field);
        group.facts.push_back(
            {field_key(shape.name, name), shown_value(reader, shape, field, value), dials ? text_of(value) : ""});
    }
    return group;
}

Action open_form(std::string_view label, std::string_view form, std::int64_t subject, Tone tone) {
    return {{"app.action." + std::string(label), {}}, Navigate{form_route(form, subject)}, tone, {}};
}

Action do_at_once(std::string_view label, Command command, Tone tone) {
    return {{"app.action." + std::string(label), {}}, Perform{std::move(command)}, tone, {}};
}

}  // namespace tongban
