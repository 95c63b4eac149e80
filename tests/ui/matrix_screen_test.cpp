#include <imgui.h>

#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

MatrixRow a_row(std::int64_t id, std::string name, std::initializer_list<Cover> covers) {
    MatrixRow row{.id = id, .name = std::move(name), .village = {.text = "石桥村"}};
    int at = 0;
    for (Cover const cover : covers) row.cells.put(at++, static_cast<std::uint32_t>(cover));
    return row;
}

MatrixView a_matrix(std::size_t children = 2) {
    MatrixView view;
    for (int month = 1; month <= 12; ++month)
        view.heads.push_back({{.key = "matrix.month." + std::to_string(month)}, month, 20});
    view.rows.push_back(a_row(71, "陶知夏", {Cover::met, Cover::missed, Cover::tried, Cover::paused, Cover::missed}));
    view.rows.push_back(a_row(72, "林小雨", {Cover::met, Cover::met, Cover::due}));
    while (view.rows.size() < children) {
        view.rows.push_back(a_row(1000 + static_cast<std::int64_t>(view.rows.size()), "山小石", {}));
        for (int month = 0; month < 12; ++month)
            view.rows.back().cells.put(month, 1U + static_cast<std::uint32_t>(month % 5));
    }
    return view;
}

/// What is drawn and told of a matrix with so many children.
struct Cost {
    int vertices;
    std::size_t rows;
};
Cost cost_of(std::size_t children) {
    ScreenStage s;
    s.draw(draw_matrix, a_matrix(children));
    return {ImGui::GetDrawData()->TotalVtxCount, s.stage.count(Role::list_item)};
}

}  // namespace

TEST_SUITE("coverage matrix") {
    TEST_CASE("a row is one thing that says its months in words, and leads to the child") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            auto const view = a_matrix();
            s.draw(draw_matrix, view);
            CHECK(s.says("入户见到 1月；去了没见到 3月；没去 2月、5月；暂停走访 4月"));
            CHECK(s.stage.count(Role::list_item) == 2);
            s.stage.press(s.name_of("陶知夏"));
            s.draw(draw_matrix, view);
            CHECK(s.only<Navigate>().route == Route{.screen = Screen::child, .subject = 71});
        }
    }

    TEST_CASE("a head sorts by the gaps of its month, and says how many were met") {
        ScreenStage s;
        auto const view = a_matrix();
        s.draw(draw_matrix, view);
        s.stage.press(s.name_of("3月，做到 3 / 20"));
        s.draw(draw_matrix, view);
        CHECK(s.only<Narrow>().list == Screen::matrix);
        CHECK(s.only<Narrow>().facet == "sort");
        CHECK(s.only<Narrow>().value == "2");
    }

    TEST_CASE("every mark has its word in the legend; of themes nothing is ever missed") {
        ScreenStage s{phone_surface};
        auto view = a_matrix();
        s.draw(draw_matrix, view);
        for (char const* const word : {"入户见到", "去了没见到", "没去", "暂停走访", "本月待走访"})
            CHECK(s.stage.seek(word) != nullptr);
        view.by_theme = true;
        s.draw(draw_matrix, view);
        CHECK(s.stage.seek("参加过") != nullptr);
        CHECK(s.stage.seek("没去") == nullptr);
    }

    TEST_CASE("ten thousand children cost what fits on the screen") {
        Cost const few = cost_of(40), many = cost_of(10'000);
        CHECK(many.rows < 40);
        CHECK(many.rows <= few.rows + 1);
        CHECK(many.vertices < few.vertices + few.vertices / 2);
        CHECK(many.vertices > static_cast<int>(many.rows - 4) * 12 * 4);  // the marks, here as plain rectangles
    }

    TEST_CASE("the other way of looking is a tab, and the order of the first is let go") {
        ScreenStage s;
        auto const view = a_matrix();
        s.draw(draw_matrix, view);
        s.stage.press("按主题");
        s.draw(draw_matrix, view);
        std::vector<std::string> said;
        for (Intent const& intent : s.intents)
            if (auto const* const narrow = std::get_if<Narrow>(&intent)) said.push_back(narrow->facet + narrow->value);
        CHECK(said == std::vector<std::string>{"sort", "kindthemes"});
    }

    TEST_CASE("without children it teaches") {
        ScreenStage s;
        s.draw(draw_matrix, MatrixView{});
        CHECK(s.says("还没有孩子在册"));
    }
}
