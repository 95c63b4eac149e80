#include <algorithm>
#include <array>

#include "app/read/settings_reader.hpp"
#include "app/snapshot_maker.hpp"
#include "store/harm_rows.hpp"
#include "store/wish_rows.hpp"

namespace tongban {
namespace {

using Sources = SnapshotMaker::Sources;

constexpr int backup_days_most = 14, backup_changes_most = 50;
/// From so many on the reminder stands on every screen, not only where a person looks around.
constexpr int backup_changes_loud = 200;
constexpr std::array<std::string_view, 8> notable_forms{
    "record_visit",
    "note_contact",
    "collect_wish",
    "register_child",
    "give_consent",
    "plan_activity",
    "register_volunteer",
    "form_pairing"};
constexpr std::size_t notes_shown = 6;

Banner banner(std::string kind, Tone tone) {
    Banner made;
    made.kind = kind;
    made.text = phrase("app.banner." + kind);
    made.tone = tone;
    return made;
}

Action const backup_action{{"app.action.backup", {}}, AskBackup{}, Tone::primary, {}};

/// What was written here and came too late goes with a takeover: it is to be taken along first.
Banner looking_banner(Sources const& sources, VaultState const& vault) {
    Banner made = banner(sources.standing.left_unsaved ? "left_unsaved" : "read_only", Tone::warm);
    bool const another_writes = vault.reason == "other_window" || vault.reason == "taken_over";
    if (sources.standing.left_unsaved) {
        made.tone = Tone::danger;
        made.act = backup_action;
        return made;
    }
    if (Phrase const why = vault_phrase(vault)) made.text = why;
    if (another_writes || vault.reason.empty())
        made.act = Action{{"app.action.take_over", {}}, TakeOver{}, Tone::primary, {}};
    return made;
}

std::optional<Banner> vault_banner(Sources const& sources, VaultState const& vault) {
    if (vault.saved == SavedState::not_saved) {
        Banner made = banner("not_saved", Tone::danger);
        if (Phrase const why = vault_phrase(vault)) made.text = why;
        made.act = backup_action;
        return made;
    }
    if (vault.lost() && sources.trail.here().screen != Screen::settings) {
        Banner made = banner("wiped", Tone::danger);
        made.text.args.emplace_back("day", day_of(vault.lost_at_ms));
        made.act = Action{{"app.action.see_loss", {}}, Navigate{{Screen::settings}}, Tone::primary, {}};
        return made;
    }
    if (vault.saved != SavedState::read_only) return std::nullopt;
    return looking_banner(sources, vault);
}

std::optional<Banner> backup_banner(Sources const& sources) {
    auto const backup = Safekeeping::state(sources.database);
    Date const today = sources.ports.clock.today();
    bool const old = !backup.backup_on || days_between(*backup.backup_on, today) >= backup_days_most;
    if (!old || backup.changes_since < backup_changes_most) return std::nullopt;
    Screen const here = sources.trail.here().screen;
    bool const at_rest = here == Screen::today || here == Screen::settings;
    if (!at_rest && backup.changes_since < backup_changes_loud) return std::nullopt;
    Banner made = banner(backup.backup_on ? "backup_old" : "backup_never", Tone::warm);
    made.text.args.emplace_back("n", backup.changes_since);
    made.act = backup_action;
    made.dismissable = true;
    return made;
}

std::optional<Banner> banner_of(Sources const& sources, VaultState const& vault) {
    auto made = vault_banner(sources, vault);
    if (!made) made = backup_banner(sources);
    bool const dismissed = made && made->dismissable && made->kind == sources.standing.dismissed_banner;
    return dismissed ? std::nullopt : made;
}

/// The record that a note taken now is likely about: the child, pair or helper on screen.
Route prefilled(std::string_view form, Route const& here) {
    bool const of_child = form == "collect_wish" || form == "give_consent" || form == "form_pairing" ||
                          form == "record_visit" || form == "write_harm_report";
    if (here.screen == Screen::child && of_child) return form_route(form, here.subject);
    if (here.screen == Screen::pair && form == "note_contact") return form_route(form, here.subject);
    if (here.screen == Screen::volunteer && form == "form_pairing") return form_route(form, 0, here.subject);
    return form_route(form);
}

std::vector<FrameView::Badge> badges_of(Sources const& sources, int due_today) {
    int const wishes =
        count_wishes(sources.database, WishState::draft) + count_wishes(sources.database, WishState::screened);
    std::vector<FrameView::Badge> badges{{Screen::today, due_today}, {Screen::wishes, wishes}};
    std::erase_if(badges, [](FrameView::Badge const& badge) { return badge.count == 0; });
    return badges;
}

std::vector<HarmLine> reports_of(Database& database) {
    constexpr int reports_most = 20;
    std::vector<HarmLine> lines;
    for (auto const& [id, report] : harm_reports(database, reports_most))
        lines.push_back({id.value, report.found_on, !report.closed_on});
    return lines;
}

}  // namespace

std::vector<Action> note_actions(Sources const& sources, Route const& here) {
    std::vector<std::string_view> forms;
    for (std::string const& used : sources.device.used_forms()) {
        if (std::ranges::find(notable_forms, used) != notable_forms.end()) forms.push_back(used);
    }
    for (std::string_view const form : notable_forms) {
        if (std::ranges::find(forms, form) == forms.end()) forms.push_back(form);
    }
    std::vector<Action> notes;
    for (std::string_view const form : forms) {
        Route const route = prefilled(form, here);
        notes.push_back({{"app.action." + std::string(form), {}}, Navigate{route}, Tone::plain, {}});
    }
    return notes;
}

FrameView read_frame(Sources const& sources, int due_today) {
    VaultState const vault = sources.ports.vault.state();
    FrameView frame;
    frame.saved = vault.saved;
    frame.saved_at = sources.standing.saved_at;
    frame.saved_reason = vault_phrase(vault);
    frame.pending = vault.pending;
    frame.banner = banner_of(sources, vault);
    frame.notices = sources.standing.notices;
    frame.section = section_of(sources.trail.here().screen);
    frame.back = sources.trail.before();
    frame.badges = badges_of(sources, due_today);
    frame.notes = note_actions(sources, sources.trail.here());
    frame.notes.resize(notes_shown);
    frame.undo = sources.standing.undo;
    frame.working = sources.standing.working;
    frame.write_report = prefilled("write_harm_report", sources.trail.here());
    if (!sources.standing.masked) frame.reports = reports_of(sources.database);
    frame.harm_told = sources.standing.harm_told;
    frame.masked = sources.standing.masked;
    frame.theme = sources.device.theme();
    frame.text_size = sources.device.text_size();
    frame.writer = sources.device.writer();
    frame.empty = has_no_records(sources.database);
    return frame;
}

}  // namespace tongban
