#pragma once

#include <cstdint>
#include <vector>

namespace tongban {

/// Seekers on one side, places with seats on the other, and what it costs to bring each to each, as plain numbers.
struct AssignmentProblem {
    struct Offer {
        int place = 0;
        std::int64_t cost = 0;
    };
    std::vector<std::vector<Offer>> offers;        ///< of each seeker
    std::vector<std::int64_t> alone;               ///< of each seeker: what it costs to get no place
    std::vector<std::vector<std::int64_t>> seats;  ///< of each place: what each further seat costs, never falling
};

/// `Assignment::place` of a seeker without one.
inline constexpr int no_place = -1;

/// One answer for all seekers together, the cheapest that there is, with the prices that prove it.
struct Assignment {
    std::vector<int> place;           ///< of each seeker
    std::vector<std::int64_t> pays;   ///< of each seeker: its offer's cost and the price of the seat
    std::vector<std::int64_t> price;  ///< of each place: what its next seat has to bring
    std::int64_t cost = 0;            ///< of all offers taken, seats taken and seekers left alone
};
[[nodiscard]] Assignment cheapest_assignment(AssignmentProblem const& problem);

/// Whether an offer that was not in the problem could make the whole cheaper. While it is true of none that was left out, the
/// answer is the cheapest with all of them in it, too (duality of linear programmes).
[[nodiscard]] inline bool improves(Assignment const& found, std::size_t seeker, AssignmentProblem::Offer offer) {
    return offer.cost + found.price[static_cast<std::size_t>(offer.place)] < found.pays[seeker];
}

}  // namespace tongban
