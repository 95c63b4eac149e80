#pragma once

#include <string>

#include "domain/pairing.hpp"
#include "record/shape.hpp"

namespace tongban {

/// One contact within a pairing 联系记录. It belongs to the pair of that day, whoever cares for the child later.
struct ContactNote {
    Id<Pairing> pairing;
    Date happened_on;
    std::string mode;           ///< code table "contact_mode"; "unreachable" is a try that does not count as contact
    std::int64_t minutes = 30;  ///< time with the child, without travel
    std::string mood;           ///< code table "face"
    std::string words;          ///< what happened, in the helper's words
    std::string next_step;
    bool operator==(ContactNote const&) const = default;
};

inline constexpr auto contact_note_shape = shape<ContactNote>("contact_note",
    field("pairing", &ContactNote::pairing, {.required = true, .tier = Tier::volunteer, .refers_to = "pairing"}),
    field("happened_on", &ContactNote::happened_on, {.required = true, .tier = Tier::volunteer}),
    field("mode", &ContactNote::mode, {.required = true, .tier = Tier::volunteer, .code_table = "contact_mode"}),
    field("minutes", &ContactNote::minutes, {.required = true, .tier = Tier::volunteer, .most = 720}),
    field("mood", &ContactNote::mood, {.tier = Tier::volunteer, .code_table = "face"}),
    field("words", &ContactNote::words, {.tier = Tier::volunteer, .format = Format::lines, .most = 2000}),
    field("next_step", &ContactNote::next_step, {.tier = Tier::volunteer}));

}  // namespace tongban
