#pragma once

/// The whole widget set, for screens.
#include "ui/date_words.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/arrange.hpp"
#include "ui/widgets/board.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chain.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/feedback.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/list.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/roll_call.hpp"
#include "ui/widgets/shell.hpp"
#include "ui/widgets/text.hpp"
