#pragma once

#include <nlohmann/json.hpp>

namespace tongban {

/// The one kind of JSON here: objects keep the order of the file, which is the order in which people see things.
/// Its objects are searched from the front: not for thousands of keys.
using Json = nlohmann::ordered_json;

}  // namespace tongban
