#include "domain/shared_words.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

bool is_chinese(char32_t c) { return (c >= 0x3400 && c <= 0x9fff) || c >= 0x20000; }

std::u32string code_points(std::string_view text) {
    std::u32string points;
    while (!text.empty()) points.push_back(take_code_point(text));
    return points;
}

bool says_something(std::u32string_view two, Words const& said_often) {
    std::string word;
    for (char32_t const c : two) append_code_point(word, c);
    return is_chinese(two[0]) && is_chinese(two[1]) && std::ranges::find(said_often, word) == said_often.end();
}

}  // namespace

std::vector<std::u32string> telling_pairs(std::string_view text, Words const& said_often) {
    std::u32string const points = code_points(text);
    std::vector<std::u32string> pairs;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        std::u32string const two = points.substr(i, 2);
        if (says_something(two, said_often)) pairs.push_back(two);
    }
    put_in_order(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    return pairs;
}

std::string shared_words(std::string_view one, std::string_view other, Words const& said_often) {
    std::u32string const here = code_points(one), there = code_points(other);
    std::u32string longest;
    for (std::size_t from = 0; from + 1 < here.size(); ++from) {
        std::size_t length = 0;
        while (from + length < here.size() && is_chinese(here[from + length]) &&
               there.find(here.substr(from, length + 1)) != std::u32string::npos) {
            ++length;
        }
        bool tells = false;
        for (std::size_t i = 0; i + 1 < length; ++i) tells |= says_something(here.substr(from + i, 2), said_often);
        if (tells && length > longest.size()) longest = here.substr(from, length);
    }
    std::string words;
    for (char32_t const c : longest) append_code_point(words, c);
    return words;
}

}  // namespace tongban
