#include "ui/screens.hpp"
#include "ui/screens/found_things.hpp"

namespace tongban::ui {

void draw_find(Ui& ui, FindView const& view, Snapshot const& seen, Intents& intents) {
    auto const things = found_things(ui, view, seen);
    auto const rows = rows_of(things);
    std::string text = view.text;
    FoundSpec const spec = found_spec(ui, &view, rows);
    if (ui.phone() && take_search_wish(ui)) {
        auto const scope = ui.scope("find");
        ui.ask_focus(found_field(ui, spec.field.key));
    }
    FoundAnswer const answer = found_page(ui, spec, text);
    if (answer.field.changed && !answer.field.composing) intents.push_back(Find{text});
    if (answer.picked) do_found(ui, things[*answer.picked], seen, intents);
}

}  // namespace tongban::ui
