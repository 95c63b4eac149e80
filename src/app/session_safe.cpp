#include <utility>

#include "app/read/settings_reader.hpp"
#include "app/sample.hpp"
#include "app/session.hpp"

namespace tongban {

std::optional<BackupKeys> Session::own_keys() const {
    if (m_log.keyring() == nullptr || m_log.key() == nullptr) return std::nullopt;
    return BackupKeys{*m_log.keyring(), *m_log.key()};
}

void Session::on(AskBackup const&) {
    if (!may_write()) return say({"problem.read_only", {}}, Tone::danger);
    auto const keys = own_keys();
    auto const file = Safekeeping::make_backup(m_database, m_ports.clock.now_ms(), keys ? &*keys : nullptr);
    if (!file) return say({"problem.not_written", {}}, Tone::danger);
    m_ports.files.offer(file->name, "application/octet-stream", file->bytes);
    m_ports.vault.commit();
    m_maker.view_changed();
    say({"app.done.backup", {}});
}

void Session::on(AskRestore const&) { m_ports.files.ask("restore", ".backup"); }

void Session::on(FileChosen const& intent) {
    if (intent.purpose == "claims") return look_into_claims(intent);
    bool const is_copy = intent.purpose == "copy";
    if (!is_copy && intent.purpose != "restore") return;
    auto const keys = own_keys();
    std::string const name = is_copy ? Safekeeping::file_name(m_ports.vault.state().copy.at_ms) : intent.name;
    m_safekeeping.look_into(m_database, name, intent.bytes, keys ? &*keys : nullptr);
    move({Screen::settings});
}

void Session::on(ConfirmRestore const&) {
    if (!may_write() || !m_safekeeping.preview()) return;
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
    m_safekeeping.cancel();
    m_maker.view_changed();
}

void Session::on(LoadSample const&) {
    if (!has_no_records(m_database)) return;
    // What the sample tells was not typed in after its day.
    auto const perform_one = [this](Command const& command) { return do_command(command, {}, "load_sample"); };
    Problems const problems = load_sample(m_database, perform_one, m_ports.clock.today());
    if (!problems.empty()) return say({"problem." + problems.front().word, {}}, Tone::danger);
    Safekeeping::count_from_here(m_database);
    move({Screen::today});
    say({"app.done.sample", {}});
}

}  // namespace tongban
