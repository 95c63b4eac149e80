#include "domain/pairing.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"
#include "support/lifecycle.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;

PairingGround ground() {
    return {a_kept_child(), a_volunteer(), {a_consent(Giver::guardian, "2026-03-01", {"pairing"})}, {}, today};
}

Problems gaps(PairingGround const& on, Pairing const& pairing = a_pairing()) { return can_pair(pairing, on, policy); }

Pairing with_kind(PairingKind kind, std::int64_t child, std::int64_t volunteer) {
    Pairing pairing = a_pairing();
    pairing.kind = kind;
    pairing.child = {child};
    pairing.volunteer = {volunteer};
    pairing.state = PairingState::active;
    return pairing;
}

}  // namespace

TEST_CASE("a pair begins on trial when nothing stands against it") {
    CHECK(gaps(ground()).empty());
    Pairing pairing = a_pairing();
    pairing.state = PairingState::active;
    auto const formed = form_pairing(pairing, ground(), policy);
    REQUIRE(formed);
    CHECK(formed->state == PairingState::trial);
}

TEST_CASE("each thing that stands against a pair is named") {
    PairingGround on = ground();
    on.child.record.state = ChildState::closed;
    CHECK(gaps(on) == Problems{{"child", "child_closed"}});
    on = ground();
    on.consents.clear();
    CHECK(gaps(on) == Problems{{"child", "guardian_consent_missing"}});
    on.child.record.born_on = day("2012-01-01");
    CHECK(gaps(on) == Problems{{"child", "guardian_consent_missing"}, {"child", "child_consent_missing"}});
    on = ground();
    on.volunteer.state = VolunteerState::suspended;
    CHECK(gaps(on) == Problems{{"volunteer", "not_active"}});
    on = ground();
    on.volunteer.vetted_on.reset();
    CHECK(gaps(on) == Problems{{"volunteer", "not_vetted"}});
    on = ground();
    Pairing pairing = a_pairing();
    pairing.boundaries_accepted_on.reset();
    CHECK(gaps(on, pairing) == Problems{{"boundaries_accepted_on", "boundaries_not_accepted"}});
}

TEST_CASE("the check must reach today and the first day") {
    PairingGround on = ground();
    on.volunteer.vetted_on = day("2025-11-20");
    CHECK(gaps(on) == Problems{{"volunteer", "vetting_expired"}});  // valid on the first day, not today
    on.volunteer.vetted_on = day("2026-11-02");
    CHECK(gaps(on) == Problems{{"volunteer", "not_vetted"}});  // valid today, not yet on the first day
    on.volunteer.vetted_on = day("2025-12-01");
    Pairing pairing = a_pairing();
    pairing.started_on = day("2026-12-05");
    CHECK(gaps(on, pairing) == Problems{{"volunteer", "vetting_expired"}});
}

TEST_CASE("a child has one running pair of each kind") {
    PairingGround on = ground();
    on.others = {with_kind(PairingKind::company, 7, 10)};
    CHECK(gaps(on) == Problems{{"kind", "already_paired"}});
    on.others[0].state = PairingState::ended;
    CHECK(gaps(on).empty());
    on.others = {with_kind(PairingKind::study, 7, 10), with_kind(PairingKind::company, 8, 10)};
    CHECK(gaps(on).empty());
}

TEST_CASE("a helper has no more children than the policy allows") {
    PairingGround on = ground();
    for (std::int64_t child = 20; child < 20 + policy.load_max; ++child) {
        on.others.push_back(with_kind(PairingKind::company, child, 9));
    }
    CHECK(gaps(on) == Problems{{"volunteer", "load_full"}});
    on.others.back().state = PairingState::stopped;
    CHECK(gaps(on).empty());
}

TEST_CASE("two whose pair was stopped are not paired again; an ended one is no hindrance") {
    PairingGround on = ground();
    on.others = {with_kind(PairingKind::company, 7, 9)};
    on.others[0].state = PairingState::stopped;
    CHECK(gaps(on) == Problems{{"volunteer", "stopped_before"}});
    on.others[0].volunteer = {10};
    CHECK(gaps(on).empty());
    on.others[0].volunteer = {9};
    on.others[0].state = PairingState::ended;
    CHECK(gaps(on).empty());
}

TEST_CASE("all reasons are told at once") {
    PairingGround on = ground();
    on.child.record.state = ChildState::closed;
    on.consents.clear();
    on.volunteer.vetted_on.reset();
    on.others = {with_kind(PairingKind::company, 7, 10)};
    Pairing pairing = a_pairing();
    pairing.boundaries_accepted_on.reset();
    pairing.rhythm_days = 0;
    auto const formed = form_pairing(pairing, on, policy);
    REQUIRE_FALSE(formed);
    CHECK(formed.error().size() == 6);
}

TEST_CASE("each thing that is wrong with a pairing by itself is named") {
    CHECK(problems_of(a_pairing(), today).empty());
    Pairing pairing = a_pairing();
    pairing.until = pairing.started_on - 1;
    pairing.ended_on = pairing.started_on - 1;
    pairing.boundaries_accepted_on = today + 1;
    pairing.rhythm_days = 0;
    pairing.backup_volunteer = pairing.volunteer;
    CHECK(
        problems_of(pairing, today) == Problems{
                                           {"until", "before_start"},
                                           {"ended_on", "before_start"},
                                           {"boundaries_accepted_on", "in_future"},
                                           {"rhythm_days", "too_small"},
                                           {"backup_volunteer", "same_person"}});
}

TEST_CASE("a pair is together from its first to its last day") {
    Pairing pairing = a_pairing();
    CHECK_FALSE(runs_on(pairing, day("2026-10-31")));
    CHECK(runs_on(pairing, day("2026-11-01")));
    pairing.ended_on = today;
    CHECK(runs_on(pairing, today));
    CHECK_FALSE(runs_on(pairing, today + 1));
}

TEST_CASE("every way of a pair's life, allowed and refused") {
    check_lifecycle<PairingState, PairingEvent>(pairing_transitions, [](PairingState state, PairingEvent event) {
        Pairing pairing = a_pairing();
        pairing.state = state;
        Farewell const farewell{today, "term_over", true};
        switch (event) {
            case PairingEvent::confirm: return confirm(pairing, {a_volunteer(), 2, today}, policy);
            case PairingEvent::review: return review(pairing, today, "合适，接着每两周见一次");
            case PairingEvent::hand_over: return hand_over(pairing, today, true);
            case PairingEvent::end: return end(pairing, farewell);
            case PairingEvent::stop: break;
        }
        return stop(pairing, farewell);
    });
}

TEST_CASE("a pair ends with day, reason and what was said to the child") {
    auto const ended = end(a_pairing(), {today, "term_over", true});
    REQUIRE(ended);
    CHECK(ended->ended_on == today);
    CHECK(ended->end_reason == "term_over");
    CHECK(ended->goodbye_done);
    CHECK(refused(end(a_pairing(), {today, "", true}), "end_reason", "required"));
    CHECK(refused(stop(a_pairing(), {day("2026-10-01"), "boundary", false}), "ended_on", "before_start"));
}

TEST_CASE("a trial does not become lasting with an expired check") {
    CHECK(refused(confirm(a_pairing(), {a_volunteer(), 2, day("2027-05-10")}, policy), "volunteer", "vetting_expired"));
}

TEST_CASE("a trial becomes a pair only after the two have met as often as the policy asks") {
    CHECK(can_confirm({a_volunteer(), 1, today}, policy) == Problems{{"", "trial_short"}});
    CHECK(refused(confirm(a_pairing(), {a_volunteer(), 0, today}, policy), "", "trial_short"));
    CHECK(confirm(a_pairing(), {a_volunteer(), 2, today}, policy));
}

TEST_CASE("a review says what was agreed, and the next one is due a quarter later") {
    Pairing pairing = with_kind(PairingKind::company, 7, 9);
    CHECK(review_due(pairing, policy) == pairing.started_on + policy.review_days);
    CHECK(refused(review(pairing, today, ""), "review_words", "required"));
    CHECK(refused(review(pairing, pairing.started_on - 1, "好"), "reviewed_on", "before_start"));
    auto const reviewed = review(pairing, today, "好");
    REQUIRE(reviewed);
    CHECK(review_due(*reviewed, policy) == today + policy.review_days);
    pairing.state = PairingState::trial;
    CHECK_FALSE(review_due(pairing, policy));
}

TEST_CASE("who takes over goes on with the same child, kind and rhythm, and is somebody else") {
    Pairing former = with_kind(PairingKind::study, 7, 9);
    former.rhythm_days = 7;
    former.until = day("2027-06-30");
    Pairing next = a_pairing();
    CHECK(refused(successor({{5}, former}, next), "volunteer", "same_person"));
    next.volunteer = {10};
    next.child = {};
    next.goodbye_done = true;
    next.notes_shown = "last";
    auto const made = successor({{5}, former}, next);
    REQUIRE(made);
    CHECK(made->child == former.child);
    CHECK(made->kind == PairingKind::study);
    CHECK(made->rhythm_days == 7);
    CHECK(made->until == former.until);
    CHECK(made->took_over == Id<Pairing>{5});
    CHECK(made->notes_shown == "last");
    CHECK_FALSE(made->goodbye_done);
    auto const ended = hand_over(former, today, true);
    REQUIRE(ended);
    CHECK(ended->end_reason == "handed_over");
    CHECK(ended->goodbye_done);
    CHECK(refused(hand_over(former, former.started_on - 1, true), "ended_on", "before_start"));
}
