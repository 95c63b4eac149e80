#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"

/// Typing. The page lays a real input over the field that has the focus; these functions draw the field when it has not.
namespace tongban::ui {

struct FieldSpec {
    std::string_view key;
    std::string_view label;
    std::string_view placeholder = {};
    std::string_view help = {};
    std::string_view error = {};  ///< replaces the help; the border turns red
    bool required = false;
    bool disabled = false;
    int length_max = 0;  ///< code points; the counter shows from 80 % on
    Keyboard keyboard = Keyboard::text;
    std::string_view unit = {};  ///< behind the text: "元", "岁"
    Icon icon = Icon::none;      ///< before the text
    float width_max = 0;         ///< 0: the whole column
};

struct FieldAnswer {
    bool changed = false;  ///< the text is another now; kept at every keystroke
    bool entered = false;  ///< Enter was pressed
    bool left = false;     ///< the focus went elsewhere: time to check
    bool focused = false;
    bool composing = false;  ///< pinyin is on its way: do not search or check yet
};

/// Label above, help or error below.
FieldAnswer text_field(Ui& ui, FieldSpec const& spec, std::string& text);
/// `rows` lines high at least; grows with its text up to three times as many.
FieldAnswer text_area(Ui& ui, FieldSpec const& spec, std::string& text, int rows = 3);

struct SearchSpec {
    std::string_view key;
    std::string_view label;  ///< heard
    std::string_view placeholder = {};
    std::string_view shortcut = {};  ///< "Ctrl K", shown while empty and not focused
    std::string_view help = {};      ///< only heard
    float width_max = 0;
    bool popup = false;             ///< found_list hangs below it
    WidgetId list = 0, active = 0;  ///< see FoundList
};
/// A rounded box with a magnifier and a × that clears.
FieldAnswer search_field(Ui& ui, SearchSpec const& spec, std::string& text);

/// Typed day with 今天 and 昨天 beside it. `text` holds what was typed; once it is understood and left, the ISO day.
/// Shows the day in words ("3月5日（周四）") behind the text.
struct DateFieldSpec {
    FieldSpec field;
    Date today;
    bool quick_days = true;  ///< the chips 今天 and 昨天
};
FieldAnswer date_field(Ui& ui, DateFieldSpec const& spec, std::string& text);

struct Suggestion {
    std::int64_t key = 0;  ///< record id
    std::string_view title;
    std::string_view note = {};
};
struct SuggestAnswer {
    FieldAnswer field;
    std::optional<std::size_t> picked;  ///< `text` is its title now
};
/// A text field that offers a few (at most six are shown): pick one, or keep what is typed.
/// The caller narrows `suggestions` by the text; they show only while the field has the focus.
SuggestAnswer suggest_field(Ui& ui, FieldSpec const& spec, std::string& text, std::span<Suggestion const> suggestions);

}  // namespace tongban::ui
