#pragma once

#include <string_view>
#include <vector>

namespace tongban {

/// A name or a word that lasts as long as the program: of a description, or written in the code. A text that somebody typed,
/// or that was put together, cannot become one.
struct Term : std::string_view {
    constexpr Term() = default;
    constexpr Term(std::string_view lasting) : std::string_view(lasting) {}
    constexpr Term(char const* literal) : std::string_view(literal) {}
};

/// Why an input or a rule says no: which field, and one word for the reason ("required", "expired").
/// The sentence for people stands in assets/words under "problem.<word>". Never holds what was typed:
/// that may be a child's name.
struct Problem {
    Term field;  ///< a field of the record or form; "" when it concerns the whole
    Term word;
    bool operator==(Problem const&) const = default;
};

/// All reasons at once. Empty means fine.
using Problems = std::vector<Problem>;

[[nodiscard]] bool has_problem(Problems const& problems, std::string_view field, std::string_view word);
void append(Problems& problems, Problems const& more);

}  // namespace tongban
