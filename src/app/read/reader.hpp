#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "app/phrase.hpp"
#include "app/rules.hpp"
#include "app/views/parts.hpp"
#include "store/child_rows.hpp"
#include "store/plan_book.hpp"
#include "store/table.hpp"

namespace tongban {

/// What reading any screen needs. Masking happens here and nowhere else: a view never holds what may not be seen.
struct Reader {
    Database& database;
    Rules const& rules;
    Date today;
    bool masked = false;
    std::string_view writer;
    PlanBook& book;
};

// ---- names

[[nodiscard]] std::string shown_child(Reader const& reader, std::string_view name, std::string_view alias);
[[nodiscard]] std::string shown_helper(Reader const& reader, std::string_view name);
/// What stands in place of something that may not be seen.
[[nodiscard]] std::string dots();

// ---- words

/// "<record>.<field>"
[[nodiscard]] std::string field_key(std::string_view record, std::string_view field);
/// The label of one choice; nothing for no word.
[[nodiscard]] Label choice_label(std::string_view record, Field const& field, std::string_view word);
/// The same for a field known by its shape: choice_label(child_shape.plain(), "grade", "3").
[[nodiscard]] Label choice_label(Shape const& shape, std::string_view field, std::string_view word);
[[nodiscard]] Label colour_label(Colour colour);
[[nodiscard]] Label text_label(std::string_view text);
[[nodiscard]] Phrase phrase(std::string_view key);
[[nodiscard]] Phrase phrase(std::string_view key, std::vector<std::pair<std::string, Argument>> args);
/// "problem.<word>"
[[nodiscard]] Phrase problem_phrase(Problem const& problem);

template <typename Enum>
[[nodiscard]] std::string stored_word(Enum value) {
    return std::string(words_of<Enum>[static_cast<std::size_t>(value)]);
}

// ---- values

/// The content of the field at `at`, masked where it has to be.
[[nodiscard]] Shown shown_field(Reader const& reader, Shape const& shape, std::size_t at, Value const& value);
/// Where a record has its name: "name" or "title"; -1 without one.
[[nodiscard]] int name_at(Shape const& shape);
/// What stands there, masked where it has to be.
[[nodiscard]] std::string shown_name(Reader const& reader, Field const& field, std::string_view name);
/// The name of a record that a link leads to: of a child, a volunteer, or anything with a name or a title.
[[nodiscard]] std::string linked_name(Reader const& reader, std::string_view record, std::int64_t id);

// ---- pieces

/// Strangers may see the board: an age in steps of three years is enough to choose a present.
[[nodiscard]] Phrase age_band(std::optional<Date> born, Date today);
[[nodiscard]] ChildHead child_head(Reader const& reader, ChildLine const& line);
/// Facts of a record, those that hold nothing left out, in the order of `fields`.
[[nodiscard]] FactGroup fact_group(
    Reader const& reader,
    std::string title_key,
    Shape const& shape,
    Row const& row,
    std::vector<std::string_view> const& fields);
[[nodiscard]] Action open_form(
    std::string_view label, std::string_view form, std::int64_t subject = 0, Tone tone = Tone::plain);
[[nodiscard]] Action do_at_once(std::string_view label, Command command, Tone tone = Tone::plain);

}  // namespace tongban
