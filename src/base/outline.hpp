#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What was drawn, in words: the interface between the widgets (which write it each frame) and whoever cannot or need not
/// look at pixels — the ARIA mirror in the page, screen readers, keyboard focus, and tests.
/// Ids are stable over frames: they come from record ids and field names, never from positions.
namespace tongban {

using WidgetId = std::uint32_t;  ///< 0 is nobody

enum class Role : std::uint8_t {
    group,
    main,
    navigation,
    banner,
    dialog,
    list,
    list_item,
    table,
    row,
    cell,
    column_header,
    radio_group,
    tab_list,
    heading,
    text,
    status,
    alert,
    image,
    progress,
    button,
    link,
    checkbox,
    switch_,
    radio,
    tab,
    option,
    text_field,
    text_area,
    search_field,
};

/// Spelling of a role in the page and in tests ("list_item" → "listitem", "text_field" → "textbox").
[[nodiscard]] std::string_view aria_role(Role role);

struct OutlineRect {
    float x = 0, y = 0, width = 0, height = 0;  ///< logical pixels from the canvas's top left corner
    bool operator==(OutlineRect const&) const = default;
};

enum class Check : std::uint8_t { none, off, on, mixed };

/// How a text field wants to be edited; the page turns it into inputmode, enterkeyhint and the like.
/// secret: shown as dots, with any input method.
enum class Keyboard : std::uint8_t { text, number, phone, date, search, secret };

struct TextEntry {
    Keyboard keyboard = Keyboard::text;
    int length_max = 0;  ///< code points; 0 is no limit
    float font_px = 16;  ///< the drawn size, so that canvas and DOM text are the same
    float line_px = 24;
    std::uint32_t ink = 0;      ///< 0xRRGGBBAA of the text
    OutlineRect text_rect;      ///< where the text itself stands, inside the field's rect
    std::string placeholder;    ///< heard; the canvas draws it, also while the empty field has the focus
    WidgetId list = 0;          ///< of a search field: the list of options that hangs below it now
    WidgetId active = 0;        ///< … and which of them the arrow keys have chosen
    bool enter_submits = true;  ///< Enter is reported as an action (false in a text area)
    bool operator==(TextEntry const&) const = default;
};

/// One widget or piece of text. Records come in reading order, a parent before its children.
struct OutlineRecord {
    WidgetId id = 0;
    WidgetId parent = 0;  ///< 0: the page itself
    Role role = Role::text;
    std::string name;       ///< the accessible name: what a person would call it
    std::string value;      ///< content of a field, state of a progress, chosen option
    std::string described;  ///< help and error sentence of a field
    OutlineRect rect;
    /// The visible part of the surface it lies on; what is outside cannot be touched. DOM fields lie over the canvas:
    /// while something is drawn over a field, its clip is empty.
    OutlineRect clip;
    std::uint8_t level = 0;     ///< of a heading, 1–6
    Check check = Check::none;  ///< checkbox, switch; of radio, tab, option, navigation link: selected
    bool focusable = false;
    bool tab_stop = false;  ///< reached by Tab; in a list, radio group or tab list only one item is
    bool disabled = false;
    bool invalid = false;
    bool required = false;
    bool expanded = false, has_popup = false;
    int position = 0, set_size = 0;  ///< 1-based place in a long list of which only a part is drawn; 0: unknown
    TextEntry entry;                 ///< of text_field, text_area, search_field only
    bool operator==(OutlineRecord const&) const = default;
};

/// A sentence that is spoken but need not be looked at ("已保存"). Urgent ones interrupt.
struct Announcement {
    std::string text;
    bool urgent = false;
    bool operator==(Announcement const&) const = default;
};

/// One frame's whole outline.
struct Outline {
    std::vector<OutlineRecord> records;
    std::vector<Announcement> announcements;
    std::string title;   ///< of the page
    WidgetId focus = 0;  ///< asked for by the program (a dialog opened); 0 leaves focus where it is
    WidgetId modal = 0;  ///< the open dialog: everything outside it is inert; 0 is none
};

/// What the page reports of the mirror. Pointer input does not come this way (it goes to ImGui).
struct OutlineEvent {
    enum class What : std::uint8_t {
        focus,  ///< DOM focus entered the widget; id 0: left the page's widgets
        press,  ///< Enter, Space or a screen reader's click
        edit,   ///< the text field now holds `text`; sent at every input event, also while composing
        enter,  ///< Enter in a text field (never while composing)
        step,  ///< arrow keys in a list, radio group or tab list: `steps` -1/+1, Home/End -1000000/+1000000, PageUp/Down -10/+10;
        ///< up and down in a field that `has_popup`. `id` is the item or field that has the focus
        escape,  ///< Escape: closes the topmost sheet or popover
        shift,   ///< Ctrl with left or right in a list: the item `id` is to go `steps` places sideways
    };
    What what = What::press;
    WidgetId id = 0;
    std::string text;
    int steps = 0;
    bool composing = false;  ///< of edit: pinyin is being composed; the text is not final
};

}  // namespace tongban
