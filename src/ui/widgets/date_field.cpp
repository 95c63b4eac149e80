#include <array>

#include "ui/date_words.hpp"
#include "ui/widgets/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field_core.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float box_width_ems = 17;

struct QuickDay {
    std::string_view key;
    int days;
};
constexpr std::array quick_days{QuickDay{"ui.date.today", 0}, QuickDay{"ui.date.yesterday", -1}};

/// Several days stand on one form: the group says whose these chips are.
bool draw_quick_days(Ui& ui, DateFieldSpec const& spec, std::string& text) {
    bool picked = false;
    auto const rest = ui.layout().rest();
    ui.open_group(
        ui.id("quick"), Role::group, spec.field.label, {rest.x, rest.y, rest.width, ui.theme().metrics.control});
    for (auto const& [key, days] : quick_days) {
        auto const day = (spec.today + days).text();
        if (chip(ui, {.key = key, .label = ui.word(key), .selected = text == day}) && text != day) {
            text = day;
            picked = true;
        }
    }
    ui.close_group();
    return picked;
}

}  // namespace

FieldAnswer date_field(Ui& ui, DateFieldSpec const& spec, std::string& text) {
    auto field = spec.field;
    auto const whole = ui.id(field.key);
    auto const scope = ui.scope(field.key);
    pass_focus_on(ui, whole, ui.id("day"));
    FieldAnswer answer;
    auto const understood = typed_day(ui.words(), text, spec.today);
    std::string const words = understood ? day_words(ui.words(), *understood, spec.today) : std::string();
    field.keyboard = Keyboard::date;
    field.unit = ui.input().has_focus(ui.id("day")) ? std::string_view(words) : std::string_view{};
    if (field.placeholder.empty()) field.placeholder = ui.word("ui.date.placeholder");
    float const box_width = ui.theme().type.body * box_width_ems;
    LabelLook const label{.label = field.label, .help = field.help, .error = field.error, .required = field.required};
    field.key = "day";
    labelled(ui, label, [&] {
        flow(ui, [&] {
            field.width_max = std::min(box_width, ui.layout().width());
            answer = bare_field(ui, field, text, words);
            if (spec.quick_days && !field.disabled && draw_quick_days(ui, spec, text)) answer.changed = true;
        });
    });
    if (!answer.left) return answer;
    if (auto const day = typed_day(ui.words(), text, spec.today); day && day->text() != text) {
        text = day->text();
        answer.changed = true;
    }
    return answer;
}

}  // namespace tongban::ui
