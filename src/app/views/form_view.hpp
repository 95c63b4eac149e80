#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/parts.hpp"
#include "record/field.hpp"

/// Every form there is, made of assets/policy/forms.json and the shape of its record.
namespace tongban {

struct FormField {
    Field const* field = nullptr;  ///< name, kind, format, length: how it is edited
    /// As typed; the word of a choice, words joined by ',', "1"/"0" of a flag, the id of a link. A day may be typed freely:
    /// the view sends it as "2026-11-23" once it understood and the field is left (ui/date_words).
    std::string value;
    std::string shown;      ///< of a link: the name of what is chosen; of a masked field: dots
    std::string seek;       ///< of a link: what was typed to find it
    std::string label_key;  ///< "<record>.<field>"
    std::string help_key;   ///< "<record>.<field>.help"; not every field has one in assets/words
    Phrase error;           ///< what is wrong and what to do
    Phrase warning;         ///< what deserves a look but stops nobody
    struct Option {
        std::string value;
        Label label;
        bool chosen = false;
        Label detail = {};    ///< of a record: village and age, unit
        Phrase why_not = {};  ///< why it cannot be chosen
    };
    std::vector<Option> options;  ///< of choice and choices: all. Few (≤ 7) are drawn open, many behind a list
    std::vector<Option>
        suggestions;             ///< of a link: records found for `seek`, the likeliest first; of others: handy values
    std::vector<Option> picked;  ///< of a link that takes many: what is chosen
    bool many = false;           ///< a link that takes many: Choose toggles
    bool money = false;          ///< typed in yuan
    bool required = false;
    bool locked = false;  ///< shown, not to be changed: the subject, or masked
    bool visible = true;  ///< false while what it depends on is not filled
};

struct FormGroup {
    std::string title_key;  ///< "" for the only group of a short form
    std::vector<FormField> fields;
    int filled = 0, total = 0;  ///< visible fields: progress
    Phrase again = {};          ///< offers Repeat: "和上次一样（3月5日）"; empty when there is nothing to take over
};

/// A record that is likely the same as the one being registered.
struct Duplicate {
    Ref record;
    ChildHead child;
    std::vector<Phrase> reasons;  ///< "身份证号相同", "同村、同生日、名字读音相同"
    bool certain = false;         ///< the same ID number: registering anyway is not offered
};

struct FormView {
    std::string form;  ///< its name
    std::string title_key;
    Label subject;  ///< for whom: "王小禾 · 7 岁 · 石桥村"; empty for a new record
    Phrase subject_detail;
    std::vector<FormGroup> groups;
    std::vector<Phrase> problems;  ///< those that no field of this form can mend
    std::vector<Action> mends;     ///< forms that can: what was typed here is kept meanwhile
    std::string first_wrong;       ///< the field to focus after a refused Submit; "" otherwise
    std::uint32_t refused = 0;     ///< grows at each refused Submit: focus moves when it changes
    std::vector<Duplicate> duplicates;
    bool anyway = false;  ///< SubmitAnyway is offered
    std::string submit_key;
    std::string anyway_key;
    bool has_draft = false;  ///< something was typed and is kept
    bool read_only = false;  ///< another window writes, or the privacy screen is on
};

}  // namespace tongban
