#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/ledger/organisation.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 项目: bought services and demonstration projects, who runs them, and whether supervision keeps pace.
struct Project {
    std::string title;
    std::string kind;  ///< code table "project_kind"
    Date began_on;
    Id<Organisation> runner;
    bool hires_directors = false;
    std::optional<std::int64_t> supervisions_planned;
    std::optional<std::int64_t> supervisions_done;
    std::optional<Date> until;
    bool operator==(Project const&) const = default;
};

// clang-format off
inline constexpr auto project_shape = shape<Project>("project",
    field("title", &Project::title, {.required = true, .tier = Tier::open, .most = 60}),
    field("kind", &Project::kind, {.required = true, .code_table = "project_kind"}),
    field("began_on", &Project::began_on, {.required = true}),
    field("runner", &Project::runner, {.refers_to = "organisation"}),
    field("hires_directors", &Project::hires_directors),
    field("supervisions_planned", &Project::supervisions_planned, {.most = 1000}),
    field("supervisions_done", &Project::supervisions_done, {.most = 1000}),
    field("until", &Project::until));
// clang-format on

/// "in_future", "before_start".
[[nodiscard]] Problems problems_of(Project const& project, Date today);

}  // namespace tongban
