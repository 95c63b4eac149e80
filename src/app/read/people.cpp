#include "app/read/people.hpp"

#include <tuple>

#include "base/order.hpp"
#include "domain/pinyin.hpp"

namespace tongban {
People read_people(Database& database) {
    People people{child_lines(database), volunteer_lines(database)};
    put_in_order_of(people.children, [](ChildLine const& line) {
        return std::tuple(line.state, pinyin_of(line.village_name), pinyin_of(line.name), line.id.value);
    });
    put_in_order_of(people.volunteers, [](VolunteerLine const& line) {
        Volunteer const& volunteer = line.volunteer.record;
        return std::tuple(volunteer.state == VolunteerState::left, pinyin_of(volunteer.name), line.volunteer.id.value);
    });
    return people;
}

}  // namespace tongban
