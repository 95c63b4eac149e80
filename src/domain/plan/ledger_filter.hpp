#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/member.hpp"

/// Which records of a ledger a figure counts: data of assets/policy/action_list.json.
namespace tongban {

/// Of what time, as seen on the day that is counted.
enum class Within : std::uint8_t {
    ever,
    year,       ///< the calendar year, as are quarter and month
    half_year,  ///< the last six months: on 30 November from 30 May on
    quarter,
    month,
    days_30,
    valid,  ///< begun, and its field "until" is empty or not over
};

template <>
inline constexpr std::array<std::string_view, 7> words_of<Within>{
    "ever", "year", "half_year", "quarter", "month", "days_30", "valid"};

/// One thing that may be asked of a field, as it stands in the file:
///   "signed" this word · "a+b" all of these · "*" something · "" nothing
///   "<=due_on", "=sent", ">=today-31" compared with another field or with the day, some days later or earlier
struct LedgerTest {
    enum class Op : std::uint8_t { word, all, some, none, at_most, at_least, equal };
    Op op = Op::some;
    Words words;  ///< of a comparison the other field, or "today"
    int days = 0;

    /// Nothing for what cannot be read.
    static std::optional<LedgerTest> parse(std::string_view text);
};

struct LedgerFilter {
    std::string record = {};  ///< a ledger; "" for no filter
    struct Where {
        std::string field;
        std::vector<LedgerTest> any;  ///< one of them has to hold
    };
    std::vector<Where> where = {};  ///< all of them have to hold
    Within within = Within::ever;
};

}  // namespace tongban
