#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "exchange/words_json.hpp"

namespace tongban {

/// assets/words/<language>.json as it lies in the repository: "zh-CN" or "en".
inline WordEntries words_of_language(std::string_view language) {
    std::string const path = std::string(TONGBAN_ASSETS_DIR "/words/").append(language).append(".json");
    std::ifstream file(path, std::ios::binary);
    auto entries = words_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    REQUIRE_MESSAGE(entries.has_value(), path, " is not well-formed");
    return std::move(*entries);
}

}  // namespace tongban
