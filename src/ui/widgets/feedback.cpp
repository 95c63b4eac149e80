#include "ui/widgets/feedback.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float drawing_width = 176, drawing_height = 132, empty_width = 360;
constexpr float track_height = 6, wandering_share = 0.3F, wandering_turns_per_second = 0.7F;
constexpr float saved_icon_ems = 1.3F, saved_gap = 6, saved_pad = 8;
constexpr float segment_height = 6, segment_gap = 4;

bool draw_centred_action(Ui& ui, EmptySpec const& spec) {
    if (spec.action.empty()) return false;
    ButtonSpec const action{
        .key = "action", .label = spec.action, .kind = ButtonKind::primary, .icon = spec.action_icon, .fill = true};
    float const spare = std::max(0.0F, ui.layout().width() - button_size(ui, action).width);
    bool pressed = false;
    ui.layout().gap_next(space_4);
    nested(ui, {.left = spare / 2, .right = spare / 2}, 0, [&] { pressed = button(ui, action); });
    return pressed;
}

Icon icon_of(SavedTone tone) {
    switch (tone) {
        case SavedTone::saved: return Icon::saved;
        case SavedTone::not_saved: return Icon::warning;
        case SavedTone::read_only: return Icon::lock;
        case SavedTone::saving: return Icon::none;
    }
    return Icon::none;
}

Colour ink_of_saved(Palette const& palette, SavedTone tone) {
    switch (tone) {
        case SavedTone::saved: return palette.ink_3;
        case SavedTone::saving: return palette.ink_3;
        case SavedTone::not_saved: return palette.danger;
        case SavedTone::read_only: return palette.warm;
    }
    return palette.ink_3;
}

void draw_track(Ui& ui, Rect track, ProgressSpec const& spec) {
    auto const& theme = ui.theme();
    float const radius = track_height / 2;
    ui.canvas().fill(track, theme.palette.line, radius);
    auto const colour = spec.tone == Tone::accent ? theme.palette.accent : ink_of(theme, spec.tone);
    if (spec.share >= 0) {
        float const share = ui.motion().toward(ui.id(spec.key) ^ 0x600, std::min(spec.share, 1.0F), motion_slow);
        if (share > 0)
            ui.canvas().fill(
                {track.x, track.y, std::max(track_height, track.width * share), track.height}, colour, radius);
        return;
    }
    auto const turn =
        static_cast<float>(std::fmod(ui.seconds() * static_cast<double>(wandering_turns_per_second), 1.0));
    float const at = theme.reduced_motion ? 0.35F : turn * (1 + wandering_share) - wandering_share;
    Rect const piece{track.x + track.width * at, track.y, track.width * wandering_share, track.height};
    ui.canvas().fill(common_part(track, piece), colour, radius);
    if (!theme.reduced_motion) ui.wake();
}

}  // namespace

bool empty_state(Ui& ui, EmptySpec const& spec) {
    auto const scope = ui.scope(spec.key);
    bool pressed = false;
    float const spare = std::max(0.0F, ui.layout().width() - empty_width * std::max(1.0F, ui.theme().type.body / 16));
    nested(ui, {spare / 2, space_8, spare / 2, space_8}, space_2, [&] {
        auto const rect = ui.layout().place({0, drawing_height});
        draw_drawing(ui.canvas(), spec.drawing, centred(rect, {drawing_width, drawing_height}), ui.theme());
        gap(ui, space_4);
        Ink const title{ui.theme().type.section, ui.theme().palette.ink_1, Face::strong, leading_title};
        auto const block = ui.canvas().lay_out(spec.title, ui.layout().width(), title);
        auto const place = ui.layout().place({0, height_of(block, title)});
        float y = place.y;
        for (auto const& line : block.lines) {
            auto const words = spec.title.substr(line.begin, line.end - line.begin);
            ui.canvas().text_in({place.x, y, place.width, line_height(title)}, words, title, 0.5F);
            y += line_height(title);
        }
        ui.emit(ui.id("title"), Role::text, spec.title, place);
        if (!spec.text.empty()) paragraph(ui, spec.text, {.tone = Tone::quiet, .centred = true});
        pressed = draw_centred_action(ui, spec);
    });
    return pressed;
}

void progress(Ui& ui, ProgressSpec const& spec) {
    auto const& palette = ui.theme().palette;
    auto const ink = body_ink(ui, palette.ink_2);
    auto const small = note_ink(ui, palette.ink_3);
    auto const rect = ui.layout().place({0, line_height(ink) + space_1 + track_height});
    Rect const line{rect.x, rect.y, rect.width, line_height(ink)};
    float const note_width = std::ceil(ui.canvas().text_width(spec.note, small));
    ui.canvas().text_in(shrunk(line, Insets{0, 0, note_width + space_2, 0}), spec.label, ink);
    ui.canvas().text_in({right_of(line) - note_width - 1, line.y, note_width + 1, line.height}, spec.note, small, 1);
    draw_track(ui, {rect.x, bottom_of(line) + space_1, rect.width, track_height}, spec);
    auto& record = ui.emit(ui.id(spec.key), Role::progress, spec.label, rect);
    if (spec.share >= 0) record.value = count_text(std::lround(std::min(spec.share, 1.0F) * 100));
    record.described = spec.note;
}

void meter(Ui& ui, std::string_view key, std::string_view label, std::span<Segment const> segments) {
    if (segments.empty()) return;
    auto const& palette = ui.theme().palette;
    auto const ink = note_ink(ui, palette.ink_3);
    auto const rect = ui.layout().place({0, segment_height + space_1 + line_height(ink)});
    auto const count = static_cast<float>(segments.size());
    float const width = (rect.width - (count - 1) * segment_gap) / count;
    float x = rect.x;
    std::int64_t full = 0;
    for (auto const& segment : segments) {
        Rect const bar{x, rect.y, width, segment_height};
        ui.canvas().fill(bar, palette.line, segment_height / 2);
        auto filled = bar;
        if (segment.state == SegmentState::partly) filled.width /= 2;
        if (segment.state != SegmentState::empty) ui.canvas().fill(filled, palette.accent, segment_height / 2);
        if (segment.state == SegmentState::full) ++full;
        auto words = ink;
        if (segment.state == SegmentState::full) words.colour = palette.ink_2;
        ui.canvas().text_in({x, bottom_of(bar) + space_1, width, line_height(ink)}, segment.label, words, 0.5F);
        x += width + segment_gap;
    }
    auto& record = ui.emit(ui.id(key), Role::text, {}, rect);
    record.name = std::string(label) + "：" + count_text(full) + " / " + count_text(std::ssize(segments));
}

float saved_mark_width(Ui& ui, SavedSpec const& spec) {
    bool const wordless = ui.phone() && spec.tone == SavedTone::saved;
    float const words = wordless ? 0 : saved_gap + std::ceil(ui.canvas().text_width(spec.text, note_ink(ui, {}))) + 1;
    return std::round(ui.theme().type.note * saved_icon_ems) + words + 2 * saved_pad;
}

bool saved_mark(Ui& ui, SavedSpec const& spec) {
    auto const& theme = ui.theme();
    auto const colour = ink_of_saved(theme.palette, spec.tone);
    auto const ink = note_ink(ui, colour);
    float const icon = std::round(theme.type.note * saved_icon_ems);
    auto const rect = ui.layout().place({saved_mark_width(ui, spec), theme.metrics.control});
    float const words = rect.width - icon - 2 * saved_pad - saved_gap;
    auto const id = ui.id(spec.key);
    auto const feel = ui.feel(id, rect);
    auto& record = ui.emit(id, Role::button, spec.text, rect);
    record.focusable = record.tab_stop = true;
    draw_feel(ui, shrunk(rect, Insets{0, 3, 0, 3}), radius_control, feel);
    Rect const box{rect.x + saved_pad, rect.y, icon, rect.height};
    if (spec.tone == SavedTone::saving) draw_spinner(ui, box, colour);
    else draw_icon(ui.canvas(), icon_of(spec.tone), box, spec.tone == SavedTone::saved ? theme.palette.accent : colour);
    if (words > 0) ui.canvas().text_in({right_of(box) + saved_gap, rect.y, words, rect.height}, spec.text, ink);
    return feel.pressed;
}

void skeleton(Ui& ui, int rows) {
    constexpr std::array widths{0.5F, 0.34F, 0.62F, 0.42F, 0.55F};
    auto const& palette = ui.theme().palette;
    for (int i = 0; i < rows; ++i) {
        auto const rect = ui.layout().place({0, ui.theme().metrics.row});
        float const share = widths[static_cast<std::size_t>(i) % widths.size()];
        ui.canvas().fill({rect.x + 16, rect.y + 14, rect.width * share, 12}, palette.line, 6);
        ui.canvas().fill({rect.x + 16, rect.y + 34, rect.width * share * 0.6F, 10}, faded(palette.line, 0.7F), 5);
    }
}

}  // namespace tongban::ui
