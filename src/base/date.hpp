#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongban {

/// A calendar day (proleptic Gregorian) as people write it; no time, no zone.
/// Only days that exist can be made: see `make` and `parse`. The default is 1970-01-01.
class Date {
public:
    Date() = default;

    /// Nothing when there is no such day, or when the year is outside 1900–2199.
    static std::optional<Date> make(int year, int month, int day);
    /// The day `days` after 1970-01-01 (before it when negative).
    static Date from_days(std::int32_t days);
    /// Reads "2026-11-23", "2026/11/23", "2026.11.23", "20261123" and "2026年11月23日"; nothing for anything else.
    static std::optional<Date> parse(std::string_view text);

    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;                            ///< 1–12
    [[nodiscard]] int day() const;                              ///< 1–31
    [[nodiscard]] int weekday() const;                          ///< 1 Monday … 7 Sunday, as Chinese counts
    [[nodiscard]] std::int32_t days() const { return m_days; }  ///< since 1970-01-01
    [[nodiscard]] std::string text() const;                     ///< "2026-11-23"

    auto operator<=>(Date const&) const = default;

private:
    explicit Date(std::int32_t days) : m_days(days) {}
    std::int32_t m_days = 0;
};

Date operator+(Date day, int days);
Date operator-(Date day, int days);
/// Days from `earlier` to `later`; negative when they are the other way round.
int days_between(Date earlier, Date later);
/// The same day `months` later; the last day of that month when it is shorter.
Date add_months(Date day, int months);
Date first_of_month(Date day);
Date last_of_month(Date day);
Date first_of_year(Date day);
/// Full years on `today`. Who was born on 29 February has the birthday on 1 March in common years (GB practice).
int age_in_years(Date born, Date today);

}  // namespace tongban
