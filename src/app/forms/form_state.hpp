#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/forms/form_spec.hpp"
#include "app/route.hpp"
#include "record/problem.hpp"
#include "record/value.hpp"

namespace tongban {

/// One form while somebody fills it. What was typed is kept as typed; nothing is lost by being wrong.
struct FormState {
    FormSpec const* spec = nullptr;
    Route route;
    Row initial;  ///< in the order of the record's shape: the subject's content, or defaults
    std::map<std::string, std::string, std::less<>> typed;   ///< only fields that were touched
    std::map<std::string, std::string, std::less<>> sought;  ///< of link fields: the text typed to find the record
    std::set<std::string, std::less<>> left;  ///< fields the person has been in and left: may be called wrong
    Problems refused;                         ///< of the last Submit, without fields changed since
    std::uint32_t refusals = 0;
};

/// What the field holds as text: as typed, or as it stands in the record. Money in yuan.
[[nodiscard]] std::string text_in(FormState const& state, Field const& field);
/// Whether the field is asked for now, by the form's conditions.
[[nodiscard]] bool is_asked(FormState const& state, std::string_view field);
/// The subject that the form was opened for cannot be exchanged.
[[nodiscard]] bool is_locked(FormState const& state, std::string_view field);
/// Whether anything differs from how the form was opened.
[[nodiscard]] bool has_input(FormState const& state);
/// The words, ids, or names of photos, that a field of several holds.
[[nodiscard]] std::vector<std::string> words_in(FormState const& state, Field const& field);

/// A person typed. In a link field the text only seeks; that of a child's village names a new one when none is found. Unknown and locked fields are left alone.
void type_into(FormState& state, std::string_view field, std::string_view text);
/// A person chose an option or a suggestion; see intent Choose.
void choose_in(FormState& state, std::string_view field, std::string_view value);

/// A form as it was handed in.
struct FilledForm {
    FormSpec const* spec = nullptr;
    std::int64_t subject = 0;
    Row row;  ///< the whole record: what stood there, with what was filled in; fields not asked for now are emptied
    std::map<std::string, std::vector<std::int64_t>, std::less<>> picked;  ///< of link fields that take many
    std::string village_name;  ///< of a village that was typed and not chosen
    bool anyway = false;
    Problems problems;  ///< what is wrong with single fields
};
[[nodiscard]] FilledForm fill(FormState const& state);

}  // namespace tongban
