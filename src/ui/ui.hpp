#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/fonts.hpp"
#include "base/outline.hpp"
#include "base/painter.hpp"
#include "base/pointer.hpp"
#include "base/surface.hpp"
#include "ui/canvas.hpp"
#include "ui/input.hpp"
#include "ui/layout.hpp"
#include "ui/motion.hpp"
#include "ui/outliner.hpp"
#include "ui/scrolling.hpp"
#include "ui/theme.hpp"
#include "ui/words.hpp"

/// How a screen is drawn:
///
///     void draw_child(Ui& ui, Snapshot const& seen, Draft& draft, Intents& intents) {
///         scroll_page(ui, {.key = "child"}, [&] {
///             heading(ui, seen.alias, 1);
///             card(ui, {.key = "basics"}, [&] {
///                 text_field(ui, {.key = "name", .label = ui.word("child.name"), .required = true}, draft.name);
///                 if (button(ui, {.key = "save", .label = ui.word("ui.save"), .kind = ButtonKind::primary})) intents.submit(…);
///             });
///         });
///     }
///
/// Things stand one below the other (or in the columns and flows of widgets/layout.hpp) and take the width they are given.
/// A screen calls only the functions of ui/widgets and the first half of Ui. It keeps no Ui, draws nothing itself.
/// Keys: short, stable, unique among siblings; rows and cards scope by record id, never by index.
namespace tongban::ui {

/// Everything a frame is told from outside.
struct FrameInput {
    Surface surface;
    Pointer pointer;
    std::span<OutlineEvent const> events;
    double seconds = 0;  ///< any clock that only runs forward
    Look look;
    Words const* words = nullptr;
};

struct FrameResult {
    Outline outline;
    FrameWish wish;
};

class Ui {
public:
    Ui(Fonts fonts, Painter painter);
    ~Ui();
    Ui(Ui const&) = delete;
    Ui& operator=(Ui const&) = delete;

    /// Between ImGui::NewFrame and ImGui::Render, once each.
    void begin(FrameInput const& input);
    [[nodiscard]] FrameResult end();

    // --- For screens

    [[nodiscard]] Surface const& surface() const { return m_input.surface; }
    [[nodiscard]] Breadth breadth() const { return breadth_of(m_input.surface.width); }
    [[nodiscard]] bool phone() const { return breadth() == Breadth::phone; }
    [[nodiscard]] Theme const& theme() const { return m_theme; }
    [[nodiscard]] Look const& look() const { return m_input.look; }
    [[nodiscard]] Words const& words() const { return *m_input.words; }

    /// A sentence from assets/words. The view lives as long as the words.
    [[nodiscard]] std::string_view word(std::string_view key) const { return words().find(key); }
    [[nodiscard]] std::string word(std::string_view key, std::initializer_list<Placed> places) const {
        return words().fill(key, places);
    }

    /// The lasting id of `key` under the open scopes.
    [[nodiscard]] WidgetId id(std::string_view key) const;
    /// While it lives, ids are made under this key or record.
    class [[nodiscard]] Scope {
    public:
        Scope(Ui& ui, WidgetId inner) : m_ui(ui), m_outer(ui.m_scope) { ui.m_scope = inner; }
        ~Scope() { m_ui.m_scope = m_outer; }
        Scope(Scope const&) = delete;
        Scope& operator=(Scope const&) = delete;

    private:
        Ui& m_ui;
        WidgetId m_outer;
    };
    Scope scope(std::string_view key) { return Scope(*this, id(key)); }
    Scope scope(std::int64_t record) { return Scope(*this, record_id(record)); }
    Scope scope_of(WidgetId outer) { return Scope(*this, outer); }
    [[nodiscard]] WidgetId record_id(std::int64_t record) const;

    /// An id for something that has no key: made from its words; twins under one scope are counted.
    [[nodiscard]] WidgetId free_id(std::string_view text);

    /// The page's title in the window's tab and for screen readers.
    void title(std::string_view text) { m_outline.set_title(text); }
    /// Spoken, not shown. For what is shown and spoken: show_toast (widgets/overlay.hpp).
    void announce(std::string_view text, bool urgent = false) { m_outline.announce(text, urgent); }
    /// Moves the keyboard to this widget, once.
    void ask_focus(WidgetId widget) { m_events.ask_focus(widget); }
    /// Draws again after this time, even when nothing happens.
    void wake_after(double seconds);
    /// Draws again at once.
    void wake() { m_wish_frames = 2; }

    // --- For widgets

    [[nodiscard]] Canvas& canvas() { return m_canvas; }
    [[nodiscard]] Layout& layout() { return m_layout; }
    [[nodiscard]] Input& input() { return m_events; }
    [[nodiscard]] Scrolling& scrolling() { return m_scrolling; }
    [[nodiscard]] Motion& motion() { return m_motion; }
    [[nodiscard]] Outliner& outline() { return m_outline; }
    [[nodiscard]] double seconds() const { return m_input.seconds; }
    [[nodiscard]] Ink ink(float size, Colour colour, Face face = Face::regular) const { return {size, colour, face}; }

    /// Adds a record with rectangle and clip, and shows the widget when the focus has just come to it.
    OutlineRecord& emit(WidgetId id, Role role, std::string_view name, Rect rect);
    /// As `emit`; until `close_group`, records lie under it.
    OutlineRecord& open_group(WidgetId id, Role role, std::string_view name, Rect rect);
    void close_group() { m_outline.close(); }
    void close_group(Rect rect) { m_outline.close(rect); }

    /// Scrolls so that `rect` is seen; nothing outside of a scroll area.
    void show(Rect rect);

    /// What the pointer and the keyboard do to a control.
    struct Feel {
        bool pressed = false;       ///< in this frame, by pointer, key or screen reader
        float hover = 0, hold = 0;  ///< 0–1, on their way
        bool ring = false;          ///< show the focus ring
    };
    /// Makes `rect` (grown to the least size for a finger) pressable. Disabled controls feel nothing.
    [[nodiscard]] Feel feel(WidgetId id, Rect rect, bool disabled = false);
    /// The focus ring round a control with these corners.
    void draw_ring(Rect rect, float radius);

    /// Draws `body` in another layer, with its own clip and region; back to where we were afterwards.
    void in_layer(Layer layer, Region region, Body body);
    /// The scroll area that is being filled; 0 outside.
    [[nodiscard]] WidgetId scroll_area() const { return m_scrolled.area; }
    struct ScrollArea {
        WidgetId id = 0;
        Rect view;       ///< what is seen of it
        Region content;  ///< where its content begins when nothing is scrolled
        Axis axis = Axis::y;
        float end_space = 0;  ///< empty, after the content
    };
    /// Draws `body` as the content of a scroll area, and its scrollbar.
    void in_scroll_area(ScrollArea const& area, Body body);
    /// A number kept for a widget from frame to frame (a measured height); 0 at first. Forgotten when not asked for.
    [[nodiscard]] float& remembered(WidgetId id);

    struct Kept;  ///< what single widgets keep between frames: toasts, open pickers
    [[nodiscard]] Kept& kept() { return *m_kept; }

private:
    /// The scroll area that is being filled, and the ones it lies in.
    struct Scrolled {
        WidgetId area = 0;
        Rect view;
        Axis axis = Axis::y;
        Scrolled const* outer = nullptr;
    };
    void draw_scrollbar(WidgetId id, Rect view);
    void drag_scrollbar(WidgetId id, float content_per_pixel);
    [[nodiscard]] FrameWish wish() const;

    FrameInput m_input;
    Theme m_theme;
    Canvas m_canvas;
    Layout m_layout;
    Input m_events;
    Scrolling m_scrolling;
    Motion m_motion;
    Outliner m_outline;
    std::unique_ptr<Kept> m_kept;
    std::unordered_map<WidgetId, std::uint32_t> m_twins;
    WidgetId m_scope = 0;
    Scrolled m_scrolled;
    bool m_keyboard_moved = false;
    int m_wish_frames = 0;
    double m_wake_after = 0, m_last_seconds = -1;
};

}  // namespace tongban::ui
