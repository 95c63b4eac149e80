#include "base/outline.hpp"

namespace tongban {

std::string_view aria_role(Role role) {
    constexpr std::array<std::string_view, 29> names{
        "group", "main",   "navigation",   "banner",     "dialog",   "list",     "listitem", "table",
        "row",   "cell",   "columnheader", "radiogroup", "tablist",  "heading",  "text",     "status",
        "alert", "img",    "progressbar",  "button",     "link",     "checkbox", "switch",   "radio",
        "tab",   "option", "textbox",      "textbox",    "searchbox"};
    static_assert(names.size() == static_cast<std::size_t>(Role::search_field) + 1);
    return names[static_cast<std::size_t>(role)];
}

}  // namespace tongban
