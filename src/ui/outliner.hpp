#pragma once

#include <string_view>
#include <vector>

#include "ui/canvas.hpp"

namespace tongban::ui {

/// Collects the frame's records: each layer in its own list, joined at the end, so that a sheet opened in the middle of a form
/// is read after the form. Parents are the groups that are open.
class Outliner {
public:
    void begin();
    /// Adds a record under the open group of this layer. The reference holds until the next call.
    OutlineRecord& add(WidgetId id, Role role, std::string_view name);
    /// As `add`, and everything until `close` lies under it.
    OutlineRecord& open(WidgetId id, Role role, std::string_view name);
    void close();
    /// As `close`, and now its rectangle is known.
    void close(Rect rect);
    /// Until `speak`, what is added is not reported: it is part of something that has a name already.
    void hush() { ++m_hushed; }
    void speak() { --m_hushed; }

    /// From this layer, `rect` hides what lies in lower ones: fields of the page would else shine through.
    void cover(Rect rect) { m_covers.push_back({rect, m_layer}); }
    /// In the last frame, something in a higher layer lay over a part of `rect`.
    [[nodiscard]] bool covered(Rect rect) const { return hidden(m_last_covers, rect, m_layer); }
    /// Where this widget stands in this frame, if it was added in the present layer already.
    [[nodiscard]] OutlineRecord const* find(WidgetId id) const;

    void set_layer(Layer layer) { m_layer = static_cast<int>(layer); }
    void announce(std::string_view text, bool urgent);
    void set_title(std::string_view title) { m_title = title; }
    void set_modal(WidgetId id) { m_modal = id; }  ///< the last one wins: it is the topmost
    [[nodiscard]] WidgetId modal() const { return m_modal; }
    [[nodiscard]] Outline end();
    /// Two widgets of the last frame had the same id: a mistake in a screen.
    [[nodiscard]] WidgetId duplicate() const { return m_duplicate; }

private:
    struct Cover {
        Rect rect;
        int layer = 0;
    };
    [[nodiscard]] static bool hidden(std::vector<Cover> const& covers, Rect rect, int layer);
    void hide_covered_fields();
    /// A list that floats above the page belongs to it: whoever walks by landmarks would not find it elsewhere.
    void house_lists();
    void find_duplicate(std::vector<OutlineRecord> const& records);

    std::vector<OutlineRecord> m_records[layer_count];
    std::vector<std::size_t> m_open[layer_count];  ///< places in m_records
    std::vector<Announcement> m_announcements;
    std::vector<WidgetId> m_ids;
    std::vector<Cover> m_covers, m_last_covers;
    std::string m_title;
    WidgetId m_modal = 0, m_duplicate = 0;
    int m_layer = 0;
    int m_hushed = 0;
    OutlineRecord m_unheard;
};

}  // namespace tongban::ui
