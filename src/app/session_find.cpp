#include "app/read/find_reader.hpp"
#include "app/session.hpp"
#include "store/changes.hpp"

// The part of Session that finds, and that takes back.
namespace tongban {
namespace {

/// Notes are looked through when typing has paused, as many at once as a frame can bear.
constexpr std::int64_t pause_ms = 150;
constexpr int notes_at_once = 6'000;
constexpr double again_seconds = 0.2;

}  // namespace

void Session::on(Find const& intent) {
    m_standing.find = intent.text;
    m_standing.find_over = m_trail.here().screen != Screen::find;
    auto words = words_for_notes(intent.text);
    m_words.reset();
    if (!words.empty()) m_words.emplace(std::move(words));
    m_words_since_ms = m_ports.clock.now_ms();
    m_maker.find_changed();
}

void Session::on(StopFinding const&) {
    m_standing.find.reset();
    m_standing.find_over = false;
    m_words.reset();
    m_maker.find_changed();
}

std::optional<double> Session::look_for_words() {
    if (!m_words || m_words->is_over()) return std::nullopt;
    auto const left_ms = m_words_since_ms + pause_ms - m_ports.clock.now_ms();
    if (left_ms > 0) return static_cast<double>(left_ms) / 1000;
    auto const before = m_words->found().size();
    m_words->look(m_database, notes_at_once);
    if (m_database.outcome() == Database::Outcome::blocked) {
        m_database.forget();
        return again_seconds;
    }
    if (m_words->is_over() || m_words->found().size() != before) m_maker.find_changed();
    return 0;
}

void Session::on(UndoLast const&) {
    for (Deed const& deed : latest_deeds(m_database, DeedsView::deeds_most)) {
        bool const is_by_itself = deed.command == "expire_claims";
        if (deed.undone_by != 0 || is_by_itself) continue;
        return on(Perform{UndoChange{deed.change}});
    }
    if (m_database.outcome() != Database::Outcome::blocked) say({"app.nothing_to_undo", {}});
}

void Session::leave_what_is_gone() {
    if (!std::holds_alternative<MissingView>(*snapshot().page)) return;
    m_trail.replace(m_trail.before().value_or(Route{}));
    m_maker.view_changed();
}

}  // namespace tongban
