#pragma once

#include "base/function_ref.hpp"

namespace tongban::ui {

/// What stands inside a card, a column, a sheet. Called at most once, at once.
using Body = FunctionRef<void()>;

}  // namespace tongban::ui
