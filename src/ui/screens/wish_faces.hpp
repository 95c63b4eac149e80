#pragma once

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/ui.hpp"

/// Wishes seen otherwise than on the board: one after the other, by day, whose turn it is, what they cost.
namespace tongban::ui {

/// The face that `view` names; "" and "ended" are boards and not drawn here.
void draw_wish_face(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents);

/// "从没圆过心愿，等了 120 天", "上次 3月5日"
[[nodiscard]] std::string turn_words(Ui const& ui, WishListView::Turn const& turn, Date today);

}  // namespace tongban::ui
