#pragma once

#include <span>
#include <vector>

#include "app/read/reader.hpp"
#include "domain/contact_note.hpp"
#include "store/activity_rows.hpp"
#include "store/pair_rows.hpp"
#include "store/visit_rows.hpp"
#include "store/volunteer_rows.hpp"
#include "store/wish_rows.hpp"

/// What waits, as lines that say it and mend it at a tap. Today shows them all; the page of a record shows its own.
namespace tongban {

/// Contact never, due or promised; an agreed end that has come; a goodbye that was not said.
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, PairRow const& pair);
/// Consent or vetting that a running pair lacks today, or will lack at the 14th birthday soon. `consents` may hold other
/// children's.
[[nodiscard]] std::vector<OpenItem> gap_items(
    Reader const& reader, PairRow const& pair, Volunteer const& volunteer, std::span<Consent const> consents);
/// The next step of a wish, when it is due or nobody else will do it; its receipt, when it has been missing for long.
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, WishRow const& wish);
/// Vetting that ran out, runs out soon or was never asked for.
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, VolunteerLine const& volunteer);
/// An activity that is near, whose roll is not called or whose log is not written.
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, ActivityLine const& activity);
/// The next home visit, when it is near or late: "visit_never", "visit_due".
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, VisitLine const& line);
/// Something promised to a child: near, late, or without a day.
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, PromiseRow const& promise);
/// A child that wants a pair and has none.
[[nodiscard]] std::vector<OpenItem> waiting_items(Reader const& reader, ChildLine const& child);
/// What a report of harm asks for next, in words that tell nothing; none when masked.
[[nodiscard]] std::vector<OpenItem> harm_items(Reader const& reader);
/// What the family's records say about the child: whether it is left behind today, and what of that the file says otherwise;
/// that it may be unsupported, with the proofs to ask for.
struct FamilyHints {
    Phrase status;
    std::vector<OpenItem> items;
};
[[nodiscard]] FamilyHints family_hints(Reader const& reader, Kept<Child> const& child);
/// A birthday within the notice that the policy gives.
[[nodiscard]] std::vector<OpenItem> birthday_items(Reader const& reader, ChildLine const& child);

/// The form of a wish's usual next step, or the command when it needs no form; nothing when the wish is at its end.
[[nodiscard]] std::optional<Action> next_step(Reader const& reader, Kept<Wish> const& wish);

}  // namespace tongban
