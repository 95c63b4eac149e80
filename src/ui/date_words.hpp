#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "ui/words.hpp"

/// Days as people say them. All pure: `today` is given.
namespace tongban::ui {

/// Given as `today` for what outlives the year, as paper does: every day is then "2026年3月5日".
inline constexpr Date no_today;

/// "3月5日（周四）"; with the year in front when it is not `today`'s, and then no weekday beyond half a year: "2016年3月5日".
[[nodiscard]] std::string day_words(Words const& words, Date day, Date today);

/// "今天", "昨天", "明天", "12 天前", "5 天后" within 30 days; else "2026年3月5日".
[[nodiscard]] std::string relative_day_words(Words const& words, Date day, Date today);

/// "2026年3月"
[[nodiscard]] std::string month_words(Words const& words, int year, int month);

/// The right counting word: counted(words, "child", 3) is "3 位孩子" — the key is "count.child", with {n}.
/// In a language with a plural, "count.child.one" is used for 1 when it exists.
[[nodiscard]] std::string counted(Words const& words, std::string_view thing, std::int64_t n);

/// A day as someone types it: all that Date::parse reads, and "3-5", "3.5", "3/5", "3月5日", "0305", "5", "今天", "昨天",
/// "明天", "前天". A day without a year is the nearest one: at most 30 days after `today`, else in the past.
[[nodiscard]] std::optional<Date> typed_day(Words const& words, std::string_view typed, Date today);

}  // namespace tongban::ui
