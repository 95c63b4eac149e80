#pragma once

#include "domain/contact_note.hpp"
#include "domain/participation.hpp"

/// Time given by a volunteer: counted from contacts and activities, never entered a second time. Real time with children,
/// without travel. Source: 志愿服务记录与证明出具办法(试行), 2020.
namespace tongban {

struct ServiceTime {
    std::int64_t contact_minutes = 0;
    std::int64_t activity_minutes = 0;

    [[nodiscard]] std::int64_t minutes() const { return contact_minutes + activity_minutes; }
    bool operator==(ServiceTime const&) const = default;
};

/// What one contact adds: nothing when nobody was reached.
[[nodiscard]] std::int64_t service_minutes(ContactNote const& note);
/// What one activity adds: only once it has been held.
[[nodiscard]] std::int64_t service_minutes(Participation const& participation, Activity const& activity);

/// Minutes as half hours, as service records are written; what is left of a half hour does not count.
[[nodiscard]] std::int64_t half_hours(std::int64_t minutes);

}  // namespace tongban
