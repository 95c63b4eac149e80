#include "app/session.hpp"

#include <algorithm>
#include <utility>

#include "store/migrate.hpp"

namespace tongban {
namespace {

constexpr std::size_t notices_most = 3;

}  // namespace

Session::Session(Ports ports, Database& database, PageLog& log, Rules rules)
    : m_ports(ports),
      m_database(database),
      m_rules(std::move(rules)),
      m_device(ports.preferences),
      m_log(log),
      m_lock(log, m_ports) {
    begin_day();
}

void Session::handle(Intent const& intent) {
    std::visit([this](auto const& said) { on(said); }, intent);
    if (m_database.outcome() != Database::Outcome::blocked) return;
    m_database.forget();
    m_waiting.push_back(intent);
}

Snapshot const& Session::snapshot() {
    open_form();
    return m_maker.make(
        {m_ports,
         m_database,
         m_rules,
         m_device,
         m_trail,
         m_standing,
         m_safekeeping,
         m_lock,
         m_form ? &*m_form : nullptr,
         m_words ? &*m_words : nullptr});
}

// --- moving about --------------------------------------------------------------------------------------------------

void Session::move(Route route) {
    m_trail.go(std::move(route));
    note_visit();
    m_maker.view_changed();
}

void Session::note_visit() {
    Route const& here = m_trail.here();
    if (here.screen != Screen::form && here.subject != 0) m_device.note_visit(print_route(here));
}

void Session::on(Navigate const& intent) { move(intent.route); }

void Session::on(GoBack const&) {
    m_trail.back();
    m_maker.view_changed();
}

void Session::on(HashChanged const& intent) {
    m_trail.arrive(parse_route(intent.hash).value_or(Route{}));
    note_visit();
    m_maker.view_changed();
}

void Session::on(Search const& intent) {
    m_standing.lists[intent.list].text = intent.text;
    m_maker.view_changed();
}

void Session::on(Narrow const& intent) {
    auto& chosen = m_standing.lists[intent.list].chosen;
    bool const takes_back = intent.value.empty() || chosen[intent.facet] == intent.value;
    if (takes_back) {
        chosen.erase(intent.facet);
    } else {
        chosen[intent.facet] = intent.value;
    }
    m_maker.view_changed();
}

// --- doing ---------------------------------------------------------------------------------------------------------

bool Session::may_write() const { return m_ports.vault.state().saved != SavedState::read_only; }

void Session::data_changed() {
    m_ports.vault.commit();
    read_anew();
}

void Session::read_anew() {
    put_local_rules(m_rules, m_database, m_ports.clock.today());
    m_maker.data_changed();
}

Answer Session::do_command(Command const& command, std::string draft, std::string_view told_as) {
    std::string_view const word = told_as.empty() ? command_word(command) : told_as;
    if (!may_write()) return Problems{{"", "read_only"}};
    Context context(
        {m_database, m_rules, m_ids, m_ports.chance.draw(), m_ports.clock.today(), std::move(draft)},
        {m_ports.clock.now_ms(), m_device.writer(), std::string(word)});
    auto answer = perform(command, context);
    if (answer) data_changed();
    return answer;
}

void Session::on(Perform const& intent) {
    bool const takes_back = m_form && std::holds_alternative<TakeBackRecord>(intent.command);
    auto const answer = do_command(intent.command, takes_back ? print_route(m_form->route) : std::string());
    bool const is_seen_at_once = std::holds_alternative<MarkPresence>(intent.command);
    if (answer) {
        if (takes_back) leave_gone(*answer);
        if (std::holds_alternative<UndrawSpotCheck>(intent.command)) m_trail.replace(answer->shows);
        if (!is_seen_at_once) say_done(command_word(intent.command), *answer);
        if (std::holds_alternative<UndoChange>(intent.command)) leave_what_is_gone();
    } else if (m_database.outcome() != Database::Outcome::blocked) {
        say(problem_phrase(answer.error().front()), Tone::danger);
    }
}

void Session::on(Dial const& intent) { m_ports.telephone.dial(intent.digits); }

void Session::say(Phrase text, Tone tone) {
    m_standing.notices.push_back({++m_last_notice, std::move(text), tone, m_ports.clock.now_ms()});
    m_standing.undo = 0;
    if (m_standing.notices.size() > notices_most) m_standing.notices.erase(m_standing.notices.begin());
    m_maker.frame_changed();
}

/// Taking back can itself be turned round, but on the page of what was done last.
void Session::say_done(std::string_view command, Done const& done) {
    say({"app.done." + std::string(command), {}});
    bool const is_deed = command != "undo_change" && command != "redo_change";
    m_standing.undo = is_deed ? done.change : 0;
}

void Session::set_working(bool working) {
    m_standing.working = working;
    m_maker.frame_changed();
}

void Session::on(DismissNotice const& intent) {
    std::erase_if(m_standing.notices, [&](Notice const& notice) { return notice.id == intent.notice; });
    m_maker.frame_changed();
}

void Session::on(DismissBanner const&) {
    auto const& shown = snapshot().frame.banner;
    if (shown && shown->dismissable) m_standing.dismissed_banner = shown->kind;
    m_maker.frame_changed();
}

// --- this device ---------------------------------------------------------------------------------------------------

void Session::on(SetTheme const& intent) {
    m_device.set(intent.theme);
    m_maker.frame_changed();
}

void Session::on(SetTextSize const& intent) {
    m_device.set(intent.size);
    m_maker.frame_changed();
}

void Session::on(SetMasked const& intent) {
    m_standing.masked = intent.masked;
    m_maker.view_changed();
}

void Session::on(SetWriter const& intent) {
    m_device.set_writer(intent.name);
    m_maker.view_changed();
}

// --- what the machine reports --------------------------------------------------------------------------------------

void Session::begin_day() {
    put_local_rules(m_rules, m_database, m_ports.clock.today());
    if (may_write()) static_cast<void>(do_command(ExpireClaims{}));
    if (m_database.outcome() == Database::Outcome::blocked) m_waiting.emplace_back(DayChanged{});
    m_database.forget();
}

void Session::on(DayChanged const&) {
    begin_day();
    m_form.reset();
    m_maker.view_changed();
}

void Session::on(TakeOver const&) { m_ports.vault.take_over(); }

/// The other window's program may have been an older or a later version.
void Session::begin_to_write() {
    m_standing.left_unsaved = false;
    auto const steps = migrations();
    if (migrate(m_database, steps)) return m_ports.vault.lock();  // a start says why
    if (m_log.pages().has_changes()) m_ports.vault.commit();
    read_anew();
}

void Session::on(VaultChanged const&) {
    VaultState const state = m_ports.vault.state();
    bool const all_kept = state.saved == SavedState::saved && state.pending == 0;
    if (all_kept && state.durable > m_durable) m_standing.saved_at = m_ports.clock.time_text();
    bool const is_further = std::exchange(m_durable, std::max(m_durable, state.durable)) < state.durable;
    // Another window has written, or this one has read everything anew to write itself.
    bool const looks = state.saved == SavedState::read_only;
    if (std::exchange(m_looked, looks) && !looks) begin_to_write();
    else if (looks && is_further) read_anew();
    if (looks && state.reason == "taken_over" && m_log.pages().has_changes()) m_standing.left_unsaved = true;
    if (Phrase done = m_lock.settle()) say(std::move(done));
    tell_loss();
    m_maker.frame_changed();
    for (Intent const& intent : std::exchange(m_waiting, {})) handle(intent);
}

}  // namespace tongban
