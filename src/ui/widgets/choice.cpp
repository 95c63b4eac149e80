#include "ui/widgets/choice.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "ui/kept.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/field_core.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float chip_gap = 8;
constexpr int chip_lines_max = 2;
constexpr std::size_t search_from = 9;  ///< options; fewer are seen at a glance

LabelLook label_of(ChoiceSpec const& spec) {
    return {.label = spec.label, .help = spec.help, .error = spec.error, .required = spec.required};
}

ChipLook look_of(ChoiceSpec const& spec, Option const& option, bool selected) {
    return {
        .label = option.label,
        .selected = selected,
        .disabled = spec.disabled || option.disabled,
        .count = option.count};
}

bool fit_as_chips(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options) {
    float const room = ui.layout().width();
    int lines = 1;
    float x = 0;
    for (auto const& option : options) {
        float const width = chip_size(ui, look_of(spec, option, false)).width;
        if (x > 0 && x + width > room) {
            ++lines;
            x = 0;
        }
        x += width + chip_gap;
    }
    return lines <= chip_lines_max;
}

Region chip_flow(Ui& ui) {
    auto area = ui.layout().rest();
    area.height = 0;
    return {
        .area = area,
        .filling = Filling::across,
        .gap = chip_gap,
        .line_gap = chip_gap,
        .line = ui.theme().metrics.target};
}

/// One radio chip; arrow keys walk from chip to chip and choose, as radio buttons do.
struct RadioChip {
    Ui& ui;
    ChoiceSpec const& spec;
    std::span<Option const> options;

    bool draw(std::size_t i, bool tab_stop, std::string& chosen) const {
        auto const& option = options[i];
        bool const selected = option.word == chosen;
        auto const look = look_of(spec, option, selected);
        auto const rect = ui.layout().place(chip_size(ui, look));
        auto const id = option_id(ui, option.word);
        auto const feel = ui.feel(id, rect, look.disabled);
        auto& record = ui.emit(id, Role::radio, option.label, rect);
        record.check = selected ? Check::on : Check::off;
        record.focusable = true;
        record.tab_stop = tab_stop;
        record.disabled = look.disabled;
        draw_chip(ui, rect, look, feel);
        if (!feel.pressed || (selected && spec.required)) return false;
        chosen = selected ? std::string() : std::string(option.word);
        return true;
    }

    bool walk(std::string& chosen) const {
        for (std::size_t i = 0; i < options.size(); ++i) {
            int const steps = ui.input().take_steps(option_id(ui, options[i].word));
            if (steps == 0) continue;
            auto const last = static_cast<int>(options.size()) - 1;
            auto const next = static_cast<std::size_t>(std::clamp(static_cast<int>(i) + steps, 0, last));
            ui.ask_focus(option_id(ui, options[next].word));
            if (chosen == options[next].word) return false;
            chosen = options[next].word;
            return true;
        }
        return false;
    }
};

bool draw_radios(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::string& chosen) {
    RadioChip const chips{ui, spec, options};
    bool changed = chips.walk(chosen);
    auto& group = ui.open_group(ui.id("group"), Role::radio_group, spec.label, ui.layout().rest());
    group.required = spec.required;
    group.invalid = !spec.error.empty();
    group.described = spec.error.empty() ? spec.help : spec.error;
    bool const any = std::any_of(options.begin(), options.end(), [&](auto const& o) { return o.word == chosen; });
    ui.layout().push(chip_flow(ui));
    for (std::size_t i = 0; i < options.size(); ++i)
        changed |= chips.draw(i, any ? options[i].word == chosen : i == 0, chosen);
    auto const used = ui.layout().pop();
    ui.close_group(ui.layout().place({0, used.height}));
    return changed;
}

/// Where Tab would come to.
WidgetId first_radio(Ui& ui, std::span<Option const> options, std::string_view chosen) {
    for (auto const& option : options)
        if (option.word == chosen) return option_id(ui, option.word);
    return options.empty() ? 0 : option_id(ui, options.front().word);
}

std::int64_t row_key(std::string_view word) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (char const c : word) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
    return static_cast<std::int64_t>(hash);
}

/// The sheet of a picker. True when an option was chosen.
bool draw_picker(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::string& chosen) {
    auto& kept = ui.kept();
    auto const id = ui.id("picker");
    bool open = kept.open_picker == id;
    bool changed = false;
    auto& typed = kept.texts[id];
    sheet(ui, {.key = "sheet", .title = spec.label, .width = 420}, open, [&] {
        if (options.size() >= search_from) {
            auto const word = ui.word("ui.search");
            search_field(ui, {.key = "search", .label = word, .placeholder = word}, typed);
        }
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (typed.empty() || options[i].label.find(typed) != std::string_view::npos) found.push_back(i);
        ListSpec const rows{
            .key = "options",
            .name = spec.label,
            .count = found.size(),
            .selected = row_key(chosen),
            .carded = false,
            .dense = true};
        auto const answer = list(ui, rows, [&](std::size_t at, ListRow& row) {
            auto const& option = options[found[at]];
            row.key = row_key(option.word);
            row.title = option.label;
            row.subtitle = option.note;
        });
        if (found.empty()) note(ui, ui.word("ui.nothing_found"));
        for (auto const& option : options) {
            if (answer.pressed != row_key(option.word)) continue;
            changed = chosen != option.word;
            chosen = option.word;
            open = false;
        }
    });
    if (kept.open_picker == id && !open) kept.open_picker = 0;
    if (!open) kept.texts.erase(id);
    return changed;
}

void draw_picker_box(Ui& ui, ChoiceSpec const& spec, std::string_view shown, Ui::Feel const& feel, Rect box) {
    auto const& palette = ui.theme().palette;
    draw_box(ui, box, {.invalid = !spec.error.empty(), .disabled = spec.disabled, .hover = feel.hover});
    if (feel.ring) ui.draw_ring(box, radius_control);
    bool const empty = shown.empty();
    auto const hint = spec.placeholder.empty() ? ui.word("ui.choose") : spec.placeholder;
    auto const ink = body_ink(ui, empty || spec.disabled ? palette.ink_3 : palette.ink_1);
    ui.canvas().text_in(shrunk(box, Insets{12, 0, 40, 0}), empty ? hint : shown, ink);
    float const icon = ui.theme().metrics.icon - 2;
    draw_icon(ui.canvas(), Icon::chevron_down, {right_of(box) - icon - 10, box.y, icon, box.height}, palette.ink_3);
}

bool draw_picker_field(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::string& chosen) {
    std::string_view shown;
    for (auto const& option : options)
        if (option.word == chosen) shown = option.label;
    auto const box = ui.layout().place({0, ui.theme().metrics.control});
    auto const id = ui.id("open");
    auto const feel = ui.feel(id, box, spec.disabled);
    auto& record = ui.emit(id, Role::button, spec.label, box);
    record.value = shown;
    // A button has no value to a screen reader: what is chosen is said after its name.
    std::string_view const told = shown.empty() ? spec.help : shown;
    record.described = spec.error.empty() ? told : spec.error;
    record.focusable = record.tab_stop = record.has_popup = true;
    record.expanded = ui.kept().open_picker == ui.id("picker");
    record.disabled = spec.disabled;
    record.invalid = !spec.error.empty();
    if (feel.pressed) ui.kept().open_picker = ui.id("picker");
    draw_picker_box(ui, spec, shown, feel, box);
    return draw_picker(ui, spec, options, chosen);
}

bool draw_check_chip(Ui& ui, ChoiceSpec const& spec, Option const& option, std::vector<std::string>& chosen) {
    auto const found = std::find(chosen.begin(), chosen.end(), option.word);
    bool const selected = found != chosen.end();
    auto const look = look_of(spec, option, selected);
    auto const rect = ui.layout().place(chip_size(ui, look));
    auto const id = option_id(ui, option.word);
    auto const feel = ui.feel(id, rect, look.disabled);
    auto& record = ui.emit(id, Role::checkbox, option.label, rect);
    record.check = selected ? Check::on : Check::off;
    record.focusable = record.tab_stop = true;
    record.disabled = look.disabled;
    draw_chip(ui, rect, look, feel);
    if (!feel.pressed) return false;
    if (selected) chosen.erase(found);
    else chosen.emplace_back(option.word);
    return true;
}

/// In the order of the options, whatever the order of pressing.
void put_as_offered(std::span<Option const> options, std::vector<std::string>& chosen) {
    auto const place = [&](std::string const& word) {
        return std::find_if(options.begin(), options.end(), [&](auto const& o) { return o.word == word; });
    };
    put_in_order_of(chosen, place);
}

}  // namespace

bool choice(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::string& chosen) {
    auto const whole = ui.id(spec.key);
    auto const scope = ui.scope(spec.key);
    bool changed = false;
    labelled(ui, label_of(spec), [&] {
        bool const open = fit_as_chips(ui, spec, options);
        pass_focus_on(ui, whole, open ? first_radio(ui, options, chosen) : ui.id("open"));
        changed = open ? draw_radios(ui, spec, options, chosen) : draw_picker_field(ui, spec, options, chosen);
    });
    return changed;
}

bool choices(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::vector<std::string>& chosen) {
    auto const whole = ui.id(spec.key);
    auto const scope = ui.scope(spec.key);
    if (!options.empty()) pass_focus_on(ui, whole, option_id(ui, options.front().word));
    bool changed = false;
    labelled(ui, label_of(spec), [&] {
        auto& group = ui.open_group(ui.id("group"), Role::group, spec.label, ui.layout().rest());
        group.described = spec.error.empty() ? spec.help : spec.error;
        ui.layout().push(chip_flow(ui));
        for (auto const& option : options) changed |= draw_check_chip(ui, spec, option, chosen);
        auto const used = ui.layout().pop();
        ui.close_group(ui.layout().place({0, used.height}));
    });
    if (changed) put_as_offered(options, chosen);
    return changed;
}

}  // namespace tongban::ui
