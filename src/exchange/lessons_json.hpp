#pragma once

#include <optional>
#include <string_view>

#include "domain/codes.hpp"
#include "domain/lesson_pack.hpp"

namespace tongban {

/// The lessons from their JSON; strict as exchange/policy_json is.
[[nodiscard]] std::optional<LessonPacks> lessons_from_json(std::string_view json);
/// Those that are part of the program.
[[nodiscard]] LessonPacks default_lessons();
/// The code table "lesson_pack": a word for each.
[[nodiscard]] CodeTable lesson_table(LessonPacks const& packs);

}  // namespace tongban
