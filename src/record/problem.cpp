#include "record/problem.hpp"

namespace tongban {

bool has_problem(Problems const& problems, std::string_view field, std::string_view word) {
    for (Problem const& problem : problems) {
        if (problem.field == field && problem.word == word) return true;
    }
    return false;
}

void append(Problems& problems, Problems const& more) { problems.insert(problems.end(), more.begin(), more.end()); }

}  // namespace tongban
