#include "domain/volunteer.hpp"

namespace tongban {
namespace {

std::string_view vetting_fault(Vetting vetting) {
    switch (vetting) {
        case Vetting::none: return "not_vetted";
        case Vetting::expired: return "vetting_expired";
        case Vetting::valid:
        case Vetting::expiring: return "";
    }
    return "";
}

}  // namespace

Problems problems_of(Volunteer const& volunteer, Date today) {
    Problems problems;
    if (volunteer.vetted_on > today) problems.push_back({"vetted_on", "in_future"});
    if (volunteer.trained_on > today) problems.push_back({"trained_on", "in_future"});
    if (volunteer.vetted_on && volunteer.vetting_body.empty()) problems.push_back({"vetting_body", "required"});
    if (!volunteer.vetted_on && !volunteer.vetting_body.empty())
        problems.push_back({"vetted_on", "vetting_without_day"});
    return problems;
}

std::optional<Date> vetting_ends(Volunteer const& volunteer, Policy const& policy) {
    if (!volunteer.vetted_on) return std::nullopt;
    return add_months(*volunteer.vetted_on, policy.vetting_months);
}

Vetting vetting_on(Volunteer const& volunteer, Date day, Policy const& policy) {
    auto const ends = vetting_ends(volunteer, policy);
    if (!ends || day < *volunteer.vetted_on) return Vetting::none;
    if (day >= *ends) return Vetting::expired;
    return day + policy.vetting_warning_days >= *ends ? Vetting::expiring : Vetting::valid;
}

Problems access_gaps(Volunteer const& volunteer, Date day, Policy const& policy) {
    Problems gaps;
    std::string_view const word = vetting_fault(vetting_on(volunteer, day, policy));
    if (!word.empty()) gaps.push_back({"volunteer", word});
    if (volunteer.state != VolunteerState::active) gaps.push_back({"volunteer", "not_active"});
    return gaps;
}

Step<Volunteer> admit(Volunteer volunteer, Date day, Policy const& policy) {
    std::string_view const word = vetting_fault(vetting_on(volunteer, day, policy));
    auto admitted = advanced(volunteer_transitions, std::move(volunteer), VolunteerEvent::admit);
    if (admitted && !word.empty()) return Problems{{"vetted_on", word}};
    return admitted;
}

Step<Volunteer> suspend(Volunteer volunteer) {
    return advanced(volunteer_transitions, std::move(volunteer), VolunteerEvent::suspend);
}
Step<Volunteer> leave(Volunteer volunteer) {
    return advanced(volunteer_transitions, std::move(volunteer), VolunteerEvent::leave);
}
Step<Volunteer> apply_again(Volunteer volunteer) {
    return advanced(volunteer_transitions, std::move(volunteer), VolunteerEvent::apply_again);
}

}  // namespace tongban
