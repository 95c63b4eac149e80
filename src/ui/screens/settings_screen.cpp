#include <array>
#include <string>
#include <utility>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/settings_lock.hpp"
#include "ui/screens/settings_safety.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float column_width = 720;

constexpr std::array<std::string_view, 3> theme_words{"system", "light", "dark"};
constexpr std::array<std::string_view, 4> size_words{"normal", "large", "larger", "largest"};

/// One of the words of an enum, as tabs; the enum's values are the words' positions.
template <std::size_t n>
bool pick(Ui& ui, std::string_view key, std::array<std::string_view, n> const& words, std::size_t& chosen) {
    std::array<std::string, n> labels;
    std::array<Option, n> options;
    std::string const prefix = std::string("settings.").append(key).append("_");
    for (std::size_t i = 0; i < n; ++i) {
        labels[i] = word_of(ui, prefix, words[i]);
        options[i] = {.word = words[i], .label = labels[i]};
    }
    std::string const name = word_of(ui, "settings.", key);
    paragraph(ui, name, {.tone = Tone::quiet});
    gap(ui, space_1);
    std::string word(words[chosen]);
    if (!tabs(ui, {.key = key, .name = name, .segmented = true}, options, word)) return false;
    for (std::size_t i = 0; i < n; ++i)
        if (words[i] == word) chosen = i;
    return true;
}

void draw_writer(Ui& ui, SettingsView const& view, Intents& intents) {
    card(ui, {.key = "writer"}, [&] {
        heading(ui, ui.word("settings.writer"), 2);
        std::string name = view.writer;
        FieldSpec const spec{
            .key = "name",
            .label = ui.word("settings.writer_name"),
            .placeholder = ui.word("settings.writer_hint"),
            .help = ui.word("settings.writer_help"),
            .length_max = 20,
            .icon = Icon::person,
            .width_max = 360};
        FieldAnswer const answer = text_field(ui, spec, name);
        if (answer.changed && !answer.composing) intents.push_back(SetWriter{name});
    });
}

void draw_look(Ui& ui, SettingsView const& view, Intents& intents) {
    card(ui, {.key = "look", .gap = space_3}, [&] {
        heading(ui, ui.word("settings.look"), 2);
        auto theme = static_cast<std::size_t>(view.theme);
        if (pick(ui, "theme", theme_words, theme)) intents.push_back(SetTheme{static_cast<ThemeChoice>(theme)});
        auto size = static_cast<std::size_t>(view.text_size);
        if (pick(ui, "text_size", size_words, size)) intents.push_back(SetTextSize{static_cast<TextSize>(size)});
        bool masked = view.masked;
        ToggleSpec const privacy{
            .key = "privacy", .label = ui.word("settings.privacy"), .help = ui.word("settings.privacy_help")};
        if (toggle(ui, privacy, masked)) intents.push_back(SetMasked{masked});
    });
}

void draw_actions(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    if (view.actions.empty()) return;
    card(ui, {.key = "basics"}, [&] {
        heading(ui, ui.word("settings.basics"), 2);
        paragraph(ui, ui.word("settings.basics_text"), {.tone = Tone::quiet});
        flow(ui, [&] {
            for (std::size_t i = 0; i < view.actions.size(); ++i)
                action_button(ui, "do_" + std::to_string(i), view.actions[i], {}, seen, intents);
        });
    });
}

void draw_deeds_card(Ui& ui, Intents& intents) {
    card(ui, {.key = "deeds"}, [&] {
        heading(ui, ui.word("settings.deeds"), 2);
        paragraph(ui, ui.word("settings.deeds_text"), {.tone = Tone::quiet});
        flow(ui, [&] {
            for (Screen const screen : {Screen::recent, Screen::bin}) {
                std::string const label = word_of(ui, "screen.", screen_word(screen));
                if (button(ui, {.key = screen_word(screen), .label = label, .icon = icon_of(screen)}))
                    go(intents, {.screen = screen});
            }
        });
    });
}

/// Each leads to the form that sets it, with the rule already chosen.
void draw_rule(Ui& ui, RuleLine const& rule, Intents& intents) {
    std::string const label = word_of(ui, "code.rule.", rule.rule);
    bool const own = rule.value != rule.standard;
    std::string const standard = own ? ui.word("settings.rule_standard", {{"value", rule.standard}}) : "";
    std::string const note = dotted({standard, rule.source});
    RowSpec const row{
        .key = rule.rule,
        .title = label,
        .note = note,
        .trailing = rule.value,
        .tone = own ? Tone::accent : Tone::plain};
    if (!simple_row(ui, row)) return;
    go(intents, form_route("local_rule"));
    intents.push_back(Choose{"rule", rule.rule});
}

void draw_rules(Ui& ui, SettingsView const& view, Intents& intents) {
    card(ui, {.key = "rules"}, [&] {
        heading(ui, ui.word("settings.rules"), 2);
        paragraph(ui, ui.word("settings.rules_text"), {.tone = Tone::quiet});
        bool open = ui.remembered(ui.id("open")) != 0;
        if (toggle(ui, {.key = "toggle", .label = ui.word("settings.rules_open")}, open))
            ui.remembered(ui.id("open")) = open ? 1.0F : 0.0F;
        if (!open) return;
        for (RuleLine const& rule : view.rules) draw_rule(ui, rule, intents);
    });
}

void draw_sample(Ui& ui, SettingsView const& view, Intents& intents) {
    if (!view.offer_sample) return;
    card(ui, {.key = "sample", .kind = CardKind::sunken}, [&] {
        heading(ui, ui.word("settings.sample"), 2);
        paragraph(ui, ui.word("settings.sample_text"), {.tone = Tone::quiet});
        if (button(ui, {.key = "load", .label = ui.word("settings.sample_load")})) intents.push_back(LoadSample{});
    });
}

void draw_about(Ui& ui, SettingsView const& view) {
    card(ui, {.key = "about", .kind = CardKind::flat}, [&] {
        heading(ui, ui.word("settings.about"), 2);
        paragraph(ui, ui.word("settings.about_text"), {.tone = Tone::quiet});
        fact(ui, ui.word("settings.version"), view.version);
    });
}

}  // namespace

void draw_settings(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "settings", .width_max = column_width}, [&] {
        if (!ui.phone()) heading(ui, ui.word("screen.settings"), 1);
        draw_loss_card(ui, view, seen, intents);
        draw_sealed_card(ui, view, seen, intents);
        draw_restore_card(ui, view, seen, intents);
        draw_saved_card(ui, view, seen);
        draw_backup_card(ui, view, seen, intents);
        draw_lock_card(ui, view, seen, intents);
        draw_deeds_card(ui, intents);
        draw_writer(ui, view, intents);
        draw_look(ui, view, intents);
        draw_actions(ui, view, seen, intents);
        draw_rules(ui, view, intents);
        draw_sample(ui, view, intents);
        draw_about(ui, view);
    });
}

}  // namespace tongban::ui
