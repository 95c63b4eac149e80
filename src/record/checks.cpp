#include "record/checks.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::int64_t text_length_most = 200;

bool is_too_long(Field const& field, std::string const& text) {
    auto const most = field.facts.most > 0 ? field.facts.most : text_length_most;
    return field.kind == Kind::text && code_point_count(text) > static_cast<std::size_t>(most);
}

bool knows(Field const& field, std::string_view word) {
    return field.words.empty() || std::ranges::find(field.words, word) != field.words.end();
}

/// The word for what is wrong with a value that is there; nothing when it is fine.
std::string_view fault_of(Field const& field, Value const& value) {
    std::string const text = text_of(value);
    bool const is_number = std::holds_alternative<std::int64_t>(value);
    switch (field.kind) {
        case Kind::text:
            if (!is_utf8(text)) return "not_text";
            return is_too_long(field, text) ? "too_long" : "";
        case Kind::day: return Date::parse(text) ? "" : "not_a_day";
        case Kind::choice: return knows(field, text) ? "" : "unknown_choice";
        case Kind::choices:
            for (std::string_view const word : split(text, ',')) {
                if (word.empty() || !knows(field, word)) return "unknown_choice";
            }
            return "";
        case Kind::number: {
            if (!is_number) return "not_a_number";
            std::int64_t const number = std::get<std::int64_t>(value);
            if (number < 0) return "negative";
            return field.facts.most > 0 && number > field.facts.most ? "too_large" : "";
        }
        case Kind::flag:
        case Kind::link: return is_number ? "" : "not_a_number";
    }
    return "";
}

Value parse_number(std::string const& text, Term& problem) {
    if (auto const number = to_number(text)) return *number;
    problem = "not_a_number";
    return {};
}

}  // namespace

Problems check_row(Shape const& shape, Row const& row) {
    Problems problems;
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        Field const& field = shape.fields[i];
        if (is_empty(row[i])) {
            if (field.facts.required) problems.push_back({field.name, "required"});
        } else if (std::string_view const word = fault_of(field, row[i]); !word.empty()) {
            problems.push_back({field.name, word});
        }
    }
    return problems;
}

Value parse_field(Field const& field, std::string_view typed, Term& problem) {
    problem = {};
    std::string_view const text = trimmed(typed);
    if (text.empty()) return {};
    switch (field.kind) {
        case Kind::text:
            if (field.facts.format == Format::phone) return half_width(text);
            if (field.facts.format >= Format::id_number) return upper_ascii(half_width(text));
            return std::string(text);
        case Kind::choice:
        case Kind::choices: return std::string(text);
        case Kind::day:
            if (auto const day = Date::parse(half_width(text))) return day->text();
            problem = "not_a_day";
            return {};
        case Kind::number:
        case Kind::flag:
        case Kind::link: return parse_number(half_width(text), problem);
    }
    return {};
}

std::vector<Change> changes(Shape const& shape, Row const& before, Row const& after) {
    std::vector<Change> found;
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        if (before[i] != after[i]) found.push_back({shape.fields[i].name, before[i], after[i]});
    }
    return found;
}

}  // namespace tongban
