#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"

/// What the program has to say, before it is said in a language: the screen looks the key up in assets/words.
namespace tongban {

/// A word of assets/words that is put into another sentence ("choice.wish.kind.object").
struct Word {
    std::string key;
    bool operator==(Word const&) const = default;
};

/// What stands at a {place} in a sentence. Text is a name or a person's own words, shown as it is.
using Argument = std::variant<std::int64_t, std::string, Date, Word>;

/// One sentence: a key and what stands at its {places}. An empty key says nothing.
struct Phrase {
    std::string key;
    std::vector<std::pair<std::string, Argument>> args;

    explicit operator bool() const { return !key.empty(); }
    bool operator==(Phrase const&) const = default;
};

/// What can be read as a label: a word of ours, or text of theirs (a village's name). `text` wins when both are set.
struct Label {
    std::string key;
    std::string text;

    explicit operator bool() const { return !key.empty() || !text.empty(); }
    bool operator==(Label const&) const = default;
};

}  // namespace tongban
