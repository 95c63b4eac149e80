#include "ui/widgets/roving.hpp"

#include <algorithm>

#include "ui/kept.hpp"

namespace tongban::ui {

WidgetId tab_stop_among(Ui& ui, WidgetId group, std::span<WidgetId const> ids) {
    if (ids.empty()) return 0;
    auto& kept = ui.kept().rows[group];
    auto const index_of = [&](WidgetId id) {
        return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    };
    for (auto const id : ids)
        if (ui.input().has_focus(id)) kept.key = id;
    auto at = index_of(static_cast<WidgetId>(kept.key));
    if (at >= ids.size()) at = 0;
    if (int const steps = ui.input().take_steps(ids[at])) {
        auto const last = static_cast<std::int64_t>(ids.size()) - 1;
        at = static_cast<std::size_t>(std::clamp<std::int64_t>(static_cast<std::int64_t>(at) + steps, 0, last));
        ui.ask_focus(ids[at]);
    }
    kept.key = ids[at];
    return ids[at];
}

}  // namespace tongban::ui
