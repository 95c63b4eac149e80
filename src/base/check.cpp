#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace tongban {

void check(bool condition, char const* what, char const* file, int line) {
    if (condition) return;
    std::fprintf(stderr, "check failed: %s (%s:%d)\n", what, file, line);
    std::abort();
}

}  // namespace tongban
