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

// clang-format off
inline constexpr auto contact_note_shape = shape<ContactNote>("contact_note",
    field<&ContactNote::pairing>("pairing", {.required = true, .tier = Tier::volunteer, .refers_to = "pairing"}),
    field<&ContactNote::happened_on>("happened_on", {.required = true, .tier = Tier::volunteer}),
    field<&ContactNote::mode>("mode", {.required = true, .tier = Tier::volunteer, .code_table = "contact_mode"}),
    field<&ContactNote::minutes>("minutes", {.required = true, .tier = Tier::volunteer, .most = 720}),
    field<&ContactNote::mood>("mood", {.tier = Tier::volunteer, .code_table = "face"}),
    field<&ContactNote::words>("words", {.tier = Tier::volunteer, .format = Format::lines, .most = 2000}),
    field<&ContactNote::next_step>("next_step", {.tier = Tier::volunteer}));
// clang-format on

/// "in_future"; "needs_words" (what happened) unless nobody was reached.
[[nodiscard]] Problems problems_of(ContactNote const& note, Date today);

/// Whether the note lies within its pair's days: "before_pairing", "after_pairing". Whoever had the child on that day keeps
/// the credit for it after a hand-over.
[[nodiscard]] Problems attribution_problems(ContactNote const& note, Pairing const& pairing);

/// A try that reached nobody is worth noting but breaks no silence.
[[nodiscard]] bool counts_as_contact(ContactNote const& note);

/// How long a child has not been heard of within its pair; told per child, so that a good record with one child cannot hide
/// the silence of another. Steps in Policy::quiet_days.
enum class Silence : std::uint8_t { fresh, quiet, silent, lapsed };

template <>
inline constexpr std::array<std::string_view, 4> words_of<Silence>{"fresh", "quiet", "silent", "lapsed"};

/// How a running pair stands. Without any contact the first day counts as the last one.
struct PairHealth {
    Date due_on;  ///< the promised rhythm asks for a contact by this day
    int silent_days = 0;
    Silence silence = Silence::fresh;
    bool operator==(PairHealth const&) const = default;
};
[[nodiscard]] PairHealth health_of(
    Pairing const& pairing, std::optional<Date> last_contact, Date today, Policy const& policy);

}  // namespace tongban
