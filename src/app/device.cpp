#include "app/device.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::array<std::string_view, 3> theme_words{"system", "light", "dark"};
constexpr std::array<std::string_view, 4> size_words{"normal", "large", "larger", "largest"};
constexpr std::size_t used_forms_most = 12, visited_most = 12, writer_most = 20;

/// The place of `word`, 0 when it is none of them: what lies in preferences may be of another version.
template <std::size_t n>
std::size_t place_of(std::array<std::string_view, n> const& words, std::string_view word) {
    auto const found = std::ranges::find(words, word);
    return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

std::string first_points(std::string_view text, std::size_t most) {
    std::string kept;
    for (std::size_t i = 0; i < most && !text.empty(); ++i) append_code_point(kept, take_code_point(text));
    return kept;
}

std::vector<std::string> words_in(std::string const& joined) {
    std::vector<std::string> words;
    for (std::string_view const word : split(joined, ',')) words.emplace_back(word);
    return words;
}

/// `word` comes to the front of `words`; what is given back are all of them, joined.
std::string put_first(std::vector<std::string>& words, std::string_view word, std::size_t most) {
    std::erase(words, word);
    words.insert(words.begin(), std::string(word));
    if (words.size() > most) words.pop_back();
    std::string joined;
    for (std::string const& one : words) joined += (joined.empty() ? "" : ",") + one;
    return joined;
}

}  // namespace

Device::Device(Preferences& preferences)
    : m_preferences(preferences),
      m_theme(static_cast<ThemeChoice>(place_of(theme_words, preferences.read("theme")))),
      m_text_size(static_cast<TextSize>(place_of(size_words, preferences.read("text_size")))),
      m_writer(preferences.read("writer")),
      m_used_forms(words_in(preferences.read("used_forms"))),
      m_visited(words_in(preferences.read("visited"))) {}

void Device::set(ThemeChoice theme) {
    m_theme = theme;
    m_preferences.write("theme", theme_words[static_cast<std::size_t>(theme)]);
}

void Device::set(TextSize size) {
    m_text_size = size;
    m_preferences.write("text_size", size_words[static_cast<std::size_t>(size)]);
}

void Device::set_writer(std::string_view name) {
    m_writer = first_points(trimmed(name), writer_most);
    m_preferences.write("writer", m_writer);
}

void Device::note_use(std::string_view form) {
    m_preferences.write("used_forms", put_first(m_used_forms, form, used_forms_most));
}

void Device::note_visit(std::string_view address) {
    if (m_visited.empty() || m_visited.front() != address)
        m_preferences.write("visited", put_first(m_visited, address, visited_most));
}

}  // namespace tongban
