#include "app/device.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::array<std::string_view, 3> theme_words{"system", "light", "dark"};
constexpr std::array<std::string_view, 4> size_words{"normal", "large", "larger", "largest"};
constexpr std::size_t used_forms_most = 12, writer_most = 20;

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

}  // namespace

Device::Device(Preferences& preferences)
    : m_preferences(preferences),
      m_theme(static_cast<ThemeChoice>(place_of(theme_words, preferences.read("theme")))),
      m_text_size(static_cast<TextSize>(place_of(size_words, preferences.read("text_size")))),
      m_writer(preferences.read("writer")) {
    std::string const used = preferences.read("used_forms");
    for (std::string_view const form : split(used, ',')) m_used_forms.emplace_back(form);
}

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
    std::erase(m_used_forms, form);
    m_used_forms.insert(m_used_forms.begin(), std::string(form));
    if (m_used_forms.size() > used_forms_most) m_used_forms.pop_back();
    std::string joined;
    for (std::string const& used : m_used_forms) joined += (joined.empty() ? "" : ",") + used;
    m_preferences.write("used_forms", joined);
}

}  // namespace tongban
