#include "domain/contact_note.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

PairHealth health(std::optional<Date> last, std::string_view on) {
    return health_of(a_pairing(), last, day(on), Policy{});
}

}  // namespace

TEST_CASE("a contact lies in the past and says what happened") {
    CHECK(problems_of(a_note(), today).empty());
    CHECK(problems_of(a_note("2026-11-24"), today) == Problems{{"happened_on", "in_future"}});
    ContactNote note = a_note();
    note.words.clear();
    CHECK(problems_of(note, today) == Problems{{"words", "needs_words"}});
    note.mode = "unreachable";
    CHECK(problems_of(note, today).empty());
    CHECK_FALSE(counts_as_contact(note));
}

TEST_CASE("a contact belongs to the pair of its day") {
    Pairing pairing = a_pairing();
    CHECK(attribution_problems(a_note("2026-11-01"), pairing).empty());
    CHECK(attribution_problems(a_note("2026-10-31"), pairing) == Problems{{"happened_on", "before_pairing"}});
    pairing.ended_on = day("2026-11-10");
    CHECK(attribution_problems(a_note("2026-11-10"), pairing).empty());
    CHECK(attribution_problems(a_note("2026-11-11"), pairing) == Problems{{"happened_on", "after_pairing"}});
}

TEST_CASE("silence grows in three steps from the last contact") {
    Date const last = day("2026-11-01");
    CHECK(health(last, "2026-11-14") == PairHealth{day("2026-11-15"), 13, Silence::fresh});
    CHECK(health(last, "2026-11-15").silence == Silence::quiet);
    CHECK(health(last, "2026-11-30").silence == Silence::quiet);
    CHECK(health(last, "2026-12-01").silence == Silence::silent);
    CHECK(health(last, "2026-12-15").silence == Silence::silent);
    CHECK(health(last, "2026-12-16").silence == Silence::lapsed);
    CHECK(health(last, "2030-01-01").silence == Silence::lapsed);
}

TEST_CASE("a pair without any contact is counted from its first day, never forgotten") {
    CHECK(health(std::nullopt, "2026-12-16") == PairHealth{day("2026-11-15"), 45, Silence::lapsed});
}
