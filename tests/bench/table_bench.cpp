#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "exchange/words.hpp"
#include "platform/headless/screen.hpp"
#include "ui/widgets.hpp"

/// What a frame of a table of 10,000 rows costs while it is scrolled: time to lay it out and draw it into lists, without
/// the graphics card. Prints milliseconds; the browser's own figures come from tests/e2e.
namespace tongban::ui {
namespace {

constexpr std::size_t row_count = 10'000;
constexpr int frame_count = 600, warm_up = 30;
constexpr float wheel_per_frame = 900;

void fill(std::size_t i, ListRow& row) {
    row.key = static_cast<std::int64_t>(i) + 1;
    row.lead = Lead::grade;
    row.grade = i % 41 == 3 ? Grade::red : Grade::blue;
    row.title = "孩子" + std::to_string(i + 1);
    row.subtitle = "10 岁 · 五年级 · 李家村";
    row.trailing = std::to_string(i % 30) + " 天前";
    row.tags[0].text = i % 6 == 2 ? "有心愿" : "";
}

struct Run {
    HeadlessScreen screen{{.width = 1366, .height = 768}};
    Ui ui{screen.fonts(), screen.painter};
    Words words{words_of_program()};
    double seconds = 0;
    int vertices = 0;
    std::size_t records = 0;

    double frame() {
        seconds += 1.0 / 60;
        screen.pointer.inside = true;
        screen.pointer.x = screen.pointer.y = 400;
        screen.pointer.wheel_y = wheel_per_frame;
        auto const start = std::chrono::steady_clock::now();
        screen.begin();
        ui.begin(
            {.surface = screen.surface,
             .pointer = screen.pointer,
             .events = {},
             .seconds = seconds,
             .look = {},
             .words = &words});
        scroll_page(ui, {.key = "page"}, [&] {
            list(ui, {.key = "rows", .name = "孩子", .count = row_count}, [](std::size_t i, ListRow& row) {
                fill(i, row);
            });
        });
        records = ui.end().outline.records.size();
        screen.end();
        auto const spent = std::chrono::steady_clock::now() - start;
        vertices = ImGui::GetDrawData()->TotalVtxCount;
        return std::chrono::duration<double, std::milli>(spent).count();
    }
};

void run() {
    Run run;
    for (int i = 0; i < warm_up; ++i) run.frame();
    std::vector<double> spent;
    for (int i = 0; i < frame_count; ++i) spent.push_back(run.frame());
    std::sort(spent.begin(), spent.end());
    auto const at = [&](double share) { return spent[static_cast<std::size_t>(share * (frame_count - 1))]; };
    std::printf(
        "table of %zu rows: median %.3f ms, p95 %.3f ms, worst %.3f ms per frame; ",
        row_count,
        at(0.5),
        at(0.95),
        at(1));
    std::printf("%d vertices, %zu records\n", run.vertices, run.records);
}

}  // namespace
}  // namespace tongban::ui

int main() {
    tongban::ui::run();
    return 0;
}
