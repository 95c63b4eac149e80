#pragma once

#include "ui/widgets/list.hpp"

/// How the row of a list is drawn. Not for screens.
namespace tongban::ui {

/// Lead mark, words, trailing words inside `rect`; the last `action_room` pixels stay free.
void draw_row_words(Ui& ui, Rect rect, ListRow const& row, bool dense, float action_room);

/// A tinted disc with an icon or the first character of a name.
void draw_lead_disc(Ui& ui, Rect box, ListRow const& row);

/// Where the words begin, for the hairline between rows.
[[nodiscard]] float words_inset(Ui const& ui, Lead lead);

/// What is heard of a row: everything that is written on it.
[[nodiscard]] std::string heard_row(Ui const& ui, ListRow const& row);

/// A small tag at `at`, whose middle is `middle_y`; returns its width.
float draw_small_tag(Ui& ui, Point at, RowTag const& tag);
[[nodiscard]] float small_tag_width(Ui& ui, RowTag const& tag);

}  // namespace tongban::ui
