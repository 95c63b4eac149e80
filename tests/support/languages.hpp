#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>

#include "exchange/json.hpp"
#include "exchange/words.hpp"

namespace tongban {

inline WordEntries words_of_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    auto const json = nlohmann::json::parse(file, nullptr, false);
    REQUIRE_MESSAGE(json.is_object(), path, " is one object");
    WordEntries entries;
    for (auto const& [key, sentence] : json.items()) {
        REQUIRE_MESSAGE(sentence.is_string(), key, " in ", path, " is a sentence");
        entries.emplace_back(key, sentence.get<std::string>());
    }
    return entries;
}

/// assets/words/<language>.json as it lies in the repository: "zh-CN" or "en".
inline WordEntries words_of_language(std::string_view language) {
    return words_of_file(std::string(TONGBAN_ASSETS_DIR "/words/").append(language).append(".json"));
}

}  // namespace tongban
