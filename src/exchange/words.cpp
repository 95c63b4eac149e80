#include "exchange/words.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"

namespace tongban {
namespace {

/// The text up to the next "\0", taken off `packed` together with it.
std::string_view take_text(std::string_view& packed) {
    std::size_t const end = packed.find('\0');
    check(end != std::string_view::npos, "each packed text has its end");
    std::string_view const text = packed.substr(0, end);
    packed.remove_prefix(end + 1);
    return text;
}

/// Keeps so many leading parts of a key, with their dots.
void keep_parts(std::string& key, char parts) {
    std::size_t end = 0;
    for (; parts > 0; --parts) end = key.find('.', end) + 1;
    key.resize(end);
}

}  // namespace

WordEntries unpack_words(std::string_view packed) {
    std::size_t const keys_end = packed.find('\xFF');
    check(keys_end != std::string_view::npos, "the packed keys have their end");
    std::string_view keys = packed.substr(0, keys_end), sentences = packed.substr(keys_end + 1);
    WordEntries entries;
    std::string key;
    while (!keys.empty()) {
        keep_parts(key, keys.front());
        keys.remove_prefix(1);
        key += take_text(keys);
        entries.emplace_back(key, take_text(sentences));
    }
    check(sentences.empty(), "each packed sentence has its key");
    return entries;
}

WordEntries words_of_program() { return unpack_words(embedded_file("assets/words/zh-CN.packed")); }

}  // namespace tongban
