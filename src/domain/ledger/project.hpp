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
    field<&Project::title>("title", {.required = true, .tier = Tier::open, .most = 60}),
    field<&Project::kind>("kind", {.required = true, .code_table = "project_kind"}),
    field<&Project::began_on>("began_on", {.required = true}),
    field<&Project::runner>("runner", {.refers_to = "organisation"}),
    field<&Project::hires_directors>("hires_directors"),
    field<&Project::supervisions_planned>("supervisions_planned", {.most = 1000}),
    field<&Project::supervisions_done>("supervisions_done", {.most = 1000}),
    field<&Project::until>("until"));
// clang-format on

/// "in_future", "before_start".
[[nodiscard]] Problems problems_of(Project const& project, Date today);

}  // namespace tongban
