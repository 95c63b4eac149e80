#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/field.hpp"

/// Forms are data: assets/policy/forms.json says which fields of which record are asked for, in what order, and which
/// command takes them. What a field is stands in the record's shape; the words stand in assets/words.
namespace tongban {

struct FormSpec {
    std::string name;     ///< stands in addresses: lower case and '_'
    std::string record;   ///< the shape whose fields are asked for
    std::string command;  ///< who takes the filled form, see forms/form_commands.hpp
    std::string title_key, submit_key;

    /// What Route::subject of the form names.
    enum class Subject : std::uint8_t {
        none,    ///< a new record
        self,    ///< the record itself: its content is shown first and changed
        linked,  ///< a record that the new one belongs to, by the field `subject_field`
    };
    Subject subject = Subject::none;
    std::string subject_field;  ///< of linked
    std::string second_field;   ///< a link field that Route::second fills; may be changed by hand

    struct Group {
        std::string title;  ///< word: "form.group.<title>"; "" for none
        std::vector<std::string> fields;
    };
    std::vector<Group> groups;

    /// What a field holds before anybody typed: "today", "@other" (the record's own field), "@link.other" (a
    /// field of the record that a link leads to) or the value itself.
    std::vector<std::pair<std::string, std::string>> defaults;
    /// The field is asked for only while `other` holds `value`; "" means nothing, "*" anything.
    struct Condition {
        std::string field, other, value;
    };
    std::vector<Condition> conditions;
    std::vector<std::string> again;     ///< what one tap fills as it stood the last time, see forms/form_again.hpp
    std::vector<std::string> required;  ///< asked for by the command although the shape allows nothing
    std::vector<std::string> many;      ///< link fields of which several may be picked
    std::vector<std::pair<std::string, std::vector<std::string>>> offers;  ///< handy values for a text or number

    [[nodiscard]] bool asks(std::string_view field) const;
    [[nodiscard]] bool takes_many(std::string_view field) const;
};

/// All forms of assets/policy/forms.json, and two for each ledger (forms/ledger_forms.hpp). Read once; a mistake in the file stops the program, tests see it first.
[[nodiscard]] std::span<FormSpec const> form_specs();
/// Nothing (nullptr) when there is no such form.
[[nodiscard]] FormSpec const* find_form(std::string_view name);
/// The shape of the form's record; every form has one.
[[nodiscard]] Shape shape_of(FormSpec const& spec);

/// Whether the form asks for the field in any case: by the record's shape, or because its command needs it.
[[nodiscard]] bool is_required(FormSpec const& spec, Field const& field);

/// Whether the unit in its name says that it is money: asked for in yuan, kept in cents.
[[nodiscard]] bool is_money(Field const& field);

}  // namespace tongban
