#include "domain/formats.hpp"

#include "base/text.hpp"
#include "domain/card_numbers.hpp"
#include "domain/id_number.hpp"
#include "domain/person.hpp"

namespace tongban {
namespace {

std::string_view format_fault(Format format, std::string_view text) {
    switch (format) {
        case Format::name: return name_fault(text);
        case Format::phone: return phone_fault(text);
        case Format::id_number: return id_number_fault(text);
        case Format::student_number: return student_number_fault(text);
        case Format::disability_card: return disability_card_fault(text);
        case Format::plain:
        case Format::lines: return "";
    }
    return "";
}

Value tidied(Field const& field, Value value) {
    auto const* const text = std::get_if<std::string>(&value);
    if (text == nullptr) return value;
    if (field.facts.format == Format::name) return tidy_name(*text);
    if (field.facts.format == Format::phone) return tidy_phone(*text);
    return value;
}

}  // namespace

Problems check_formats(Shape const& shape, Row const& row) {
    Problems problems;
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        if (is_empty(row[i])) continue;
        std::string_view const word = format_fault(shape.fields[i].facts.format, text_of(row[i]));
        if (!word.empty()) problems.push_back({shape.fields[i].name, word});
    }
    return problems;
}

Value read_field(Field const& field, std::string_view typed, Term& problem) {
    Value value = tidied(field, parse_field(field, typed, problem));
    if (problem.empty() && !is_empty(value)) problem = format_fault(field.facts.format, text_of(value));
    return value;
}

}  // namespace tongban
