#include "ui/widgets/bars.hpp"

#include <algorithm>

#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float bars_height = 72, bar_most = 28;

}  // namespace

void bars(Ui& ui, std::string_view key, std::string_view name, std::span<Bar const> columns) {
    if (columns.empty()) return;
    auto const& palette = ui.theme().palette;
    Ink const ink = note_ink(ui, palette.ink_3);
    float const line = line_height(ink);
    Rect const area = ui.layout().place({0, bars_height + 2 * line});
    float const pitch = area.width / static_cast<float>(columns.size());
    float const width = std::min(bar_most, pitch * 0.6F), foot = bottom_of(area) - line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        float const x = area.x + pitch * static_cast<float>(i);
        float const high = std::max(2.0F, bars_height * std::clamp(columns[i].share, 0.0F, 1.0F));
        Rect const bar{x + (pitch - width) / 2, foot - high, width, high};
        bool const last = i + 1 == columns.size();
        ui.canvas().fill(bar, last ? palette.accent : faded(palette.accent, 0.55F), 2);
        ui.canvas().text_in({x, bar.y - line, pitch, line}, columns[i].note, ink, 0.5F);
        ui.canvas().text_in({x, foot, pitch, line}, columns[i].label, ink, 0.5F);
    }
    ui.canvas().line({area.x, foot}, {right_of(area), foot}, palette.line);
    ui.emit(ui.id(key), Role::image, name, area);
}

}  // namespace tongban::ui
