#include "exchange/words_json.hpp"

#include <nlohmann/json.hpp>

#include "base/check.hpp"
#include "base/embedded.hpp"

namespace tongban {

std::optional<WordEntries> words_from_json(std::string_view json) {
    auto const file = nlohmann::json::parse(json, nullptr, false);
    if (!file.is_object()) return std::nullopt;
    WordEntries entries;
    for (auto const& [key, sentence] : file.items()) {
        if (!sentence.is_string()) return std::nullopt;
        entries.emplace_back(key, sentence.get<std::string>());
    }
    return entries;
}

WordEntries words_of_program() {
    auto entries = words_from_json(embedded_file("assets/words/zh-CN.json"));
    check(entries.has_value(), "assets/words/zh-CN.json is well-formed");
    return std::move(*entries);
}

}  // namespace tongban
