#include <doctest/doctest.h>

#include <vector>

#include "stage.hpp"
#include "ui/widgets.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

struct People {
    std::size_t count = 0;
    std::size_t filled = 0;  ///< rows that were asked for in the last frame
    std::int64_t first_key = 1;
    ListAnswer answer = {};

    void draw(Ui& ui) {
        filled = 0;
        scroll_page(ui, {.key = "page"}, [&] {
            answer = list(ui, {.key = "children", .name = "孩子", .count = count}, [&](std::size_t i, ListRow& row) {
                ++filled;
                row.key = first_key + static_cast<std::int64_t>(i);
                row.title = "孩子" + std::to_string(row.key);
                row.action = Icon::phone;
                row.action_label = "打给" + std::to_string(row.key);
            });
        });
    }
};

}  // namespace

TEST_CASE("a list of any length draws only what is seen, and says how long it is") {
    for (std::size_t const count : {std::size_t{0}, std::size_t{1}, std::size_t{10000}}) {
        CAPTURE(count);
        Stage stage;
        People people{.count = count};
        auto const body = [&](Ui& ui) { people.draw(ui); };
        stage.draw(body);
        CHECK(people.filled < 40);
        CHECK(stage.count(Role::list_item) <= 20);
        CHECK(stage.count(Role::list_item) == std::min<std::size_t>(count, stage.count(Role::list_item)));
        if (count > 0) CHECK(stage.find("孩子1").set_size == static_cast<int>(count));
        if (count == 0) CHECK(stage.count(Role::list) == 0);
    }
}

TEST_CASE("the wheel goes through ten thousand rows") {
    Stage stage;
    People people{.count = 10000};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.draw(body);
    stage.pointer().inside = true;
    stage.pointer().x = 400;
    stage.pointer().y = 400;
    stage.pointer().wheel_y = 300000;
    stage.draw(body);
    stage.settle(body);
    CHECK(stage.seek("孩子1") == nullptr);
    CHECK(stage.count(Role::list_item) > 5);
    bool near_middle = false;
    for (auto const& record : stage.outline.records)
        if (record.role == Role::list_item && record.position > 5000) near_middle = true;
    CHECK(near_middle);
}

TEST_CASE("one row is the tab stop; arrow keys walk and stay in sight, to the very end") {
    Stage stage;
    People people{.count = 10000};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.draw(body);
    std::size_t stops = 0;
    for (auto const& record : stage.outline.records) stops += record.role == Role::list_item && record.tab_stop ? 1 : 0;
    CHECK(stops == 1);
    CHECK(stage.find("孩子1").tab_stop);
    stage.focus("孩子1");
    stage.draw(body, 1);
    stage.step("孩子1", 1);
    stage.draw(body);
    CHECK(stage.outline.focus == stage.find("孩子2").id);
    stage.focus("孩子2");
    stage.draw(body, 1);
    stage.step("孩子2", 1000000);
    stage.draw(body);
    CHECK(stage.outline.focus == stage.find("孩子10000").id);
    stage.focus("孩子10000");
    stage.draw(body, 1);
    stage.settle(body);
    auto const last = stage.find("孩子10000");
    CHECK(last.rect.y + last.rect.height <= 800);
    CHECK(last.rect.y > 0);
}

TEST_CASE("the row with the focus stays reported when it is scrolled away") {
    Stage stage;
    People people{.count = 1000};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.draw(body);
    stage.focus("孩子3");
    stage.draw(body, 1);
    stage.pointer().inside = true;
    stage.pointer().x = stage.pointer().y = 400;
    stage.pointer().wheel_y = 20000;
    stage.pointer().precise_wheel = true;
    stage.draw(body);
    stage.draw(body);
    CHECK(stage.seek("孩子3") != nullptr);
    CHECK(stage.seek("孩子4") == nullptr);
}

TEST_CASE("rows and their buttons answer with the key of the record") {
    Stage stage;
    People people{.count = 5, .first_key = 70};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.draw(body);
    stage.press("孩子72");
    stage.draw(body);
    CHECK(people.answer.pressed == 72);
    stage.tap("打给73", body);
    CHECK(people.answer.acted == 73);
    CHECK_FALSE(people.answer.pressed.has_value());
}

TEST_CASE("an id belongs to the record, not to its place") {
    Stage stage;
    People people{.count = 5, .first_key = 10};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.draw(body);
    auto const before = stage.find("孩子12").id;
    people.first_key = 12;
    stage.draw(body);
    CHECK(stage.find("孩子12").id == before);
}

TEST_CASE("a finger scrolls after eight pixels and then presses nothing") {
    Stage stage({.width = 360, .height = 780, .density = 3, .touch = true});
    People people{.count = 1000};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.pointer().kind = PointerKind::touch;
    stage.draw(body);
    auto const before = stage.find("孩子5").rect;
    stage.press_at(before.x + 60, before.y + 20);
    stage.draw(body);
    stage.pointer().y -= 6;
    stage.draw(body);
    CHECK(stage.find("孩子5").rect.y == before.y);
    stage.pointer().y -= 54;
    stage.draw(body);
    stage.pointer().y -= 40;
    stage.draw(body);
    CHECK(stage.find("孩子5").rect.y < before.y - 30);
    stage.release();
    stage.pointer().velocity_y = -1500;
    stage.draw(body);
    CHECK_FALSE(people.answer.pressed.has_value());
    CHECK(stage.wish.frames > 0);
    stage.settle(body);
    CHECK(stage.seek("孩子5") == nullptr);
    CHECK(stage.wish.frames == 0);
}

TEST_CASE("what is pulled beyond the start comes back") {
    Stage stage({.width = 360, .height = 780, .density = 3, .touch = true});
    People people{.count = 1000};
    auto const body = [&](Ui& ui) { people.draw(ui); };
    stage.pointer().kind = PointerKind::touch;
    stage.draw(body);
    auto const home = stage.find("孩子1").rect.y;
    stage.press_at(100, 200);
    stage.draw(body);
    stage.pointer().y = 220;
    stage.draw(body);
    stage.pointer().y = 400;
    stage.draw(body);
    stage.draw(body);
    CHECK(stage.find("孩子1").rect.y > home + 40);
    stage.release();
    stage.draw(body);
    stage.settle(body);
    CHECK(stage.find("孩子1").rect.y == doctest::Approx(home));
}

TEST_CASE("the focus brings its widget into sight") {
    Stage stage;
    auto const body = [&](Ui& ui) {
        scroll_page(ui, {.key = "page"}, [&] {
            for (int i = 0; i < 60; ++i) {
                auto const scope = ui.scope(std::int64_t{i});
                button(ui, {.key = "b", .label = i == 50 ? "远处" : "近处"});
            }
        });
    };
    stage.draw(body);
    CHECK(stage.find("远处").rect.y > 800);
    stage.focus("远处");
    stage.draw(body, 1);
    stage.settle(body);
    auto const rect = stage.find("远处").rect;
    CHECK(rect.y + rect.height <= 800);
}
