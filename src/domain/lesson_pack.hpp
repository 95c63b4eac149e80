#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/member.hpp"

/// Lessons that are ready to be given, for the topics of the action list. They are data: assets/policy/lesson_packs.json.
namespace tongban {

struct LessonPack {
    std::string id;     ///< word of the code table "lesson_pack"
    std::string theme;  ///< code table "theme": what an attendance counts for
    int from_age = 0, to_age = 0;
    int minutes = 0;
    std::string title;  ///< as the activity may be called
    std::string bring;  ///< what is needed
    Words steps;        ///< three to six
    struct Question {
        std::string ask, answer;
    };
    std::vector<Question> questions;  ///< asked before and after
    Words rows;                       ///< lines of the action list that it is for
};
using LessonPacks = std::vector<LessonPack>;

/// Nothing (nullptr) when there is no such lesson.
[[nodiscard]] LessonPack const* find_pack(LessonPacks const& packs, std::string_view id);

/// The steps as a plan to write on: "1. …", one a line.
[[nodiscard]] std::string plan_of(LessonPack const& pack);

}  // namespace tongban
