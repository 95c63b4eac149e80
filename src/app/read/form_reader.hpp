#pragma once

#include <string_view>

#include "app/forms/form_state.hpp"
#include "app/read/people.hpp"
#include "app/read/reader.hpp"
#include "app/views/form_view.hpp"

namespace tongban {

/// A form as it stands now: what was typed, what is wrong with it, what can be chosen.
[[nodiscard]] FormView read_form(Reader const& reader, People const& people, FormState const& state);

/// What can be chosen in a link field for what was sought, and what is chosen already.
[[nodiscard]] std::vector<FormField::Option> suggestions_for(
    Reader const& reader, People const& people, FormState const& state, Field const& field);
/// How a record that a link names is called: "王小禾", "王小禾 · 顾老师" for a pair.
[[nodiscard]] Label record_label(Reader const& reader, std::string_view record, std::int64_t id);

/// For whom a form is, opened with this subject.
[[nodiscard]] Label subject_label(Reader const& reader, FormSpec const& spec, std::int64_t subject);

/// Files that are like the child in the form, once there is enough to compare.
[[nodiscard]] std::vector<Duplicate> duplicates_of(Reader const& reader, FormState const& state);

}  // namespace tongban
