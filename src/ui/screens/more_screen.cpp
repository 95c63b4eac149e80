#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

void draw_more(Ui& ui, MoreView const& view, Snapshot const&, Intents& intents) {
    scroll_page(ui, {.key = "more", .width_max = 640}, [&] {
        card(ui, {.key = "places", .padding = space_2, .gap = 0}, [&] {
            for (Screen const screen : view.screens) {
                std::string const title = word_of(ui, "screen.", screen_word(screen));
                std::string const about = word_of(ui, "more.", screen_word(screen));
                RowSpec const row{
                    .key = screen_word(screen),
                    .title = title,
                    .note = about,
                    .icon = icon_of(screen),
                    .tone = Tone::accent};
                if (simple_row(ui, row)) go(intents, {.screen = screen});
            }
        });
    });
}

}  // namespace tongban::ui
