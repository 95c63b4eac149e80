#pragma once

#include <optional>
#include <string_view>

#include "app/forms/form_state.hpp"
#include "base/date.hpp"
#include "store/database.hpp"

namespace tongban {

struct FormOpening {
    Date today;
    std::string_view writer;
    std::string_view survey_round = {};  ///< the round that is on: code table "survey_round"
};

/// The form of this route as it looks before anybody typed: the subject's content, or a new record with its defaults.
/// Nothing when there is no such form, or its subject is gone.
[[nodiscard]] std::optional<FormState> open_form_state(
    Database& database, Route const& route, FormOpening const& opening);

}  // namespace tongban
