#include <doctest/doctest.h>

#include "exchange/plan_json.hpp"
#include "golden/village.hpp"
#include "support/story.hpp"

using namespace tongban;
using namespace tongban::golden;

TEST_CASE("the screens show what the paper says, and who was never visited stands on top") {
    Plan const plan = default_plan();
    for (GoldenVillage const& golden : golden_villages()) {
        CAPTURE(golden.file);
        Story story(golden.day.text());
        Names const names = VillageWriter(story.database()).write(golden);
        std::string const village = golden.village;
        story.go(Screen::plan);
        story.say(Narrow{Screen::plan, "village", village});
        bool const narrowed = story.see<PlanView>().facets.front().chosen == village;
        for (auto const& section : story.see<PlanView>().sections) {
            for (PlanLine const& line : section.lines) {
                auto const& expected = golden.figures.at(line.id);
                if (expected.empty() || !narrowed || !line.share) continue;
                CAPTURE(line.id);
                std::string const share = std::to_string(std::get<std::int64_t>(line.share.args[0].second)) + "/" +
                                          std::to_string(std::get<std::int64_t>(line.share.args[1].second));
                CHECK(share == expected.front().figure.substr(0, expected.front().figure.find_first_of("+ ")));
            }
        }
        for (auto const& [line, order] : golden.order.items()) {
            auto const at = std::ranges::find(plan.rows, line, &PlanRow::id) - plan.rows.begin();
            story.go(Screen::plan_row, at + 1);
            auto const& missing = story.see<PlanRowView>().figures.front().missing;
            std::size_t next = 0;
            for (Json const& step : order) {
                std::set<std::string> expected, shown;
                for (Json const& name : step) expected.insert(name.get<std::string>());
                for (std::size_t i = 0; i < expected.size() && next < missing.size(); ++i)
                    shown.insert(names.names.at(missing[next++].open.subject));
                CHECK(shown == expected);
            }
            CHECK(next == missing.size());
        }
    }
}
