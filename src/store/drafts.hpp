#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/database.hpp"

/// What was typed into forms and not handed in yet. The body's form belongs to app/forms.
namespace tongban {

struct Draft {
    std::string name;  ///< which form, of which record
    std::string body;
    std::int64_t at_ms = 0;
    bool operator==(Draft const&) const = default;
};

[[nodiscard]] std::optional<Draft> find_draft(Database& database, std::string_view name);
/// The latest first.
[[nodiscard]] std::vector<Draft> all_drafts(Database& database);
void keep_draft(Database& database, Draft const& draft);
void drop_draft(Database& database, std::string_view name);

}  // namespace tongban
