#include "ui/widgets/field.hpp"

#include <cmath>

#include "base/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field_core.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float area_pad = 10;
constexpr int area_growth = 3;

LabelLook label_of(FieldSpec const& spec, std::string_view counter) {
    return {
        .label = spec.label,
        .help = spec.help,
        .error = spec.error,
        .counter = counter,
        .required = spec.required,
        .width_max = spec.width_max};
}

/// The round × at the right end of a search box.
bool clear_button(Ui& ui, Rect box) {
    auto const id = ui.id("clear");
    Rect const spot{right_of(box) - box.height, box.y, box.height, box.height};
    auto const feel = ui.feel(id, spot);
    auto& record = ui.emit(id, Role::button, ui.word("ui.clear"), spot);
    record.focusable = record.tab_stop = true;
    draw_feel(ui, shrunk(spot, 6), (box.height - 12) / 2, feel);
    float const icon = ui.theme().metrics.icon - 4;
    draw_icon(ui.canvas(), Icon::close, centred(spot, {icon, icon}), ui.theme().palette.ink_3);
    return feel.pressed;
}

std::string dots(std::string_view secret) {
    std::string dots;
    for (auto count = code_point_count(secret); count > 0; --count) dots += "•";
    return dots;
}

void draw_shortcut(Ui& ui, Rect box, std::string_view shortcut) {
    auto const& palette = ui.theme().palette;
    auto const ink = note_ink(ui, palette.ink_3);
    float const width = std::ceil(ui.canvas().text_width(shortcut, ink)) + 12;
    Rect const key{right_of(box) - width - 10, box.y + (box.height - 20) / 2, width, 20};
    ui.canvas().fill(key, palette.sunken, 4);
    ui.canvas().text_in(key, shortcut, ink, 0.5F);
}

}  // namespace

FieldAnswer text_field(Ui& ui, FieldSpec const& spec, std::string& text) {
    FieldAnswer answer;
    auto const counter = counter_text(spec, text);
    auto const shown = spec.keyboard == Keyboard::secret ? dots(text) : std::string();
    labelled(ui, label_of(spec, counter), [&] { answer = bare_field(ui, spec, text, shown); });
    return answer;
}

FieldAnswer text_area(Ui& ui, FieldSpec const& spec, std::string& text, int rows) {
    FieldAnswer answer;
    auto const counter = counter_text(spec, text);
    auto const ink = body_ink(ui, ui.theme().palette.ink_1);
    labelled(ui, label_of(spec, counter), [&] {
        auto const block = ui.canvas().lay_out_plain(text, ui.layout().width() - 2 * area_pad - 4, ink);
        int const lines = std::clamp(static_cast<int>(block.lines.size()), rows, rows * area_growth);
        float const height = static_cast<float>(lines) * line_height(ink);
        auto const box = ui.layout().place({0, std::ceil(height + 2 * area_pad)});
        TypedBox const where{
            .box = box,
            .text = shrunk(box, Insets{area_pad + 2, area_pad, area_pad + 2, area_pad}),
            .role = Role::text_area,
            .ink = ink};
        answer = typed_box(ui, spec, where, text);
    });
    return answer;
}

FieldAnswer search_field(Ui& ui, SearchSpec const& spec, std::string& text) {
    auto const& palette = ui.theme().palette;
    auto const scope = ui.scope(spec.key);
    FieldSpec const field{
        .key = "text",
        .label = spec.label,
        .placeholder = spec.placeholder,
        .help = spec.help,
        .keyboard = Keyboard::search};
    auto const box = ui.layout().place({spec.width_max, ui.theme().metrics.control});
    TypedBox const where{
        .box = box,
        .text = text_part(ui, box, true, box.height - 12),
        .role = Role::search_field,
        .ink = body_ink(ui, palette.ink_1),
        .popup = spec.popup,
        .list = spec.list,
        .active = spec.active};
    auto answer = typed_box(ui, field, where, text);
    float const icon = ui.theme().metrics.icon;
    draw_icon(ui.canvas(), Icon::search, shrunk(Rect{box.x + 10, box.y, icon, box.height}, 1), palette.ink_3);
    if (!text.empty() && clear_button(ui, box)) {
        text.clear();
        answer.changed = true;
        ui.ask_focus(ui.id("text"));
    }
    if (text.empty() && !answer.focused && !spec.shortcut.empty()) draw_shortcut(ui, box, spec.shortcut);
    return answer;
}

}  // namespace tongban::ui
