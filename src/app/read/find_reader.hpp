#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/read/people.hpp"
#include "app/read/reader.hpp"
#include "app/views/find_view.hpp"
#include "domain/search.hpp"
#include "store/word_rows.hpp"

namespace tongban {

/// What is found by its name and is no person: villages, wishes, activities. Kept while the data stay as they are.
struct Findable {
    Screen screen = Screen::wish;
    std::int64_t id = 0;
    std::string title;
    Phrase detail;
    std::string key;  ///< see domain/search.hpp
};
[[nodiscard]] std::vector<Findable> read_findables(Reader const& reader);

/// Who answered to what was typed last: only they can answer to more of it (domain/search.hpp).
struct Answering {
    SearchQuery query;
    std::vector<std::size_t> children, volunteers, findables;  ///< their places in the ground
};

struct FindGround {
    People const& people;
    std::span<Findable const> findables;
    Answering& answering;                  ///< of just these people and findables; empty at first
    std::span<std::string const> visited;  ///< addresses of records, the latest first
    WordSearch const* words = nullptr;     ///< in notes, as far as it has come
};
/// Everything but the commands.
[[nodiscard]] FindView read_find(Reader const& reader, FindGround const& ground, std::string_view text);

/// The words to look for in notes: those of a text that holds more than letters and digits, which notes do not answer to.
[[nodiscard]] std::vector<std::string> words_for_notes(std::string_view text);

}  // namespace tongban
