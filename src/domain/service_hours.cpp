#include "domain/service_hours.hpp"

namespace tongban {

std::int64_t service_minutes(ContactNote const& note) { return counts_as_contact(note) ? note.minutes : 0; }

std::int64_t service_minutes(Participation const& participation, Activity const& activity) {
    bool const took_place = activity.state == ActivityState::held || activity.state == ActivityState::closed;
    return took_place && participation.volunteer ? minutes_of(participation, activity) : 0;
}

std::int64_t half_hours(std::int64_t minutes) { return minutes / 30; }

}  // namespace tongban
