#include "ui/screens/settings_safety.hpp"

#include <string>

#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

/// "820 KB", "3.4 MB"
std::string size_words(std::int64_t bytes) {
    constexpr std::int64_t kib = 1024, mib = 1024 * kib;
    if (bytes < 1000 * kib) return std::to_string((bytes + kib / 2) / kib) + " KB";
    std::int64_t const tenths = (bytes * 10 + mib / 2) / mib;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

std::string saved_sentence(Ui const& ui, SettingsView const& view) {
    switch (view.saved) {
        case SavedState::saving: return std::string(ui.word("settings.saving"));
        case SavedState::not_saved: return std::string(ui.word("settings.not_saved"));
        case SavedState::read_only: return std::string(ui.word("settings.read_only"));
        case SavedState::saved: break;
    }
    if (view.saved_at.empty()) return std::string(ui.word("settings.saved"));
    return ui.word("settings.saved_at", {{"time", view.saved_at}});
}

std::string backup_sentence(Ui const& ui, SettingsView const& view, Date today) {
    if (!view.backup_on) return std::string(ui.word("settings.backup_never"));
    return ui.word("settings.backup_age", {{"when", since(ui, view.backup_on, today)}});
}

std::string changes_sentence(Ui const& ui, SettingsView const& view) {
    if (view.backup_changes == 0) return std::string(ui.word("settings.backup_all_in"));
    return numbered(ui, "settings.backup_changes", view.backup_changes);
}

std::string copy_time(Ui const& ui, CopyView const& copy, Date today) {
    return dotted({on_day(ui, copy.made_on, today), copy.made_at});
}

void draw_copy(Ui& ui, CopyView const& copy, Date today) {
    std::string made = copy_time(ui, copy, today);
    if (made.empty()) made = ui.word(copy.possible ? "settings.copy_none" : "settings.copy_nowhere");
    fact(ui, ui.word("settings.copy"), made);
    if (copy.failed) paragraph(ui, ui.word("settings.copy_failed"), {.tone = Tone::danger});
}

void draw_count(Ui& ui, RestorePreview::Count const& count) {
    std::string const name = word_of(ui, "record.", count.record);
    std::string const here = std::to_string(count.here);
    std::string const in_file = std::to_string(count.in_file);
    fact(
        ui,
        name,
        ui.word("settings.restore_count", {{"here", here}, {"file", in_file}}),
        count.in_file < count.here ? Tone::warm : Tone::plain);
}

void draw_restore_buttons(Ui& ui, Intents& intents) {
    flow(ui, [&] {
        if (button(ui, {.key = "confirm", .label = ui.word("settings.restore_confirm"), .kind = ButtonKind::danger}))
            intents.push_back(ConfirmRestore{});
        if (button(ui, {.key = "cancel", .label = ui.word("settings.restore_cancel")}))
            intents.push_back(CancelRestore{});
    });
}

}  // namespace

void draw_loss_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    if (!view.loss) return;
    bool const has_copy = view.copy.made_on.has_value();
    card(ui, {.key = "loss", .kind = CardKind::danger}, [&] {
        heading(ui, ui.word("settings.loss"), 2);
        std::string const day = on_day(ui, view.loss->written_on, seen.today);
        std::string const size = size_words(view.loss->bytes);
        paragraph(ui, ui.word("settings.loss_text", {{"day", day}, {"size", size}}), {.strong = true});
        std::string const made = copy_time(ui, view.copy, seen.today);
        paragraph(ui, ui.word(has_copy ? "settings.loss_copy" : "settings.loss_no_copy", {{"when", made}}));
        flow(ui, [&] {
            ButtonSpec const copy{
                .key = "copy", .label = ui.word("settings.loss_open_copy"), .kind = ButtonKind::primary};
            ButtonSpec const file{
                .key = "file",
                .label = ui.word("settings.loss_restore"),
                .kind = has_copy ? ButtonKind::secondary : ButtonKind::primary,
                .icon = Icon::upload};
            if (has_copy && button(ui, copy)) intents.push_back(OpenCopy{});
            if (button(ui, file)) intents.push_back(AskRestore{});
            if (button(ui, {.key = "accept", .label = ui.word("settings.loss_accept")}))
                intents.push_back(AcceptLoss{});
        });
    });
}

void draw_saved_card(Ui& ui, SettingsView const& view, Snapshot const& seen) {
    bool const safe = view.saved == SavedState::saved || view.saved == SavedState::saving;
    card(ui, {.key = "saved", .kind = safe ? CardKind::raised : CardKind::danger}, [&] {
        heading(ui, ui.word("settings.safety"), 2);
        paragraph(ui, saved_sentence(ui, view), {.strong = true});
        std::string const reason = spoken(ui, view.saved_reason, Date());
        if (!reason.empty()) paragraph(ui, reason, {.tone = Tone::danger});
        paragraph(ui, ui.word("settings.where"), {.tone = Tone::quiet});
        fact(
            ui,
            ui.word("settings.persistent"),
            ui.word(view.persistent ? "settings.persistent_yes" : "settings.persistent_no"));
        fact(ui, ui.word("settings.size"), size_words(view.database_bytes));
        draw_copy(ui, view.copy, seen.today);
    });
}

void draw_backup_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    card(ui, {.key = "backup"}, [&] {
        heading(ui, ui.word("settings.backup"), 2);
        paragraph(ui, backup_sentence(ui, view, seen.today), {.strong = true});
        paragraph(ui, changes_sentence(ui, view), {.tone = Tone::quiet});
        flow(ui, [&] {
            if (button(
                    ui,
                    {.key = "now",
                     .label = ui.word("settings.backup_now"),
                     .kind = ButtonKind::primary,
                     .icon = Icon::download}))
                intents.push_back(AskBackup{});
            if (button(ui, {.key = "restore", .label = ui.word("settings.restore"), .icon = Icon::upload}))
                intents.push_back(AskRestore{});
        });
        std::string const problem = spoken(ui, view.restore_problem, seen.today);
        if (!problem.empty()) paragraph(ui, problem, {.tone = Tone::danger});
        note(ui, ui.word("settings.backup_care"));
    });
}

void draw_restore_card(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents) {
    if (!view.restore) return;
    RestorePreview const& preview = *view.restore;
    card(ui, {.key = "preview", .kind = CardKind::warm}, [&] {
        heading(ui, ui.word("settings.restore_title"), 2);
        std::string const made = dotted({on_day(ui, preview.made_on, seen.today), preview.made_at, preview.writer});
        paragraph(ui, dotted({preview.file, size_words(preview.size_bytes)}), {.strong = true});
        note(ui, ui.word("settings.restore_made", {{"made", made}}));
        for (RestorePreview::Count const& count : preview.counts) draw_count(ui, count);
        if (preview.changes_lost > 0) {
            std::string const lost = numbered(ui, "settings.restore_lost", preview.changes_lost);
            paragraph(ui, lost, {.tone = Tone::danger, .strong = true});
        }
        draw_restore_buttons(ui, intents);
    });
}

}  // namespace tongban::ui
