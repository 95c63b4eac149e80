#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numbers, times and money as people write them; none of it depends on a language or on the machine's settings.
namespace tongban {

/// Decimal digits with zeros before them, up to `width`: padded(7, 2) is "07". `value` is not negative.
[[nodiscard]] std::string padded(std::int64_t value, std::size_t width);

/// "14:05" of minutes since midnight; whole days are left out. `minutes` is not negative.
[[nodiscard]] std::string clock_text(std::int64_t minutes);
/// Minutes since midnight of "14:05" (00:00–23:59, always five characters); nothing for anything else.
[[nodiscard]] std::optional<int> clock_minutes(std::string_view text);

inline constexpr std::int64_t cents_per_yuan = 100;
/// Yuan of an amount in cents (分): "12", or "12.50". `cents` is not negative.
[[nodiscard]] std::string yuan_text(std::int64_t cents);
/// "12.00": for a column of amounts.
[[nodiscard]] std::string exact_yuan_text(std::int64_t cents);

}  // namespace tongban
