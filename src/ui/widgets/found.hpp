#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/icon.hpp"

/// A search field with what it finds: a combobox. The keyboard stays in the field; arrow keys walk through the rows, Enter
/// opens the one that is marked.
namespace tongban::ui {

struct FoundRow {
    std::int64_t key = 0;
    std::string group;  ///< above the first row of each group
    std::string title;
    std::string note;   ///< what it is, or does
    std::string words;  ///< below the title
    Icon icon = Icon::none;
};

struct FoundSpec {
    SearchSpec field;
    std::string_view name;  ///< heard of the list
    std::span<FoundRow const> rows;
    std::string_view nothing = {}, nothing_help = {};  ///< instead of rows; taught is what can be sought
    std::string_view foot = {};                        ///< below the rows: still looking, or which keys do what
};

struct FoundAnswer {
    FieldAnswer field;
    bool arrived = false;               ///< the keyboard has just come to the field
    bool closed = false;                ///< by Escape, or because the keyboard went elsewhere
    std::optional<std::size_t> picked;  ///< which of the rows
};

/// The field, and while `open` its rows over the page below it.
FoundAnswer found_over(Ui& ui, FoundSpec const& spec, std::string& text, bool open);

/// On a page of its own: the field in the head, the rows in the body.
FoundAnswer found_page(Ui& ui, FoundSpec const& spec, std::string& text);

/// Id of the field of this key, to send the keyboard to.
[[nodiscard]] WidgetId found_field(Ui& ui, std::string_view key);

}  // namespace tongban::ui
