#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tongban {

/// Why an input or a rule says no: which field, and one word for the reason ("required", "expired").
/// The sentence for people stands in assets/words under "problem.<word>". Never holds what was typed:
/// that may be a child's name.
struct Problem {
    std::string field;  ///< a field of the record or form; "" when it concerns the whole
    std::string word;
    bool operator==(Problem const&) const = default;
};

/// All reasons at once. Empty means fine.
using Problems = std::vector<Problem>;

[[nodiscard]] bool has_problem(Problems const& problems, std::string_view field, std::string_view word);
void append(Problems& problems, Problems const& more);

}  // namespace tongban
