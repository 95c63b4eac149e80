#include "domain/assignment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace tongban;

namespace {

AssignmentProblem a_problem(std::mt19937& random, int seekers, int places) {
    auto const below = [&](unsigned most) { return static_cast<std::int64_t>(random() % most); };
    AssignmentProblem problem;
    for (int i = 0; i < seekers; ++i) {
        problem.alone.push_back(below(300));
        auto& offers = problem.offers.emplace_back();
        for (int place = 0; place < places; ++place) {
            if (below(3) != 0) offers.push_back({place, below(100)});
        }
    }
    for (int i = 0; i < places; ++i) {
        auto& seats = problem.seats.emplace_back();
        for (auto left = below(4); left > 0; --left) seats.push_back((seats.empty() ? 0 : seats.back()) + below(20));
    }
    return problem;
}

/// Tries everything: the cost of the best of all answers.
class BruteForce {
public:
    explicit BruteForce(AssignmentProblem const& problem) : m_problem(problem), m_taken(problem.seats.size()) {}

    std::int64_t best(std::size_t seeker = 0) {
        if (seeker == m_problem.offers.size()) return 0;
        auto const known = m_known.find({seeker, m_taken});
        if (known != m_known.end()) return known->second;
        std::int64_t lowest = m_problem.alone[seeker] + best(seeker + 1);
        for (auto const& offer : m_problem.offers[seeker]) {
            auto const place = static_cast<std::size_t>(offer.place);
            if (m_taken[place] == m_problem.seats[place].size()) continue;
            auto const cost = offer.cost + m_problem.seats[place][m_taken[place]++];
            lowest = std::min(lowest, cost + best(seeker + 1));
            --m_taken[place];
        }
        return m_known[{seeker, m_taken}] = lowest;
    }

private:
    AssignmentProblem const& m_problem;
    std::vector<std::size_t> m_taken;
    std::map<std::pair<std::size_t, std::vector<std::size_t>>, std::int64_t> m_known;
};

/// What the answer says it costs, added up again.
std::int64_t cost_of(AssignmentProblem const& problem, Assignment const& found) {
    std::vector<std::size_t> taken(problem.seats.size());
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < found.place.size(); ++i) {
        if (found.place[i] == no_place) {
            cost += problem.alone[i];
            continue;
        }
        auto const place = static_cast<std::size_t>(found.place[i]);
        auto const offer = std::ranges::find(problem.offers[i], found.place[i], &AssignmentProblem::Offer::place);
        REQUIRE(offer != problem.offers[i].end());
        REQUIRE(taken[place] < problem.seats[place].size());
        cost += offer->cost + problem.seats[place][taken[place]++];
    }
    return cost;
}

}  // namespace

TEST_CASE("the answer is the cheapest of all that there are, against trying everything, up to eight by eight") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        auto const problem = a_problem(random, static_cast<int>(random() % 9), static_cast<int>(random() % 9));
        auto const found = cheapest_assignment(problem);
        REQUIRE(found.cost == BruteForce(problem).best());
        REQUIRE(cost_of(problem, found) == found.cost);
    }
}

TEST_CASE("its prices prove it: no offer, not even one that was left out, could make it cheaper unless they say so") {
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        AssignmentProblem whole = a_problem(random, 5, 6);
        AssignmentProblem part = whole;
        for (auto& offers : part.offers) {
            if (offers.size() > 1) offers.resize(1);
        }
        auto const found = cheapest_assignment(part);
        bool doubted = false;
        for (std::size_t i = 0; i < whole.offers.size(); ++i) {
            for (auto const& offer : part.offers[i]) REQUIRE_FALSE(improves(found, i, offer));
            for (auto const& offer : whole.offers[i]) doubted |= improves(found, i, offer);
        }
        if (!doubted) REQUIRE(found.cost == cheapest_assignment(whole).cost);
    }
}

TEST_CASE("nobody, nowhere, and a place without a seat") {
    CHECK(cheapest_assignment({}).cost == 0);
    CHECK(cheapest_assignment({{{}}, {5}, {}}).place == std::vector{no_place});
    auto const full = cheapest_assignment({{{{0, 1}}}, {9}, {{}}});
    CHECK(full.place == std::vector{no_place});
    CHECK_FALSE(improves(full, 0, {0, 0}));
}
