#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "store/database.hpp"

/// Looking for words in what people wrote about contacts and home visits: hundreds of thousands of notes, without an index
/// (decisions/0015), the latest first, some thousand at a time.
namespace tongban {

struct WordRow {
    bool of_visit = false;  ///< else of a contact
    std::int64_t id = 0;
    std::int64_t pairing = 0;  ///< of a contact
    std::int64_t child = 0;
    std::string child_name, child_alias;
    Date day;
    std::string text;  ///< in which all the words stand
};

class WordSearch {
public:
    /// Each of the words must stand in one text of a note, as it is written.
    explicit WordSearch(std::vector<std::string> words) : m_words(std::move(words)) {}

    /// Looks through the next `rows` notes. When the database is blocked nothing is lost: the same again later.
    void look(Database& database, int rows);
    [[nodiscard]] std::vector<WordRow> const& found() const { return m_found; }
    [[nodiscard]] bool is_over() const { return m_kind == kinds || m_found.size() >= found_most; }

    static constexpr std::size_t found_most = 20;

private:
    static constexpr int kinds = 2;
    [[nodiscard]] bool holds(std::string_view text) const;

    std::vector<std::string> m_words;
    std::vector<WordRow> m_found;
    int m_kind = 0;
    std::int64_t m_before = INT64_MAX;  // ids from here on have been looked at
};

}  // namespace tongban
