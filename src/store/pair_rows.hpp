#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/contact_note.hpp"
#include "domain/pairing.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

namespace tongban {

/// A pair with what a card of it shows.
struct PairRow {
    Kept<Pairing> pair;
    std::string child_name, child_alias;
    std::optional<Date> child_born;
    std::string village;
    std::string volunteer_name;
    std::optional<Date> last_contact;  ///< tries that reached nobody left out
    std::string next_step;             ///< promised at the last note
};

/// All pairs that run, and ended ones that still wait for their goodbye.
[[nodiscard]] std::vector<PairRow> open_pairs(Database& database);
/// All pairs of one child, of one helper (as a back-up too), newest first.
[[nodiscard]] std::vector<PairRow> pairs_of(Database& database, Id<Child> child);
[[nodiscard]] std::vector<PairRow> pairs_of(Database& database, Id<Volunteer> volunteer);
[[nodiscard]] std::optional<PairRow> find_pair(Database& database, Id<Pairing> pair);

struct NoteRow {
    Kept<ContactNote> note;
    Id<Child> child;
    std::string child_name, child_alias, volunteer_name;
};
/// Newest first, at most `most`.
[[nodiscard]] std::vector<NoteRow> notes_of(Database& database, Id<Pairing> pair, int most);
[[nodiscard]] std::vector<NoteRow> notes_of(Database& database, Id<Child> child, int most);
[[nodiscard]] std::vector<NoteRow> notes_of(Database& database, Id<Volunteer> volunteer, int most);
[[nodiscard]] int count_notes(Database& database, Id<Pairing> pair);
/// Tries that reached nobody left out.
[[nodiscard]] int count_contacts(Database& database, Id<Pairing> pair);

}  // namespace tongban
