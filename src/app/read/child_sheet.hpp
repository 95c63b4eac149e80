#pragma once

#include <optional>
#include <span>

#include "app/read/reader.hpp"
#include "app/views/child_view.hpp"

namespace tongban {

/// Of children of one village; nothing when there are none. Without rows while the privacy screen is on.
[[nodiscard]] std::optional<ChildSheet> child_sheet(Reader const& reader, std::span<ChildLine const* const> children);

}  // namespace tongban
