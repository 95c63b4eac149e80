#include "ui/screens/settings_lock.hpp"

#include <array>
#include <string>

#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float field_width = 360;
constexpr std::array<std::string_view, 5> minute_words{"5", "10", "30", "60", "0"};

std::string const& typed_in(LockSettings const& lock, Secret which) {
    if (which == Secret::fresh) return lock.fresh;
    return which == Secret::again ? lock.again : lock.current;
}

struct SecretField {
    Secret which;
    std::string_view key, label, help, error = {};
};

/// True when Enter was pressed in it.
bool secret_field(Ui& ui, SecretField const& field, std::string_view now, Intents& intents) {
    std::string typed(now);
    FieldSpec const spec{
        .key = field.key,
        .label = ui.word(field.label),
        .help = field.help.empty() ? std::string_view() : ui.word(field.help),
        .error = field.error,
        .keyboard = Keyboard::secret,
        .width_max = field_width};
    FieldAnswer const answer = text_field(ui, spec, typed);
    if (answer.changed) intents.push_back(TypeSecret{field.which, typed});
    return answer.entered;
}

std::string_view word_of(LockForm form) {
    switch (form) {
        case LockForm::set: return "set";
        case LockForm::change: return "change";
        case LockForm::renew_code: return "renew_code";
        case LockForm::remove: return "remove";
        case LockForm::none: break;
    }
    return "none";
}

void draw_form_buttons(Ui& ui, LockSettings const& lock, bool working, bool entered, Intents& intents) {
    bool const busy = lock.waiting || working;
    std::string const stem = std::string("lock.").append(word_of(lock.form));
    bool const removes = lock.form == LockForm::remove;
    flow(ui, [&] {
        ButtonSpec const done{
            .key = "done",
            .label = ui.word(stem + "_done"),
            .kind = removes ? ButtonKind::danger : ButtonKind::primary,
            .busy = busy};
        if (button(ui, done) || (entered && !busy)) intents.push_back(SubmitLockForm{});
        if (button(ui, {.key = "cancel", .label = ui.word("lock.cancel"), .disabled = busy}))
            intents.push_back(OpenLockForm{LockForm::none});
    });
}

void draw_form(Ui& ui, LockSettings const& lock, Snapshot const& seen, Intents& intents) {
    bool const chooses = lock.form == LockForm::set || lock.form == LockForm::change;
    std::string const problem = spoken(ui, lock.problem, seen.today);
    auto const field = [&](SecretField one) {
        if (one.which == lock.problem_at) one.error = problem;
        return secret_field(ui, one, typed_in(lock, one.which), intents);
    };
    bool entered = false;
    paragraph(ui, ui.word(std::string("lock.").append(word_of(lock.form)).append("_text")), {.tone = Tone::quiet});
    if (lock.form != LockForm::set) {
        entered |= field({Secret::current, "current", "lock.current", "lock.help"}) && !chooses;
    }
    if (chooses) {
        field({Secret::fresh, "fresh", "lock.fresh", "lock.fresh_help"});
        entered |= field({Secret::again, "again", "lock.again", {}});
    }
    draw_form_buttons(ui, lock, seen.frame.working, entered, intents);
}

Paper paper_of_code(Ui const& ui, std::string const& code) {
    return {
        .title = std::string(ui.word("lock.code_title")),
        .parts = {
            {PaperPart::Kind::heading, {{code}}}, {PaperPart::Kind::text, {{std::string(ui.word("lock.code_page"))}}}}};
}

void draw_code(Ui& ui, LockSettings const& lock, Intents& intents) {
    card(ui, {.key = "code", .kind = CardKind::warm}, [&] {
        heading(ui, ui.word("lock.code"), 3);
        paragraph(ui, ui.word("lock.code_text"));
        paragraph(ui, lock.recovery_code, {.strong = true, .large = true});
        flow(ui, [&] {
            if (button(ui, {.key = "print", .label = ui.word("lock.code_print"), .kind = ButtonKind::primary}))
                intents.push_back(Print{paper_of_code(ui, lock.recovery_code)});
            if (button(ui, {.key = "noted", .label = ui.word("lock.code_noted")})) intents.push_back(HideCode{});
        });
    });
}

void draw_minutes(Ui& ui, LockSettings const& lock, Intents& intents) {
    std::array<std::string, minute_words.size()> labels;
    std::array<Option, minute_words.size()> options;
    for (std::size_t i = 0; i < minute_words.size(); ++i) {
        bool const never = minute_words[i] == "0";
        labels[i] = never ? std::string(ui.word("lock.never")) : ui.word("lock.minutes", {{"n", minute_words[i]}});
        options[i] = {.word = minute_words[i], .label = labels[i]};
    }
    std::string chosen = std::to_string(lock.minutes);
    ChoiceSpec const spec{.key = "minutes", .label = ui.word("lock.alone"), .required = true};
    if (!choice(ui, spec, options, chosen)) return;
    int minutes = 0;
    for (char const digit : chosen) minutes = minutes * 10 + (digit - '0');
    intents.push_back(SetAutoLock{minutes});
}

void draw_verbs(Ui& ui, LockSettings const& lock, Intents& intents) {
    flow(ui, [&] {
        if (button(ui, {.key = "now", .label = ui.word("lock.now"), .kind = ButtonKind::primary}))
            intents.push_back(LockNow{});
        for (LockForm const form : {LockForm::change, LockForm::renew_code, LockForm::remove}) {
            std::string const label = std::string("lock.").append(word_of(form));
            if (button(ui, {.key = word_of(form), .label = ui.word(label), .disabled = !lock.possible}))
                intents.push_back(OpenLockForm{form});
        }
    });
    draw_minutes(ui, lock, intents);
}

}  // namespace

void draw_lock_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    LockSettings const& lock = view.lock;
    auto const scope = ui.scope("lock");
    card(ui, {.key = "lock"}, [&] {
        heading(ui, ui.word("lock.heading"), 2);
        paragraph(ui, ui.word(lock.set ? "lock.is_set" : "lock.is_not_set"), {.strong = true});
        if (!lock.recovery_code.empty()) draw_code(ui, lock, intents);
        if (lock.form != LockForm::none) return draw_form(ui, lock, seen, intents);
        if (lock.set) return draw_verbs(ui, lock, intents);
        paragraph(ui, ui.word("lock.why"), {.tone = Tone::quiet});
        if (button(ui, {.key = "set", .label = ui.word("lock.set"), .disabled = !lock.possible}))
            intents.push_back(OpenLockForm{LockForm::set});
    });
}

void draw_sealed_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    if (!view.sealed) return;
    auto const scope = ui.scope("sealed");
    card(ui, {.key = "sealed", .kind = CardKind::warm}, [&] {
        heading(ui, ui.word("lock.sealed"), 2);
        paragraph(ui, view.sealed->file, {.strong = true});
        std::string const problem = spoken(ui, view.sealed->problem, seen.today);
        SecretField const field{Secret::backup, "backup", "lock.sealed_secret", "lock.sealed_help", problem};
        bool const entered = secret_field(ui, field, view.sealed->typed, intents);
        flow(ui, [&] {
            bool const working = seen.frame.working;
            ButtonSpec const open{
                .key = "open",
                .label = ui.word(working ? "lock.opening" : "lock.sealed_open"),
                .kind = ButtonKind::primary,
                .busy = working};
            if (button(ui, open) || (entered && !working)) intents.push_back(OpenBackup{});
            if (button(ui, {.key = "cancel", .label = ui.word("settings.restore_cancel")}))
                intents.push_back(CancelRestore{});
        });
    });
}

}  // namespace tongban::ui
