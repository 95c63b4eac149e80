#pragma once

#include "design/design_sheet.hpp"
#include "ui/widgets.hpp"

/// The pages of the design sheet.
namespace tongban::ui {

/// A sentence of the sheet: tests/design/words.json, "design.<key>".
[[nodiscard]] std::string_view said(Ui const& ui, std::string_view key);

/// A titled card that shows one kind of widget.
void shown(Ui& ui, std::string_view key, Body body);

void draw_text_part(Ui& ui);
void draw_drawing_part(Ui& ui);
void draw_control_part(Ui& ui, DesignDraft& draft);
void draw_field_part(Ui& ui, DesignDraft& draft, Date today);
void draw_list_part(Ui& ui, DesignDraft& draft, Date today);
void draw_progress_part(Ui& ui, DesignDraft& draft);
void draw_overlay_part(Ui& ui, DesignDraft& draft);

}  // namespace tongban::ui
