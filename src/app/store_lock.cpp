#include "app/store_lock.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "secret/recovery_code.hpp"

namespace tongban {
namespace {

constexpr std::size_t shortest = 8;
constexpr std::string_view minutes_key = "auto_lock";
constexpr int minutes_at_first = 10;

std::string_view done_word(LockForm form) {
    switch (form) {
        case LockForm::set: return "app.done.lock_set";
        case LockForm::change: return "app.done.lock_changed";
        case LockForm::renew_code: return "app.done.lock_code";
        case LockForm::remove: return "app.done.lock_removed";
        case LockForm::none: break;
    }
    return {};
}

}  // namespace

void forget(std::string& typed) {
    wipe({reinterpret_cast<std::uint8_t*>(typed.data()), typed.size()});
    typed.clear();
}

Cost measured_cost(Clock const& clock) {
    constexpr double mib = 19;
    static_assert(least_cost.memory_kib == 19u << 10);
    auto const before = clock.now_ms();
    auto const tried = derive("", std::array<std::uint8_t, salt_size>{}, {least_cost.memory_kib, 1});
    if (!tried) return least_cost;
    return cost_for(static_cast<double>(clock.now_ms() - before) / mib);
}

StoreLock::StoreLock(PageLog& log, Ports const& ports)
    : m_log(log), m_ports(ports), m_tries(ports.preferences, ports.clock) {
    touch();
}

StoreLock::~StoreLock() {
    forget_typed();
    forget(m_code);
}

LockSettings StoreLock::view() const {
    LockSettings view;
    view.set = is_set();
    view.minutes = minutes();
    view.possible = m_ports.vault.state().saved != SavedState::read_only;
    view.waiting = m_waiting;
    view.form = m_form;
    view.current = m_current;
    view.fresh = m_fresh;
    view.again = m_again;
    view.problem = m_problem;
    view.problem_at = m_problem_at;
    if (m_code_shown) view.recovery_code = m_code;
    return view;
}

std::string& StoreLock::place_of(Secret which) {
    if (which == Secret::fresh) return m_fresh;
    return which == Secret::again ? m_again : m_current;
}

void StoreLock::type(Secret which, std::string_view text) {
    auto& place = place_of(which);
    forget(place);
    place = text;
    m_problem = {};
}

void StoreLock::open(LockForm form) {
    if (m_waiting) return;
    forget_typed();
    m_form = form;
    m_problem = {};
}

void StoreLock::forget_typed() {
    for (auto* const typed : {&m_current, &m_fresh, &m_again}) forget(*typed);
}

bool StoreLock::refuse(std::string_view word, Secret at) {
    m_problem = {"problem." + std::string(word), {}};
    m_problem_at = at;
    return false;
}

bool StoreLock::refuse(std::string_view word) {
    bool const chooses = m_form == LockForm::set || m_form == LockForm::change;
    return refuse(word, chooses ? Secret::again : Secret::current);
}

bool StoreLock::submit() {
    if (m_waiting || m_form == LockForm::none) return false;
    if (m_ports.vault.state().saved == SavedState::read_only) return refuse("read_only");
    if (m_form == LockForm::set) return !is_set() && set_first();
    if (!is_set() || !is_allowed()) return false;
    if (m_form == LockForm::change) return change();
    return m_form == LockForm::renew_code ? renew_code() : ask_for(std::nullopt, {});
}

/// Whoever changes a lock must know how to open it: an unlocked device may have been left alone for a minute.
bool StoreLock::is_allowed() {
    if (m_tries.wait_seconds() > 0) return refuse("secret_wait", Secret::current);
    m_tries.begin();
    auto const key = m_log.keyring()->open_with(m_current);
    if (!key) return refuse(key.error() == KeyFault::wrong ? "secret_wrong" : "no_memory", Secret::current);
    m_tries.succeeded();
    return true;
}

bool StoreLock::is_well_chosen() {
    if (code_point_count(spoken(m_fresh)) < shortest) return refuse("secret_short", Secret::fresh);
    return spoken(m_fresh) == spoken(m_again) || refuse("secret_differs", Secret::again);
}

bool StoreLock::set_first() {
    if (!is_well_chosen()) return false;
    auto made = Keyring::make(m_fresh, measured_cost(m_ports.clock));
    if (!made) made = Keyring::make(m_fresh, least_cost);
    if (!made) return refuse("no_memory");
    bool const asked = ask_for(PageLog::Keys{made->ring, std::move(made->key)}, made->recovery_code);
    forget(made->recovery_code);
    return asked;
}

bool StoreLock::change() {
    if (!is_well_chosen()) return false;
    PageLog::Keys keys{*m_log.keyring(), m_log.key()->copy()};
    bool const closed = keys.ring.set_passphrase(keys.key, m_fresh, measured_cost(m_ports.clock)) ||
                        keys.ring.set_passphrase(keys.key, m_fresh, least_cost);
    return closed ? ask_for(std::move(keys), {}) : refuse("no_memory");
}

bool StoreLock::renew_code() {
    PageLog::Keys keys{*m_log.keyring(), m_log.key()->copy()};
    std::string code = draw_recovery_code();
    bool const closed = keys.ring.set_code(keys.key, code);
    bool const asked = closed ? ask_for(std::move(keys), code) : refuse("no_memory");
    forget(code);
    return asked;
}

bool StoreLock::ask_for(std::optional<PageLog::Keys> keys, std::string_view code) {
    m_log.change_keys(std::move(keys));
    hide_code();
    m_code = code;
    m_waiting = true;
    m_problem = {};
    return true;
}

Phrase StoreLock::settle() {
    if (!m_waiting || m_log.key_change() == PageLog::KeyChange::waiting) return {};
    m_waiting = false;
    bool const stored = m_log.key_change() == PageLog::KeyChange::stored;
    if (!stored) {
        forget(m_code);
        return refuse("secret_not_stored"), Phrase{};
    }
    m_code_shown = !m_code.empty();
    Phrase const done{std::string(done_word(m_form)), {}};
    open(LockForm::none);
    touch();
    return done;
}

void StoreLock::hide_code() {
    forget(m_code);
    m_code_shown = false;
}

int StoreLock::minutes() const {
    auto const kept = to_number(m_ports.preferences.read(minutes_key));
    return kept && *kept >= 0 && *kept <= 24 * 60 ? static_cast<int>(*kept) : minutes_at_first;
}

void StoreLock::set_minutes(int minutes) { m_ports.preferences.write(minutes_key, std::to_string(minutes)); }

std::optional<double> StoreLock::seconds_left() const {
    if (!is_set() || minutes() == 0) return std::nullopt;
    auto const left_ms = m_touched_ms + minutes() * std::int64_t{60'000} - m_ports.clock.now_ms();
    return left_ms > 0 ? static_cast<double>(left_ms) / 1000 : 0.0;
}

}  // namespace tongban
