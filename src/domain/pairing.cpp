#include "domain/pairing.hpp"

#include <algorithm>

namespace tongban {
namespace {

bool is_running(Pairing const& pairing) {
    return pairing.state == PairingState::trial || pairing.state == PairingState::active;
}

Problems crowding(Pairing const& pairing, std::vector<Pairing> const& others, Policy const& policy) {
    Problems problems;
    bool const twice = std::ranges::any_of(others, [&](Pairing const& other) {
        return is_running(other) && other.child == pairing.child && other.kind == pairing.kind;
    });
    auto const load = std::ranges::count_if(
        others, [&](Pairing const& other) { return is_running(other) && other.volunteer == pairing.volunteer; });
    bool const stopped = std::ranges::any_of(others, [&](Pairing const& other) {
        bool const theirs = other.child == pairing.child && other.volunteer == pairing.volunteer;
        return theirs && other.state == PairingState::stopped;
    });
    if (stopped) problems.push_back({"volunteer", "stopped_before"});
    if (twice) problems.push_back({"kind", "already_paired"});
    if (load >= policy.load_max) problems.push_back({"volunteer", "load_full"});
    return problems;
}

/// A check made after the first day does not vouch for that day; the same reason is told once.
Problems helper_gaps(Pairing const& pairing, PairingGround const& ground, Policy const& policy) {
    Problems gaps = access_gaps(ground.volunteer, ground.today, policy);
    for (Problem const& problem : access_gaps(ground.volunteer, pairing.started_on, policy)) {
        if (!has_problem(gaps, problem.field, problem.word)) gaps.push_back(problem);
    }
    return gaps;
}

Step<Pairing> over(Pairing pairing, Farewell const& farewell, PairingEvent event) {
    auto moved = advanced(pairing_transitions, std::move(pairing), event);
    if (!moved) return moved;
    Problems problems;
    if (farewell.reason.empty()) problems.push_back({"end_reason", "required"});
    if (farewell.day < moved->started_on) problems.push_back({"ended_on", "before_start"});
    if (!problems.empty()) return problems;
    Pairing after = std::move(moved).value();
    after.ended_on = farewell.day;
    after.end_reason = farewell.reason;
    after.goodbye_done = farewell.goodbye_done;
    return after;
}

}  // namespace

Problems problems_of(Pairing const& pairing, Date today) {
    Problems problems;
    if (pairing.until && *pairing.until < pairing.started_on) problems.push_back({"until", "before_start"});
    if (pairing.ended_on && *pairing.ended_on < pairing.started_on) problems.push_back({"ended_on", "before_start"});
    if (pairing.boundaries_accepted_on > today) problems.push_back({"boundaries_accepted_on", "in_future"});
    if (pairing.rhythm_days < 1) problems.push_back({"rhythm_days", "too_small"});
    bool const alone = pairing.backup_volunteer && pairing.backup_volunteer == pairing.volunteer;
    if (alone) problems.push_back({"backup_volunteer", "same_person"});
    return problems;
}

bool runs_on(Pairing const& pairing, Date day) {
    return pairing.started_on <= day && (!pairing.ended_on || day <= *pairing.ended_on);
}

Problems can_pair(Pairing const& pairing, PairingGround const& ground, Policy const& policy) {
    Problems problems;
    if (ground.child.record.state != ChildState::open) problems.push_back({"child", "child_closed"});
    append(problems, consent_gaps(ground.child, ground.consents, "pairing", ground.today));
    append(problems, helper_gaps(pairing, ground, policy));
    if (!pairing.boundaries_accepted_on) problems.push_back({"boundaries_accepted_on", "boundaries_not_accepted"});
    append(problems, crowding(pairing, ground.others, policy));
    return problems;
}

Step<Pairing> form_pairing(Pairing pairing, PairingGround const& ground, Policy const& policy) {
    Problems problems = problems_of(pairing, ground.today);
    append(problems, can_pair(pairing, ground, policy));
    if (!problems.empty()) return problems;
    pairing.state = PairingState::trial;
    return pairing;
}

Problems can_confirm(TrialGround const& ground, Policy const& policy) {
    Problems problems = access_gaps(ground.volunteer, ground.today, policy);
    if (ground.contacts < policy.trial_contacts) problems.push_back({"", "trial_short"});
    return problems;
}

Step<Pairing> confirm(Pairing pairing, TrialGround const& ground, Policy const& policy) {
    auto moved = advanced(pairing_transitions, std::move(pairing), PairingEvent::confirm);
    Problems problems = can_confirm(ground, policy);
    if (moved && !problems.empty()) return problems;
    return moved;
}

Step<Pairing> review(Pairing pairing, Date day, std::string words) {
    auto moved = advanced(pairing_transitions, std::move(pairing), PairingEvent::review);
    if (!moved) return moved;
    Problems problems;
    if (words.empty()) problems.push_back({"review_words", "required"});
    if (day < moved->started_on) problems.push_back({"reviewed_on", "before_start"});
    if (!problems.empty()) return problems;
    Pairing after = std::move(moved).value();
    after.reviewed_on = day;
    after.review_words = std::move(words);
    return after;
}

std::optional<Date> review_due(Pairing const& pairing, Policy const& policy) {
    if (pairing.state != PairingState::active) return std::nullopt;
    return pairing.reviewed_on.value_or(pairing.started_on) + policy.review_days;
}

Step<Pairing> end(Pairing pairing, Farewell const& farewell) {
    return over(std::move(pairing), farewell, PairingEvent::end);
}

Step<Pairing> hand_over(Pairing pairing, Date day, bool goodbye_done) {
    return over(std::move(pairing), {day, "handed_over", goodbye_done}, PairingEvent::hand_over);
}

Step<Pairing> successor(Kept<Pairing> const& former, Pairing next) {
    if (next.volunteer == former.record.volunteer) return Problems{{"volunteer", "same_person"}};
    next.child = former.record.child;
    next.kind = former.record.kind;
    next.rhythm_days = former.record.rhythm_days;
    next.until = former.record.until;
    next.took_over = former.id;
    next.goodbye_done = false;
    return next;
}

Step<Pairing> stop(Pairing pairing, Farewell const& farewell) {
    return over(std::move(pairing), farewell, PairingEvent::stop);
}

}  // namespace tongban
