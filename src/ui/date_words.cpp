#include "ui/date_words.hpp"

#include <array>
#include <cstdlib>

#include "base/text.hpp"

namespace tongban::ui {
namespace {

constexpr int relative_days_max = 30;
constexpr int future_days_max = 30;
constexpr int weekday_days_max = 180;

std::string day_by(Words const& words, std::string_view key, Date day) {
    auto const year = std::to_string(day.year());
    auto const month = std::to_string(day.month());
    auto const number = std::to_string(day.day());
    auto const weekday = words.find("ui.weekday." + std::to_string(day.weekday()));
    auto const month_name = words.find("ui.month." + month);
    return words.fill(
        key, {{"year", year}, {"month", month}, {"day", number}, {"weekday", weekday}, {"month_name", month_name}});
}

/// The same month and day in the year that makes it most likely meant.
std::optional<Date> nearest(int month, int day, Date today) {
    auto const guess = Date::make(today.year(), month, day);
    auto const next = Date::make(today.year() + 1, month, day);
    if (next && days_between(today, *next) <= future_days_max) return next;
    if (guess && days_between(today, *guess) <= future_days_max) return guess;
    // 29 February may be several years back.
    for (int year = today.year() - 1; year >= today.year() - 8; --year)
        if (auto const earlier = Date::make(year, month, day)) return earlier;
    return std::nullopt;
}

std::optional<Date> in_this_month(int day, Date today) {
    if (auto const here = Date::make(today.year(), today.month(), day); here && *here <= today) return here;
    auto const last_month = first_of_month(today) - 1;
    return Date::make(last_month.year(), last_month.month(), day);
}

/// The numbers in "3-5", "3月5日", "3/5"; nothing when anything but separators stands between them or there are more than two.
struct Numbers {
    std::array<int, 2> value{};
    std::size_t count = 0;
    bool good = true;
};

bool is_separator(char32_t c) {
    return c == U'-' || c == U'.' || c == U'/' || c == U' ' || c == U'月' || c == U'日' || c == U'号' || c == U'。';
}

Numbers numbers_in(std::string_view text) {
    Numbers found;
    bool inside = false;
    while (!text.empty() && found.good) {
        auto const c = take_code_point(text);
        if (c >= U'0' && c <= U'9') {
            if (!inside && ++found.count > found.value.size()) return {.good = false};
            auto& value = found.value[found.count - 1];
            value = value * 10 + static_cast<int>(c - U'0');
            found.good = value < 10000;
            inside = true;
        } else {
            found.good = is_separator(c);
            inside = false;
        }
    }
    return found;
}

std::optional<Date> spoken_day(Words const& words, std::string_view text, Date today) {
    struct Spoken {
        std::string_view key;
        int days;
    };
    constexpr std::array spoken{
        Spoken{"ui.date.today", 0},
        Spoken{"ui.date.yesterday", -1},
        Spoken{"ui.date.tomorrow", 1},
        Spoken{"ui.date.before_yesterday", -2}};
    for (auto const& [key, days] : spoken)
        if (text == words.find(key)) return today + days;
    return std::nullopt;
}

}  // namespace

std::string day_words(Words const& words, Date day, Date today) {
    if (today == no_today) return day_by(words, "ui.date.full", day);
    if (day.year() == today.year()) return day_by(words, "ui.date.day", day);
    return day_by(
        words, std::abs(days_between(today, day)) <= weekday_days_max ? "ui.date.day_year" : "ui.date.full", day);
}

std::string relative_day_words(Words const& words, Date day, Date today) {
    int const days = days_between(today, day);
    if (days == 0) return std::string(words.find("ui.date.today"));
    if (days == -1) return std::string(words.find("ui.date.yesterday"));
    if (days == 1) return std::string(words.find("ui.date.tomorrow"));
    if (std::abs(days) > relative_days_max) return day_by(words, "ui.date.full", day);
    return words.fill(days < 0 ? "ui.date.days_ago" : "ui.date.days_later", {{"n", std::to_string(std::abs(days))}});
}

std::string month_words(Words const& words, int year, int month) {
    auto const number = std::to_string(month);
    return words.fill(
        "ui.date.month",
        {{"year", std::to_string(year)}, {"month", number}, {"month_name", words.find("ui.month." + number)}});
}

std::string counted(Words const& words, std::string_view thing, std::int64_t n) {
    std::string key = "count." + std::string(thing);
    if (n == 1 && words.has(key + ".one")) key += ".one";
    return words.fill(key, {{"n", std::to_string(n)}});
}

std::optional<Date> typed_day(Words const& words, std::string_view typed, Date today) {
    auto const plain = half_width(trimmed(typed));
    std::string_view const text = trimmed(plain);
    if (auto const spoken = spoken_day(words, text, today)) return spoken;
    if (auto const whole = Date::parse(text)) return whole;
    auto const found = numbers_in(text);
    if (!found.good) return std::nullopt;
    if (found.count == 2) return nearest(found.value[0], found.value[1], today);
    if (found.count != 1) return std::nullopt;
    if (text.size() == 4) return nearest(found.value[0] / 100, found.value[0] % 100, today);
    return in_this_month(found.value[0], today);
}

}  // namespace tongban::ui
