#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongban {

/// Sentences by key, as assets/words/<language>.json holds them.
using WordEntries = std::vector<std::pair<std::string, std::string>>;

/// Nothing unless the text is one flat object of texts.
[[nodiscard]] std::optional<WordEntries> words_from_json(std::string_view json);

/// Those of the program; `language` is "zh-CN" or "en".
[[nodiscard]] WordEntries words_of_language(std::string_view language);

}  // namespace tongban
