#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

void draw_missing(Ui& ui, MissingView const& view, Snapshot const&, Intents& intents) {
    scroll_page(ui, {.key = "missing", .width_max = 560}, [&] {
        EmptySpec const spec{
            .key = "missing",
            .drawing = Drawing::magnifier,
            .title = ui.word("missing.title"),
            .text = ui.word("missing.text"),
            .action = ui.word("missing.back")};
        if (empty_state(ui, spec)) go(intents, view.list);
    });
}

}  // namespace tongban::ui
