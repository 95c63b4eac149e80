#include "domain/age.hpp"

namespace tongban {

Date birthday(Date born, int years) {
    int const year = born.year() + years;
    if (auto const day = Date::make(year, born.month(), born.day())) return *day;
    return last_of_month(add_months(born, 12 * years)) + 1;
}

bool has_turned(std::optional<Date> born, int years, Date day) { return born && birthday(*born, years) <= day; }

Date next_birthday(Date born, Date day) {
    Date const this_year = birthday(born, day.year() - born.year());
    return this_year < day ? birthday(born, day.year() - born.year() + 1) : this_year;
}

}  // namespace tongban
