#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongban {

/// Sentences by key, as assets/words/<language>.json holds them.
using WordEntries = std::vector<std::pair<std::string, std::string>>;

/// Sentences as src/cmake/embed.py packs them, in the order of their keys ("\0" ends a text, "\xFF" is in no text):
///
///     packed   := key* "\xFF" sentence*
///     key      := shared rest "\0"      shared: one byte, how many leading parts of the key ("child.", "name.") are those
///                                       of the key before it
///     sentence := text "\0"
///
/// Seven eighths of the file (brotli) and no parser. Only for what the build has packed: a wrong form ends the program.
[[nodiscard]] WordEntries unpack_words(std::string_view packed);

/// Those the program speaks with: Chinese. English (assets/words/en.json) is kept complete by tests, but nobody should have
/// to download it who does not read it: it is not part of the program.
[[nodiscard]] WordEntries words_of_program();

}  // namespace tongban
