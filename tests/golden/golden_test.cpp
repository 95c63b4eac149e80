#include <doctest/doctest.h>

#include "base/embedded.hpp"
#include "exchange/plan_json.hpp"
#include "golden/village.hpp"

using namespace tongban;
using namespace tongban::golden;

namespace {

Plan const& the_plan() {
    static Plan const plan = default_plan();
    return plan;
}

std::string counted_alone(PlanFigure const& figure, CountedVillage& village) {
    Plan plan;
    plan.rows.push_back({.id = "J1.1a", .figures = {figure}});
    return village.count(figure, village.facts(plan));
}

/// Whether some village counts otherwise by this figure than by the one that was worked out.
bool is_noticed(PlanFigure const& broken, std::string const& line, std::size_t at) {
    for (GoldenVillage const& golden : golden_villages()) {
        CountedVillage village(golden);
        if (counted_alone(broken, village) != golden.figures.at(line)[at].figure) return true;
    }
    return false;
}

struct Seen {
    bool met = false, missing = false;
};

Seen seen_of(std::string const& line, std::size_t at) {
    Seen seen;
    for (GoldenVillage const& village : golden_villages()) {
        auto const& figure = village.figures.at(line)[at].figure;
        std::size_t const stroke = figure.find('/');
        std::string const met = figure.substr(0, stroke);
        std::string const of = figure.substr(stroke + 1, figure.find_first_of("+ ") - stroke - 1);
        seen.met = seen.met || met != "0";
        seen.missing = seen.missing || met != of;
    }
    return seen;
}

}  // namespace

TEST_CASE("every figure of every village is what was worked out by hand") {
    for (GoldenVillage const& golden : golden_villages()) {
        CountedVillage village(golden);
        PlanFacts const facts = village.facts(the_plan());
        for (PlanRow const& row : the_plan().rows) {
            auto const& expected = golden.figures.at(row.id);
            for (std::size_t i = 0; i < row.figures.size(); ++i) {
                INFO(golden.file << " " << row.id << " figure " << i + 1 << ": " << expected[i].working);
                CHECK(village.count(row.figures[i], facts) == expected[i].figure);
            }
        }
        CHECK(build::is_fine(village.database));
    }
}

TEST_CASE("no line is left out on paper, and each figure is met and missed somewhere") {
    for (GoldenVillage const& golden : golden_villages()) {
        CAPTURE(golden.file);
        CHECK(golden.figures.size() == the_plan().rows.size());
        for (PlanRow const& row : the_plan().rows) {
            CAPTURE(row.id);
            REQUIRE(golden.figures.contains(row.id));
            auto const& expected = golden.figures.at(row.id);
            CHECK(expected.size() == row.figures.size());
            for (Expected const& one : expected) CHECK(one.working.size() >= std::string_view("没有").size());
        }
    }
    for (PlanRow const& row : the_plan().rows) {
        for (std::size_t i = 0; i < row.figures.size(); ++i) {
            CAPTURE(row.id);
            CAPTURE(i);
            CHECK(seen_of(row.id, i).met);
            CHECK(seen_of(row.id, i).missing);
        }
    }
}

TEST_CASE("the villages notice every condition of every figure") {
    for (PlanRow const& row : the_plan().rows) {
        for (std::size_t i = 0; i < row.figures.size(); ++i) {
            PlanFigure const& right = row.figures[i];
            CAPTURE(row.id);
            CAPTURE(i);
            for (std::size_t at = 0; at < right.met.where.size(); ++at) {
                auto const same = [&](auto const& where) { return where.field == right.met.where[at].field; };
                // What is asked of the records themselves already is no condition of its own.
                if (right.met.record == right.of.record && std::ranges::any_of(right.of.where, same)) continue;
                CAPTURE(right.met.where[at].field);
                PlanFigure broken = right;
                broken.met.where.erase(broken.met.where.begin() + static_cast<std::ptrdiff_t>(at));
                CHECK(is_noticed(broken, row.id, i));
            }
            for (std::size_t at = 0; at < right.of.where.size(); ++at) {
                CAPTURE(right.of.where[at].field);
                PlanFigure broken = right;
                broken.of.where.erase(broken.of.where.begin() + static_cast<std::ptrdiff_t>(at));
                CHECK(is_noticed(broken, row.id, i));
            }
            if (right.who != Counted::records) continue;
            PlanFigure broken = right;
            broken.of.within = right.of.within == Within::ever ? Within::month : Within::ever;
            CHECK(is_noticed(broken, row.id, i));
        }
    }
}

TEST_CASE("a plan that counts something else does not pass") {
    std::string const whole = nlohmann::ordered_json::parse(embedded_file("assets/policy/action_list.json")).dump();
    for (auto const& [from, to] :
         {std::pair{"\"visited_month\"", "\"visited_year\""},
          std::pair{"\"half_yearly\":true", "\"least\":2"},
          std::pair{"\"who\":\"left_behind\"", "\"who\":\"all\""},
          std::pair{"\"least\":5", "\"least\":1"},
          std::pair{"\">=today-31\"", "\">=today-30\""},
          std::pair{"\"<=sent_on+30\"", "\"<=sent_on+29\""}}) {
        CAPTURE(std::string(to));
        std::string broken = whole;
        broken.replace(broken.find(from), std::string_view(from).size(), to);
        auto const plan = plan_from_json(broken);
        REQUIRE(plan);
        bool noticed = false;
        for (std::size_t row = 0; row < plan->rows.size() && !noticed; ++row) {
            for (std::size_t i = 0; i < plan->rows[row].figures.size() && !noticed; ++i)
                noticed = is_noticed(plan->rows[row].figures[i], plan->rows[row].id, i);
        }
        CHECK(noticed);
    }
}

TEST_CASE("100 % of nobody is not met") {
    GoldenVillage const& empty = golden_villages().back();
    CountedVillage village(empty);
    PlanFacts const facts = village.facts(the_plan());
    for (PlanRow const& row : the_plan().rows) {
        if (row.figures.empty()) continue;
        CAPTURE(row.id);
        Figure const figure = count(row.figures.front(), facts, village.place(), golden_policy());
        if (figure.of == 0) CHECK(light_of(row, figure) == Light::empty);
    }
}
