#include "domain/assignment.hpp"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <utility>

#include "base/check.hpp"

namespace tongban {
namespace {

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, std::int64_t>;

/// More than anything costs, and twice it is still a number.
constexpr std::int64_t unpayable = INT64_MAX / 4;

/// Seekers, then places, then the one sink that everybody flows to: through a seat, or alone. One unit on each arc at most.
struct Network {
    int seekers = 0, places = 0;
    std::vector<std::pair<int, int>> arcs = {};
    std::vector<std::int64_t> costs = {};

    [[nodiscard]] int sink() const { return seekers + places; }
    void add(int from, int to, std::int64_t cost) {
        arcs.emplace_back(from, to);
        costs.push_back(cost);
    }
};

Network network_of(AssignmentProblem const& problem) {
    Network network{static_cast<int>(problem.offers.size()), static_cast<int>(problem.seats.size())};
    for (int i = 0; i < network.seekers; ++i) {
        auto const at = static_cast<std::size_t>(i);
        for (auto const& offer : problem.offers[at]) network.add(i, network.seekers + offer.place, offer.cost);
        network.add(i, network.sink(), problem.alone[at]);
    }
    for (int i = 0; i < network.places; ++i) {
        for (auto const cost : problem.seats[static_cast<std::size_t>(i)]) {
            network.add(network.seekers + i, network.sink(), cost);
        }
    }
    return network;
}

/// Who goes where, and what the solver's potentials say that each could pay at most.
Assignment solved(Network const& network) {
    Graph graph;
    graph.build(network.sink() + 1, network.arcs.begin(), network.arcs.end());
    Graph::ArcMap<std::int64_t> cost(graph);
    Graph::ArcMap<int> const most(graph, 1);
    Graph::NodeMap<int> supply(graph, 0);
    for (std::size_t i = 0; i < network.costs.size(); ++i) cost[graph.arc(static_cast<int>(i))] = network.costs[i];
    for (int i = 0; i < network.seekers; ++i) supply[graph.node(i)] = 1;
    supply[graph.node(network.sink())] = -network.seekers;
    Simplex simplex(graph);
    simplex.costMap(cost).upperMap(most).supplyMap(supply);
    check(simplex.run() == Simplex::OPTIMAL, "everybody may stay alone: there is an answer");
    Assignment found;
    found.place.assign(static_cast<std::size_t>(network.seekers), no_place);
    auto const end = simplex.potential(graph.node(network.sink()));
    for (int i = 0; i < network.seekers; ++i) found.pays.push_back(end - simplex.potential(graph.node(i)));
    for (std::size_t i = 0; i < network.arcs.size(); ++i) {
        if (simplex.flow(graph.arc(static_cast<int>(i))) == 0) continue;
        auto const [from, to] = network.arcs[i];
        found.cost += network.costs[i];
        bool const takes = from < network.seekers && to < network.sink();
        if (takes) found.place[static_cast<std::size_t>(from)] = to - network.seekers;
    }
    return found;
}

std::int64_t cost_at(std::vector<AssignmentProblem::Offer> const& offers, int place) {
    return std::ranges::find(offers, place, &AssignmentProblem::Offer::place)->cost;
}

/// The answer leaves the prices some room. The highest price of each place, and the least that each seeker pays at these
/// prices, raise the fewest doubts about offers that were left out.
void settle_prices(Assignment& found, AssignmentProblem const& problem) {
    std::vector<std::size_t> taken(problem.seats.size());
    found.price.assign(problem.seats.size(), unpayable);
    for (std::size_t i = 0; i < found.place.size(); ++i) {
        if (found.place[i] == no_place) continue;
        auto const to = static_cast<std::size_t>(found.place[i]);
        ++taken[to];
        found.price[to] = std::min(found.price[to], found.pays[i] - cost_at(problem.offers[i], found.place[i]));
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
        bool const free = taken[i] < problem.seats[i].size();
        if (free) found.price[i] = std::min(found.price[i], problem.seats[i][taken[i]]);
    }
    for (std::size_t i = 0; i < found.place.size(); ++i) {
        int const place = found.place[i];
        found.pays[i] = place == no_place
                            ? problem.alone[i]
                            : cost_at(problem.offers[i], place) + found.price[static_cast<std::size_t>(place)];
    }
}

}  // namespace

Assignment cheapest_assignment(AssignmentProblem const& problem) {
    Assignment found = solved(network_of(problem));
    settle_prices(found, problem);
    return found;
}

}  // namespace tongban
