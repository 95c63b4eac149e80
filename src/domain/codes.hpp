#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/checks.hpp"

/// Code tables: choices that an organisation may extend, unlike the states that the program itself decides on.
/// They are data in assets/policy/codes.json, which exchange/policy_json reads.
namespace tongban {

struct CodeTable {
    std::string name;
    std::vector<std::string> words;  ///< in the order in which they are offered
    std::string source;              ///< where the table comes from
};

using Codes = std::vector<CodeTable>;

/// The table of that name, or nothing.
[[nodiscard]] CodeTable const* find_table(Codes const& codes, std::string_view name);

/// "unknown_choice" at each field whose word does not stand in its table.
[[nodiscard]] Problems check_codes(Shape const& shape, Row const& row, Codes const& codes);

}  // namespace tongban
