#include <utility>

#include "app/session.hpp"

namespace tongban {

void Session::on(MoveWish const& intent) {
    PlanBook book;  // a reader has one; no plan is asked for here
    Reader const reader{m_database, m_rules, m_ports.clock.today(), m_standing.masked, m_device.writer(), book};
    auto const action = wish_move(reader, intent.wish, intent.to);
    if (m_database.outcome() == Database::Outcome::blocked) return;
    if (!action) return say({"problem.no_way_there", {}}, Tone::danger);
    if (!action->possible()) return say(action->why_not, Tone::danger);
    handle(action->intent);
}

// --- a claim sheet comes back ---------------------------------------------------------------------------------------

void Session::on(AskClaims const& intent) {
    m_claim_heads = intent.heads;
    m_ports.files.ask("claims", ".csv,.txt");
}

void Session::look_into_claims(FileChosen const& file) {
    auto sheet = read_claim_sheet(file.name, file.bytes, m_claim_heads);
    if (!sheet) return say({"problem.claims_" + sheet.error(), {}}, Tone::danger);
    m_standing.claims = std::move(sheet).value();
    ListState& list = m_standing.lists[Screen::wishes];
    list.chosen["face"] = "claims";
    list.chosen["sheet"] = std::to_string(++m_claim_sheets);
    move({Screen::wishes});
}

void Session::on(ConfirmClaims const&) {
    if (!m_standing.claims) return;
    Date const today = m_ports.clock.today();
    TakeClaims command;
    for (CheckedClaim const& claim : check_claims(m_database, *m_standing.claims, today, m_rules.policy)) {
        if (!claim.problem.empty() || claim.is_known) continue;
        ClaimEntry const& entry = claim.entry;
        command.claims.push_back({claim.wish->id, today, entry.name, entry.phone, {}, {}, entry.plan});
    }
    if (m_database.outcome() == Database::Outcome::blocked) return;
    auto const answer = do_command(command);
    if (m_database.outcome() == Database::Outcome::blocked) return;
    if (!answer) return say(problem_phrase(answer.error().front()), Tone::danger);
    say({"app.done.take_claims", {}});
    on(CancelClaims{});
}

void Session::on(CancelClaims const&) {
    m_standing.claims.reset();
    m_standing.lists[Screen::wishes].chosen["face"] = "list";
    m_maker.view_changed();
}

}  // namespace tongban
