#pragma once

#include "app/snapshot.hpp"
#include "app/views/grading_view.hpp"
#include "ui/ui.hpp"

namespace tongban::ui {

/// 四色 on the child's page: the colour in force and why, what is planned, and how it became so.
void draw_grading(Ui& ui, GradingView const& view, Snapshot const& seen, Intents& intents);

}  // namespace tongban::ui
