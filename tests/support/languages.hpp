#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "exchange/words.hpp"

namespace tongban {

inline WordEntries words_of_file(std::string const& path) {
    using Map = nlohmann::json;  // looked into by key: our own kind is searched from the front
    std::ifstream file(path, std::ios::binary);
    std::set<std::string> keys;
    auto const is_new = [&](int, Map::parse_event_t event, Map& parsed) {
        if (event == Map::parse_event_t::key)
            CHECK_MESSAGE(keys.insert(parsed.get<std::string>()).second, parsed.get<std::string>(), " stands twice");
        return true;
    };
    Map const json = Map::parse(file, is_new, false);
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

inline std::set<std::string> keys_of_language(std::string_view language) {
    std::set<std::string> keys;
    for (auto& [key, sentence] : words_of_language(language)) keys.insert(std::move(key));
    return keys;
}

}  // namespace tongban
