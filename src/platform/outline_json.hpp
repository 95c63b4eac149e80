#pragma once

#include <string>

#include "base/outline.hpp"

namespace tongban {

/// The outline as JSON for web/outline.js, which documents the order of the parts. Lengths are sixteenths of a pixel, whole
/// numbers. Broken UTF-8 becomes U+FFFD, so that the page always understands it.
[[nodiscard]] std::string outline_json(Outline const& outline);

}  // namespace tongban
