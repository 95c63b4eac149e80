#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "record/shape.hpp"
#include "store/database.hpp"

namespace tongban {

/// Every blob that somebody may still want to see, by name, each once: those that records name (blob_reference), those that a
/// draft names, and those that the history since `since_ms` named, so that what was taken out by mistake can come back.
/// What is not among them may go.
[[nodiscard]] std::vector<std::string> named_blobs(
    Database& database, std::span<Shape const> kinds, std::int64_t since_ms);

}  // namespace tongban
