#pragma once

#include <cstdint>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 送教上门: one lesson at home for a child that cannot go to school.
struct HomeTeaching {
    Id<Child> child;
    Date taught_on;
    std::int64_t lessons = 0;
    std::string place;  ///< code table "teach_place"
    std::string teachers;
    std::string content;
    bool guardian_signed = false;
    bool operator==(HomeTeaching const&) const = default;
};

// clang-format off
inline constexpr auto home_teaching_shape = shape<HomeTeaching>("home_teaching",
    field<&HomeTeaching::child>("child", {.required = true, .refers_to = "child"}),
    field<&HomeTeaching::taught_on>("taught_on", {.required = true}),
    field<&HomeTeaching::lessons>("lessons", {.required = true, .most = 12}),
    field<&HomeTeaching::place>("place", {.required = true, .code_table = "teach_place"}),
    field<&HomeTeaching::teachers>("teachers", {.required = true, .most = 60}),
    field<&HomeTeaching::content>("content", {.tier = Tier::sensitive, .most = 500}),
    field<&HomeTeaching::guardian_signed>("guardian_signed"));
// clang-format on

/// "in_future"; "too_small" for a lesson that was none: 任务清单 J1.7 counts visits, at least two a month.
[[nodiscard]] Problems problems_of(HomeTeaching const& lesson, Date today);

}  // namespace tongban
