#pragma once

#include <vector>

#include "app/read/reader.hpp"
#include "app/views/child_view.hpp"
#include "app/views/volunteer_view.hpp"
#include "record/kept.hpp"
#include "store/pair_rows.hpp"
#include "store/wish_rows.hpp"

/// What happened, newest first.
namespace tongban {

/// A child's whole story: registered, consents, pairs, contacts, wishes, activities, closed. At most `most`.
[[nodiscard]] std::vector<Event> child_events(Reader const& reader, Kept<Child> const& child, int most);
/// The contacts of one pair.
[[nodiscard]] std::vector<Event> contact_events(Reader const& reader, std::vector<NoteRow> const& notes);
[[nodiscard]] std::vector<Event> wish_events(Reader const& reader, Kept<Wish> const& wish);
/// What a helper's hours are made of.
[[nodiscard]] std::vector<VolunteerView::Service> services_of(Reader const& reader, Id<Volunteer> volunteer, int most);

enum class PairSide : std::uint8_t { child, helper };
/// A pair as seen from `side`.
[[nodiscard]] PairLine pair_line(Reader const& reader, PairRow const& pair, PairSide side);
/// As PairCard::health: "new", "agreed", "quiet_14", "quiet_30", "quiet_45"; "ended".
[[nodiscard]] std::string health_word(Reader const& reader, PairRow const& pair);

}  // namespace tongban
