#include "base/figures.hpp"

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::int64_t minutes_per_hour = 60, minutes_per_day = 1440;

}  // namespace

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::string clock_text(std::int64_t minutes) {
    std::int64_t const of_day = minutes % minutes_per_day;
    return padded(of_day / minutes_per_hour, 2) + ':' + padded(of_day % minutes_per_hour, 2);
}

std::optional<int> clock_minutes(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    auto const hours = to_number(text.substr(0, 2)), minutes = to_number(text.substr(3));
    bool const digits = digits_only(text.substr(0, 2)) && digits_only(text.substr(3));
    if (!digits || *hours >= 24 || *minutes >= minutes_per_hour) return std::nullopt;
    return static_cast<int>(*hours * minutes_per_hour + *minutes);
}

std::string yuan_text(std::int64_t cents) {
    return cents % cents_per_yuan == 0 ? std::to_string(cents / cents_per_yuan) : exact_yuan_text(cents);
}

std::string exact_yuan_text(std::int64_t cents) {
    return std::to_string(cents / cents_per_yuan) + '.' + padded(cents % cents_per_yuan, 2);
}

}  // namespace tongban
