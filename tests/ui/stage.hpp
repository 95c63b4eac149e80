#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/headless/screen.hpp"
#include "support/languages.hpp"
#include "ui/ui.hpp"

/// Draws widgets without a renderer and does what a person does: looks for a name, presses, types, waits.
namespace tongban::ui {

inline Words words_of(std::string_view language) { return Words(words_of_language(language)); }

class Stage {
public:
    explicit Stage(Surface surface = {.width = 1280, .height = 800}) : Stage(surface, words_of("zh-CN")) {}
    Stage(Surface surface, Words words)
        : m_screen(surface), m_ui(m_screen.fonts(), m_screen.painter), m_words(std::move(words)) {}

    Look look;
    Outline outline;  ///< of the last frame
    FrameWish wish;

    Ui& ui() { return m_ui; }
    Pointer& pointer() { return m_screen.pointer; }
    Surface& surface() { return m_screen.surface; }

    /// One frame, `seconds` after the last.
    void draw(FunctionRef<void(Ui&)> body, double seconds = 1.0 / 60) {
        m_seconds += seconds;
        m_screen.begin();
        m_ui.begin({m_screen.surface, m_screen.pointer, m_events, m_seconds, look, &m_words});
        body(m_ui);
        auto result = m_ui.end();
        m_screen.end();
        outline = std::move(result.outline);
        wish = result.wish;
        m_events.clear();
        CHECK(m_ui.outline().duplicate() == 0);
    }

    /// Frames until nothing moves.
    void settle(FunctionRef<void(Ui&)> body) {
        draw(body);
        for (int frames = 0; wish.frames > 0 && frames < frames_max; ++frames) draw(body);
        CHECK(wish.frames == 0);
    }

    /// What the page's mirror reports before the next frame.
    void send(OutlineEvent event) { m_events.push_back(std::move(event)); }
    void send(OutlineEvent::What what, WidgetId id) {
        OutlineEvent event;
        event.what = what;
        event.id = id;
        send(event);
    }
    void press(std::string_view name) { send(OutlineEvent::What::press, find(name).id); }
    /// Where a heading has the same name.
    void press_button(std::string_view name) {
        for (auto const& record : outline.records)
            if (record.role == Role::button && record.name == name) return send(OutlineEvent::What::press, record.id);
        FAIL_CHECK("no button is called ", std::string(name));
    }
    void focus(std::string_view name) { send(OutlineEvent::What::focus, find(name).id); }
    void leave() { send(OutlineEvent::What::focus, 0); }
    void enter(std::string_view name) { send(OutlineEvent::What::enter, find(name).id); }
    void escape() { send(OutlineEvent::What::escape, 0); }
    void type(std::string_view name, std::string_view text, bool composing = false) {
        OutlineEvent event;
        event.what = OutlineEvent::What::edit;
        event.id = find(name).id;
        event.text = text;
        event.composing = composing;
        send(event);
    }
    void step(std::string_view name, int steps) {
        OutlineEvent event;
        event.what = OutlineEvent::What::step;
        event.id = find(name).id;
        event.steps = steps;
        send(event);
    }

    /// A finger or mouse down and up in the middle of the widget; draws the two frames.
    void tap(std::string_view name, FunctionRef<void(Ui&)> body) {
        auto const rect = find(name).rect;
        m_screen.press(rect.x + rect.width / 2, rect.y + rect.height / 2);
        draw(body);
        m_screen.release();
        draw(body);
    }
    void press_at(float x, float y) { m_screen.press(x, y); }
    void release() { m_screen.release(); }

    [[nodiscard]] OutlineRecord const* seek(std::string_view name) const {
        for (auto const& record : outline.records)
            if (record.name == name) return &record;
        return nullptr;
    }
    [[nodiscard]] OutlineRecord find(std::string_view name) const {
        auto const* const found = seek(name);
        INFO("looking for ", std::string(name));
        CHECK(found != nullptr);
        return found ? *found : OutlineRecord{};
    }
    [[nodiscard]] std::size_t count(Role role) const {
        std::size_t n = 0;
        for (auto const& record : outline.records) n += record.role == role ? 1 : 0;
        return n;
    }

private:
    static constexpr int frames_max = 400;
    HeadlessScreen m_screen;
    Ui m_ui;
    Words m_words;
    std::vector<OutlineEvent> m_events;
    double m_seconds = 0;
};

}  // namespace tongban::ui
