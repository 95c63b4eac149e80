#include "domain/plan/period.hpp"

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr int few_end = 5, months_of_quarter = 3, quarters = 4;

bool is_few(int n) { return n > 0 && n < few_end; }

}  // namespace

Date Period::first() const {
    int const month = quarter == 0 ? 1 : (quarter - 1) * months_of_quarter + 1;
    return Date::make(year, month, 1).value_or(Date{});
}

Date Period::last() const {
    int const month = quarter == 0 ? quarters * months_of_quarter : quarter * months_of_quarter;
    return last_of_month(Date::make(year, month, 1).value_or(Date{}));
}

std::string Period::word() const { return std::to_string(year) + (quarter == 0 ? "" : "-" + std::to_string(quarter)); }

std::optional<Period> Period::parse(std::string_view word) {
    auto const year = word.size() >= 4 && digits_only(word.substr(0, 4)) ? to_number(word.substr(0, 4)) : std::nullopt;
    if (!year) return std::nullopt;
    Period period{static_cast<int>(*year), 0};
    if (word.size() == 6 && word[4] == '-' && word[5] >= '1' && word[5] <= '4') period.quarter = word[5] - '0';
    return period.word() == word ? std::optional(period) : std::nullopt;
}

std::vector<Period> periods_until(Date today) {
    std::vector<Period> periods;
    for (int quarter = (today.month() + 2) / months_of_quarter; quarter >= 0; --quarter)
        periods.push_back({today.year(), quarter});
    for (int quarter = quarters; quarter >= 0; --quarter) periods.push_back({today.year() - 1, quarter});
    return periods;
}

bool tells_of_few(PlanFigure const& figure, Figure const& counted) {
    PlanSubject const subject = subject_of(figure);
    if (subject == PlanSubject::village || subject == PlanSubject::times) return false;
    return is_few(counted.met) || is_few(counted.of - counted.met) || is_few(counted.of);
}

}  // namespace tongban
