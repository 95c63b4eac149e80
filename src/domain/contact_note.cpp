#include "domain/contact_note.hpp"

namespace tongban {

Problems problems_of(ContactNote const& note, Date today) {
    Problems problems;
    if (note.happened_on > today) problems.push_back({"happened_on", "in_future"});
    if (counts_as_contact(note) && note.words.empty()) problems.push_back({"words", "needs_words"});
    return problems;
}

Problems attribution_problems(ContactNote const& note, Pairing const& pairing) {
    if (note.happened_on < pairing.started_on) return {{"happened_on", "before_pairing"}};
    if (!runs_on(pairing, note.happened_on)) return {{"happened_on", "after_pairing"}};
    return {};
}

bool counts_as_contact(ContactNote const& note) { return note.mode != "unreachable"; }

PairHealth health_of(Pairing const& pairing, std::optional<Date> last_contact, Date today, Policy const& policy) {
    Date const last = last_contact.value_or(pairing.started_on);
    PairHealth health{last + static_cast<int>(pairing.rhythm_days), days_between(last, today), Silence::fresh};
    for (int const days : policy.quiet_days) {
        if (health.silent_days < days) break;
        health.silence = static_cast<Silence>(static_cast<int>(health.silence) + 1);
    }
    return health;
}

}  // namespace tongban
