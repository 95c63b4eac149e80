#include <utility>

#include "app/read/settings_reader.hpp"
#include "app/sample.hpp"
#include "app/session.hpp"
#include "base/text.hpp"

namespace tongban {

std::optional<BackupKeys> Session::own_keys() const {
    if (m_log.keyring() == nullptr || m_log.key() == nullptr) return std::nullopt;
    return BackupKeys{*m_log.keyring(), *m_log.key()};
}

void Session::on(AskBackup const&) {
    auto const keys = own_keys();
    auto const file =
        Safekeeping::make_backup(m_database, m_ports.clock.now_ms(), may_write(), keys ? &*keys : nullptr);
    if (!file) return say({"problem.not_written", {}}, Tone::danger);
    if (file->blobs.empty()) m_ports.files.offer(file->name, "application/octet-stream", file->bytes);
    else m_log.carrier().offer_backup(*file);
    if (may_write()) m_ports.vault.commit();
    m_standing.left_unsaved = false;
    m_maker.view_changed();
    bool const apart = Safekeeping::leaves_reports_out(m_database, keys ? &*keys : nullptr);
    say({apart ? "app.done.backup_without_reports" : "app.done.backup", {}});
}

void Session::on(AskRestore const&) { m_ports.files.ask("restore", ".backup"); }

void Session::on(FileChosen const& intent) {
    if (intent.purpose == "claims") return look_into_claims(intent);
    if (intent.purpose == "photo") return take_photo(intent);
    bool const is_copy = intent.purpose == "copy";
    if (intent.purpose == "adopted") return end_adoption(intent.name);
    if (!is_copy && intent.purpose != "restore") return;
    set_adopting(false);
    auto const keys = own_keys();
    std::string const name = is_copy ? Safekeeping::file_name(m_ports.vault.state().copy.at_ms) : intent.name;
    m_safekeeping.look_into(m_database, name, intent.bytes, keys ? &*keys : nullptr);
    move({Screen::settings});
}

/// Photos first: whatever happens on the way, no row names one that is not there.
void Session::on(ConfirmRestore const&) {
    if (!may_write() || !m_safekeeping.preview() || m_adopting) return;
    if (!m_safekeeping.has_blobs()) return restore();
    set_adopting(true);
    m_log.adopt_blobs_with(m_safekeeping.take_blob_key());
    m_log.carrier().adopt_blobs();
}

void Session::set_adopting(bool adopting) {
    if (std::exchange(m_adopting, adopting) == adopting) return;
    set_working(adopting);
    m_log.adopt_blobs_with(std::nullopt);
}

void Session::end_adoption(std::string_view outcome) {
    if (!m_adopting) return;
    set_adopting(false);
    m_swept = false;  // if it comes to nothing, they are in the way
    auto const unreadable = to_number(outcome);
    if (!unreadable || !may_write()) {
        m_safekeeping.refuse("not_written");
        return m_maker.view_changed();
    }
    restore();
    if (*unreadable > 0) say({"problem.photos_unreadable", {{"n", *unreadable}}}, Tone::danger);
}

void Session::restore() {
    m_maker.view_changed();
    if (!m_safekeeping.restore(m_database)) return;
    m_form.reset();
    m_standing.lists.clear();
    m_made_good = true;
    data_changed();
    begin_day();
    say({"app.done.restore", {}});
}

void Session::on(CancelRestore const&) {
    set_adopting(false);
    m_safekeeping.cancel();
    m_maker.view_changed();
}

void Session::on(LoadSample const&) {
    if (!has_no_records(m_database)) return;
    // What the sample tells was not typed in after its day.
    auto const perform_one = [this](Command const& command) { return do_command(command, {}, "sample"); };
    Problems const problems = load_sample(m_database, perform_one, m_ports.clock.today());
    if (!problems.empty()) return say(problem_phrase(problems.front()), Tone::danger);
    Safekeeping::count_from_here(m_database);
    move({Screen::today});
    say({"app.done.sample", {}});
}

}  // namespace tongban
