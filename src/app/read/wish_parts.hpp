#pragma once

#include <string>

#include "app/read/reader.hpp"
#include "domain/wish.hpp"

/// What the board of wishes and the page of one say alike.
namespace tongban {

[[nodiscard]] inline Label wish_state_label(WishState state) {
    return choice_label(wish_shape.plain(), "state", stored_word(state));
}

/// The public words; before somebody has written them, the child's own.
[[nodiscard]] inline std::string wish_title(Wish const& wish) {
    return wish.public_text.empty() ? wish.raw_text : wish.public_text;
}

}  // namespace tongban
