#include "domain/volunteer.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"
#include "support/lifecycle.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;

Vetting vetting(std::string_view on) { return vetting_on(a_volunteer(), day(on), policy); }

}  // namespace

TEST_CASE("a check counts for a year, warns for its last 30 days, and ends at midnight") {
    CHECK(vetting("2026-05-09") == Vetting::none);
    CHECK(vetting("2026-05-10") == Vetting::valid);
    CHECK(vetting("2027-04-09") == Vetting::valid);
    CHECK(vetting("2027-04-10") == Vetting::expiring);
    CHECK(vetting("2027-05-09") == Vetting::expiring);
    CHECK(vetting("2027-05-10") == Vetting::expired);
    Volunteer unchecked = a_volunteer();
    unchecked.vetted_on.reset();
    CHECK(vetting_on(unchecked, today, policy) == Vetting::none);
    CHECK_FALSE(vetting_ends(unchecked, policy));
    Volunteer leap = a_volunteer();
    leap.vetted_on = day("2028-02-29");
    CHECK(vetting_ends(leap, policy) == day("2029-02-28"));
}

TEST_CASE("who may not be with children, and why") {
    Volunteer volunteer = a_volunteer();
    CHECK(access_gaps(volunteer, today, policy).empty());
    CHECK(access_gaps(volunteer, day("2027-05-10"), policy) == Problems{{"volunteer", "vetting_expired"}});
    volunteer.state = VolunteerState::suspended;
    volunteer.vetted_on.reset();
    CHECK(access_gaps(volunteer, today, policy) == Problems{{"volunteer", "not_vetted"}, {"volunteer", "not_active"}});
}

TEST_CASE("nobody is admitted without a valid check") {
    Volunteer volunteer = a_volunteer();
    volunteer.state = VolunteerState::applied;
    CHECK(admit(volunteer, today, policy)->state == VolunteerState::active);
    CHECK(refused(admit(volunteer, day("2027-05-10"), policy), "vetted_on", "vetting_expired"));
    volunteer.vetted_on.reset();
    CHECK(refused(admit(volunteer, today, policy), "vetted_on", "not_vetted"));
}

TEST_CASE("every way of a volunteer's life, allowed and refused") {
    check_lifecycle<VolunteerState, VolunteerEvent>(
        volunteer_transitions, [](VolunteerState state, VolunteerEvent event) {
            Volunteer volunteer = a_volunteer();
            volunteer.state = state;
            switch (event) {
                case VolunteerEvent::admit: return admit(volunteer, today, policy);
                case VolunteerEvent::suspend: return suspend(volunteer);
                case VolunteerEvent::leave: return leave(volunteer);
                case VolunteerEvent::apply_again: return apply_again(volunteer);
            }
            return suspend(volunteer);
        });
}

TEST_CASE("each thing that is wrong with a volunteer's file is named") {
    CHECK(problems_of(a_volunteer(), today).empty());
    Volunteer volunteer = a_volunteer();
    volunteer.vetted_on = today + 1;
    volunteer.trained_on = today + 1;
    volunteer.vetting_body.clear();
    CHECK(
        problems_of(volunteer, today) ==
        Problems{{"vetted_on", "in_future"}, {"trained_on", "in_future"}, {"vetting_body", "required"}});
    volunteer = a_volunteer();
    volunteer.vetted_on.reset();
    CHECK(problems_of(volunteer, today) == Problems{{"vetted_on", "vetting_without_day"}});
}
