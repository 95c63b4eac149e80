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

/// Those the program speaks with: Chinese. English (assets/words/en.json) is kept complete by tests, but nobody should have
/// to download it who does not read it: it is not part of the program.
[[nodiscard]] WordEntries words_of_program();

}  // namespace tongban
