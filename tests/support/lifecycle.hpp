#pragma once

#include <doctest/doctest.h>

#include "domain/lifecycle.hpp"
#include "record/member.hpp"
#include "support/builders.hpp"

namespace tongban::build {

/// Walks through every pair of state and event: what stands in `table` must lead where it says, all else must be refused
/// with "wrong_state" alone. `step` does the event on a record whose other fields let every step pass.
template <typename State, typename Event, std::size_t size, typename Step>
void check_lifecycle(std::array<Transition<State, Event>, size> const& table, Step step) {
    std::size_t allowed = 0;
    for (std::size_t from = 0; from < words_of<State>.size(); ++from) {
        for (std::size_t event = 0; event < words_of<Event>.size(); ++event) {
            CAPTURE(std::string(words_of<State>[from]));
            CAPTURE(std::string(words_of<Event>[event]));
            auto const expected = next_state(table, static_cast<State>(from), static_cast<Event>(event));
            auto const after = step(static_cast<State>(from), static_cast<Event>(event));
            REQUIRE(after.has_value() == expected.has_value());
            if (expected) CHECK(after->state == *expected);
            else CHECK(after.error() == wrong_state());
            allowed += expected ? 1 : 0;
        }
    }
    CHECK(allowed == size);  // no way stands in the table twice
}

}  // namespace tongban::build
