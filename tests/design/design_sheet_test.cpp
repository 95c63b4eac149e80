#include "design/design_sheet.hpp"

#include <doctest/doctest.h>

#include <utility>

#include "ui/stage.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

ui::Words sheet_words() {
    WordEntries entries = words_of_language("zh-CN");
    for (auto& entry : words_of_file(TONGBAN_SOURCE_DIR "/tests/design/words.json"))
        entries.push_back(std::move(entry));
    return ui::Words(std::move(entries));
}

}  // namespace

TEST_CASE("the whole design sheet draws in every part, breadth, shade and size of text") {
    auto const today = *Date::make(2026, 3, 5);
    for (float const width : {360.0F, 820.0F, 1440.0F}) {
        for (auto const size : {TypeSize::normal, TypeSize::largest}) {
            Stage stage({.width = width, .height = 780, .touch = width < 1000}, sheet_words());
            stage.look.type_size = size;
            DesignDraft draft;
            auto const body = [&](Ui& ui) { draw_design_sheet(ui, draft, today); };
            for (auto const* part : {"text", "drawing", "control", "field", "list", "progress", "overlay"}) {
                CAPTURE(part);
                draft.part = part;
                stage.draw(body);
                stage.draw(body);
                CHECK(stage.outline.records.size() > 10);
                CHECK(stage.outline.records.size() < 200);
                for (auto const& record : stage.outline.records) {
                    CAPTURE(record.name);
                    CHECK(record.name.find("design.") == record.name.npos);
                    CHECK(record.name.find("ui.") == record.name.npos);
                }
            }
        }
    }
}
