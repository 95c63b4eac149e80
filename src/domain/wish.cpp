#include "domain/wish.hpp"

namespace tongban {

std::optional<WishState> next_state(WishState state, WishEvent event) {
    for (WishTransition const& transition : wish_transitions) {
        if (transition.from == state && transition.event == event) return transition.to;
    }
    return std::nullopt;
}

}  // namespace tongban
