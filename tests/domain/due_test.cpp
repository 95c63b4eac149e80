#include "domain/due.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;

std::optional<Due> due(DueKind kind, std::string_view on) { return Due{kind, day(on)}; }

Wish in(WishState state) {
    Wish wish = a_wish();
    wish.state = state;
    wish.claim_until = day("2026-11-20");
    wish.delivered_on = day("2026-11-10");
    return wish;
}

}  // namespace

TEST_CASE("a running pair owes a contact by its rhythm") {
    CHECK(due_of(a_pairing(), std::nullopt, policy) == due(DueKind::contact, "2026-11-15"));
    CHECK(due_of(a_pairing(), day("2026-11-20"), policy) == due(DueKind::contact, "2026-12-04"));
    Pairing pairing = a_pairing();
    pairing.rhythm_days = 7;
    pairing.until = day("2026-11-25");
    CHECK(due_of(pairing, day("2026-11-10"), policy) == due(DueKind::contact, "2026-11-17"));
    CHECK(due_of(pairing, day("2026-11-20"), policy) == due(DueKind::pairing_over, "2026-11-25"));
}

TEST_CASE("a pair that has ended owes its goodbye only") {
    Pairing pairing = a_pairing();
    pairing.state = PairingState::ended;
    pairing.ended_on = day("2026-11-20");
    CHECK(due_of(pairing, std::nullopt, policy) == due(DueKind::goodbye, "2026-12-04"));
    pairing.goodbye_done = true;
    CHECK_FALSE(due_of(pairing, std::nullopt, policy));
    pairing.goodbye_done = false;
    pairing.state = PairingState::stopped;
    CHECK_FALSE(due_of(pairing, std::nullopt, policy));
}

TEST_CASE("a wish owes its next step") {
    CHECK(due_of(in(WishState::draft), policy) == due(DueKind::screen_wish, "2026-11-05"));
    CHECK(due_of(in(WishState::claimed), policy) == due(DueKind::claim_over, "2026-11-20"));
    Wish planned = in(WishState::claimed);
    planned.plan = "周末去买";
    CHECK(due_of(planned, policy) == due(DueKind::deliver_wish, "2026-11-20"));
    CHECK(due_of(in(WishState::buying), policy) == due(DueKind::deliver_wish, "2026-11-20"));
    CHECK(due_of(in(WishState::delivered), policy) == due(DueKind::ask_child, "2026-11-13"));
    CHECK(due_of(in(WishState::confirmed), policy) == due(DueKind::follow_up_first, "2026-12-10"));
    Wish followed = in(WishState::followed_up);
    followed.follow_up_30_on = day("2026-12-10");
    CHECK(due_of(followed, policy) == due(DueKind::follow_up_second, "2027-02-08"));
    followed.follow_up_90_on = day("2027-02-08");
    CHECK_FALSE(due_of(followed, policy));
    for (WishState const state :
         {WishState::screened, WishState::referred, WishState::refused, WishState::published, WishState::closed}) {
        CHECK_FALSE(due_of(in(state), policy));
    }
}

TEST_CASE("a wish that was bought owes its receipt, however far it has come, and Today does not ask before") {
    Wish bought = in(WishState::closed);
    CHECK_FALSE(receipt_due(bought, policy));
    bought.bought_on = day("2026-11-08");
    CHECK(receipt_due(bought, policy) == due(DueKind::receipt, "2026-11-22"));
    CHECK_FALSE(is_shown(*receipt_due(bought, policy), day("2026-11-21"), policy));
    CHECK(is_shown(*receipt_due(bought, policy), day("2026-11-22"), policy));
    bought.receipt = "No.0231";
    CHECK_FALSE(receipt_due(bought, policy));
}

TEST_CASE("an active helper owes the next check before the last one ends") {
    CHECK(due_of(a_volunteer(), policy) == due(DueKind::vetting, "2027-05-09"));
    Volunteer volunteer = a_volunteer();
    volunteer.state = VolunteerState::left;
    CHECK_FALSE(due_of(volunteer, policy));
    volunteer = a_volunteer();
    volunteer.vetted_on.reset();
    CHECK_FALSE(due_of(volunteer, policy));
}

TEST_CASE("an activity owes its day, then its roll, then its log") {
    Activity activity = an_activity();
    CHECK(due_of(activity, today) == due(DueKind::hold_activity, "2026-11-21"));
    activity.state = ActivityState::open;
    CHECK(due_of(activity, day("2026-11-21")) == due(DueKind::hold_activity, "2026-11-21"));
    CHECK(due_of(activity, day("2026-11-22")) == due(DueKind::call_roll, "2026-11-21"));
    activity.state = ActivityState::held;
    CHECK(due_of(activity, today) == due(DueKind::write_log, "2026-11-24"));
    activity.state = ActivityState::closed;
    CHECK_FALSE(due_of(activity, today));
}

TEST_CASE("a child has birthdays, and is asked at 14") {
    Child child = a_child();
    child.born_on = day("2012-12-01");
    auto const dues = dues_of(child, false, today);
    REQUIRE(dues.size() == 2);
    CHECK(dues[0] == Due{DueKind::consent_at_14, day("2026-12-01")});
    CHECK(dues[1] == Due{DueKind::birthday, day("2026-12-01")});
    CHECK(dues_of(child, true, today).size() == 1);
    child.state = ChildState::closed;
    CHECK(dues_of(child, false, today).empty());
    child = a_child();
    child.born_on.reset();
    CHECK(dues_of(child, false, today).empty());
}

TEST_CASE("what is late is shown, what is far off is not") {
    CHECK(days_late({DueKind::contact, today - 3}, today) == 3);
    CHECK(is_shown({DueKind::contact, today - 300}, today, policy));
    CHECK(is_shown({DueKind::contact, today + 3}, today, policy));
    CHECK_FALSE(is_shown({DueKind::contact, today + 4}, today, policy));
    CHECK(is_shown({DueKind::vetting, today + 30}, today, policy));
    CHECK_FALSE(is_shown({DueKind::vetting, today + 31}, today, policy));
    CHECK(is_shown({DueKind::birthday, today + 7}, today, policy));
    CHECK_FALSE(is_shown({DueKind::birthday, today + 8}, today, policy));
    CHECK(is_shown({DueKind::hold_activity, today + 7}, today, policy));
}

TEST_CASE("a present is asked after above when it is late for longer than the policy bears, and nothing else is") {
    Due const promised{DueKind::deliver_wish, day("2026-11-20")};
    CHECK_FALSE(is_escalated(promised, day("2026-11-27"), policy));
    CHECK(is_escalated(promised, day("2026-11-28"), policy));
    CHECK_FALSE(is_escalated({DueKind::ask_child, day("2026-11-20")}, day("2026-12-20"), policy));
}
