#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Eight digits by which a person finds a record again from paper, without anything that tells what it is about.
namespace tongban {

/// How many there are.
inline constexpr std::int64_t short_codes = 100'000'000;

/// "0438 2075" of a record's id: of the chance in it (store/id_maker.hpp) and the last milliseconds, so that two of a
/// thousand records share one in less than one of a hundred ledgers. Not unique: it finds, it does not name.
[[nodiscard]] inline std::string short_code(std::int64_t id) {
    std::string digits = std::to_string(id % short_codes + short_codes).substr(1);
    return digits.insert(4, " ");
}

/// Whether `typed` begins the code: at least four digits, blanks do not matter.
[[nodiscard]] inline bool finds_code(std::string_view typed, std::int64_t id) {
    auto const digits_of = [](std::string text) {
        std::erase(text, ' ');
        return text;
    };
    std::string const wanted = digits_of(std::string(typed));
    return wanted.size() >= 4 && digits_of(short_code(id)).starts_with(wanted);
}

}  // namespace tongban
