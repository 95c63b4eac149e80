#pragma once

#include <array>
#include <optional>

#include "base/result.hpp"
#include "record/problem.hpp"

/// A record's life as data: one table of transitions beside its struct. What does not stand in the table cannot happen;
/// the tests walk through every pair of state and event, and the documentation draws its diagram from the same table.
namespace tongban {

template <typename State, typename Event>
struct Transition {
    State from;
    Event event;
    State to;
};

/// Where `event` leads from `state`; nothing when it cannot happen there.
template <typename State, typename Event, std::size_t size>
constexpr std::optional<State> next_state(
    std::array<Transition<State, Event>, size> const& table, State state, Event event) {
    for (auto const& transition : table) {
        if (transition.from == state && transition.event == event) return transition.to;
    }
    return std::nullopt;
}

/// What every step answers when its event cannot happen now.
[[nodiscard]] inline Problems wrong_state() { return {{"state", "wrong_state"}}; }

/// What a step answers: the record after it, or every reason why not.
template <typename Record>
using Step = Result<Record, Problems>;

/// `record` in the state to which `event` leads, all else unchanged, or wrong_state.
template <typename Record, typename State, typename Event, std::size_t size>
Step<Record> advanced(std::array<Transition<State, Event>, size> const& table, Record record, Event event) {
    auto const next = next_state(table, record.state, event);
    if (!next) return wrong_state();
    record.state = *next;
    return record;
}

}  // namespace tongban
