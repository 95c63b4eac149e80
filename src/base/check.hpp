#pragma once

namespace tongban {

/// Ends the program with file and line when `condition` is false.
/// Only for what is impossible if our own code is right; never for input, never for storage.
void check(bool condition, char const* what, char const* file = __builtin_FILE(), int line = __builtin_LINE());

}  // namespace tongban
