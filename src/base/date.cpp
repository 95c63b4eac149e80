#include "base/date.hpp"

#include <array>

#include "base/figures.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

struct Civil {
    int year, month, day;
};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

// Years are counted from March so that the leap day is the last of its year; eras of 400 years make every division exact.
std::int32_t days_of(Civil civil) {
    int const year = civil.month <= 2 ? civil.year - 1 : civil.year;
    int const era = (year >= 0 ? year : year - 399) / 400;
    int const year_of_era = year - era * 400;
    int const day_of_year = (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1;
    int const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Civil civil_of(std::int32_t days) {
    int const shifted = days + 719468;
    int const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int const day_of_era = shifted - era * 146097;
    int const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int const shifted_month = (5 * day_of_year + 2) / 153;
    int const month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    int const year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

/// Takes up to `digits_max` digits from the front of `text`; -1 when there is none.
int take_number(std::string_view& text, int digits_max) {
    int value = -1;
    for (int taken = 0; taken < digits_max && !text.empty() && is_digit(text.front()); ++taken) {
        value = (value < 0 ? 0 : value * 10) + (text.front() - '0');
        text.remove_prefix(1);
    }
    return value;
}

bool take(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

/// What stands after year, month and day.
using Separators = std::array<std::string_view, 3>;

Separators separators_of(std::string_view text) {
    if (text.size() == 8 && digits_only(text)) return {"", "", ""};
    if (text.find("年") != std::string_view::npos) return {"年", "月", text.ends_with("日") ? "日" : ""};
    for (std::string_view const mark : {"/", "."}) {
        if (text.find(mark) != std::string_view::npos) return {mark, mark, ""};
    }
    return {"-", "-", ""};
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date(days_of({year, month, day}));
}

Date Date::from_days(std::int32_t days) { return Date(days); }

std::optional<Date> Date::parse(std::string_view text) {
    text = trimmed(text);
    auto const [after_year, after_month, after_day] = separators_of(text);
    int const year = take_number(text, 4);
    if (!take(text, after_year)) return std::nullopt;
    int const month = take_number(text, 2);
    if (!take(text, after_month)) return std::nullopt;
    int const day = take_number(text, 2);
    if (!take(text, after_day) || !text.empty()) return std::nullopt;
    return make(year, month, day);
}

int Date::year() const { return civil_of(m_days).year; }
int Date::month() const { return civil_of(m_days).month; }
int Date::day() const { return civil_of(m_days).day; }
int Date::weekday() const { return ((m_days + 3) % 7 + 7) % 7 + 1; }

std::string Date::text() const {
    Civil const civil = civil_of(m_days);
    return padded(civil.year, 4) + '-' + padded(civil.month, 2) + '-' + padded(civil.day, 2);
}

Date operator+(Date day, int days) { return Date::from_days(day.days() + days); }
Date operator-(Date day, int days) { return Date::from_days(day.days() - days); }
int days_between(Date earlier, Date later) { return later.days() - earlier.days(); }

Date add_months(Date day, int months) {
    int const count = day.year() * 12 + day.month() - 1 + months;
    int const year = count / 12, month = count % 12 + 1;
    int const last = days_in_month(year, month);
    return Date::from_days(days_of({year, month, day.day() < last ? day.day() : last}));
}

Date first_of_month(Date day) { return day - (day.day() - 1); }
Date last_of_month(Date day) { return day + (days_in_month(day.year(), day.month()) - day.day()); }
Date first_of_year(Date day) { return add_months(first_of_month(day), 1 - day.month()); }

int age_in_years(Date born, Date today) {
    int const years = today.year() - born.year();
    bool const had_birthday =
        today.month() > born.month() || (today.month() == born.month() && today.day() >= born.day());
    return had_birthday ? years : years - 1;
}

}  // namespace tongban
