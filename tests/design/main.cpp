// The design sheet as a page: for designers, and for the screenshots.
#include <emscripten/em_macros.h>

#include <string>
#include <utility>

#include "design/design_sheet.hpp"
#include "exchange/json.hpp"
#include "exchange/words.hpp"
#include "platform/browser/page.hpp"
#include "platform/browser/ports.hpp"
#include "store/browser/vault_exports.hpp"

using namespace tongban;

namespace {

constexpr char const* sheet_words =
#include "design_words.inc"
    ;

ui::Words words() {
    WordEntries entries = words_of_program();
    Json const sheet = Json::parse(sheet_words);
    for (auto const& [key, sentence] : sheet.items()) entries.emplace_back(key, sentence.get<std::string>());
    return ui::Words(std::move(entries));
}

struct Sheet {
    Page page;
    BrowserClock clock;
    ui::Words words = ::words();
    ui::Ui ui{page.fonts(), page.painter()};
    ui::DesignDraft draft;

    PageOutput draw(PageInput const& input) {
        if (input.hash && input.hash->starts_with("#/")) draft.part = input.hash->substr(2);
        ui.begin(
            {.surface = input.surface,
             .pointer = input.pointer,
             .events = input.events,
             .seconds = input.seconds,
             .look = draft.look_chosen ? draft.look : ui::Look{},
             .words = &words});
        draw_design_sheet(ui, draft, clock.today());
        auto [outline, wish] = ui.end();
        return {std::move(outline), wish, ui.theme().palette.paper.rgba};
    }
};

}  // namespace

/// Called by web/main.js, as in src/main.cpp. The sheet keeps nothing, but the page brings its pages first.
extern "C" EMSCRIPTEN_KEEPALIVE int program_start() {
    (void)browser_log();
    static Sheet sheet;
    sheet.page.run([](PageInput const& input) { return sheet.draw(input); });
    return 0;
}

int main() { return 0; }
