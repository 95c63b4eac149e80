#pragma once

#include <string>

#include "base/paper.hpp"

namespace tongban {

/// A page for paper as JSON for web/paper.js, which documents the order of its parts.
[[nodiscard]] std::string paper_json(Paper const& paper);

}  // namespace tongban
