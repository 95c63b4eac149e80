#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/intent.hpp"
#include "app/ports.hpp"

namespace tongban {

/// What a person has set on this device: how it looks, who writes, which notes are taken most. Kept in Preferences.
class Device {
public:
    explicit Device(Preferences& preferences);

    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    [[nodiscard]] TextSize text_size() const { return m_text_size; }
    [[nodiscard]] std::string const& writer() const { return m_writer; }
    /// Forms in the order in which they were last used, the latest first; unused ones are missing.
    [[nodiscard]] std::vector<std::string> const& used_forms() const { return m_used_forms; }

    void set(ThemeChoice theme);
    void set(TextSize size);
    void set_writer(std::string_view name);
    void note_use(std::string_view form);
    /// Records that were looked at, as addresses, the latest first.
    [[nodiscard]] std::vector<std::string> const& visited() const { return m_visited; }
    void note_visit(std::string_view address);

private:
    Preferences& m_preferences;
    ThemeChoice m_theme = ThemeChoice::system;
    TextSize m_text_size = TextSize::normal;
    std::string m_writer;
    std::vector<std::string> m_used_forms, m_visited;
};

}  // namespace tongban
