#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/child.hpp"
#include "domain/volunteer.hpp"

/// Finding people by what one happens to type: characters, pinyin, its initials, any reading of a character with several
/// ("shan" for 单), village and surname, the end of a phone or identity number. A record's key is computed once and kept
/// beside it (store/search_keys); matching a key costs well under a microsecond.
namespace tongban {

/// Text with every reading of every character, one line for each thing to be found by: name, alias, village, school, ends
/// of numbers. The form is known to this file only; a key of another version is rebuilt.
[[nodiscard]] std::string search_key(Child const& child, std::string_view village_name);
[[nodiscard]] std::string search_key(Volunteer const& volunteer);
/// Of anything else that has a name: a village, a wish, a command.
[[nodiscard]] std::string search_key(std::string_view text);
inline constexpr int search_key_version = 1;

/// What was typed, ready to be matched many times.
struct SearchQuery {
    std::vector<std::string> words;  ///< lower case, half-width; each must be found
};
[[nodiscard]] SearchQuery read_query(std::string_view typed);

/// Whether every key that answers to `query` answers to `former`, too: more was typed behind it. Never with a digit in it: a
/// number answers to its end, and not to the beginning of its end. An empty query is none to be narrowed.
[[nodiscard]] bool narrows(SearchQuery const& query, SearchQuery const& former);

/// How well a key answers; smaller is better: 0 the beginning of name or alias, 1 within them, 2 village, school or number.
/// Nothing: it does not. Everything answers to an empty query, with 0.
[[nodiscard]] std::optional<int> match(std::string_view key, SearchQuery const& query);

/// The same for many keys, which live as long as it does: what they share, villages and schools, is looked at once.
class Matcher {
public:
    explicit Matcher(SearchQuery const& query, std::size_t places_known = 512)
        : m_query(query), m_known(query.words.size() * places_known) {}
    [[nodiscard]] std::optional<int> operator()(std::string_view key);

    struct Known {
        std::string_view places;
        int rank = 0;
    };

private:
    SearchQuery const& m_query;
    std::vector<Known> m_known;
};

}  // namespace tongban
