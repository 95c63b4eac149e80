#include "domain/spot_sample.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/order.hpp"

namespace tongban {
namespace {

using Lot = std::pair<std::uint64_t, std::int64_t>;

struct Group {
    std::vector<Lot> lots;
    std::size_t places = 0;

    [[nodiscard]] bool is_full() const { return places == lots.size(); }
};

/// Places so far as a divisor: a group without one has a claim beyond any number of files.
std::size_t weight_of(Group const& group, Group const& other) {
    constexpr std::size_t beyond = 1'000'000;
    return group.lots.size() * std::max<std::size_t>(other.places, 1) * (group.places == 0 ? beyond : 1);
}

/// Whether `one` has the better claim to the next place.
bool goes_before(Group const& one, Group const& other) {
    if (one.is_full() || other.is_full()) return !one.is_full() && other.is_full();
    std::size_t const left = weight_of(one, other), right = weight_of(other, one);
    return left != right ? left > right : one.lots < other.lots;
}

std::vector<Group> groups_of(std::vector<SpotFile> const& files, SpotDraw const& how) {
    std::map<std::pair<std::int64_t, Colour>, Group> groups;
    for (SpotFile const& file : files) {
        std::int64_t const village = how.by_village ? file.village.value : 0;
        Colour const colour = how.by_colour ? file.colour : Colour::ungraded;
        auto const id = static_cast<std::uint64_t>(file.child.value);
        groups[{village, colour}].lots.emplace_back(split_mix(how.seed, id), file.child.value);
    }
    std::vector<Group> made;
    for (auto& [key, group] : groups) {
        put_in_order(group.lots);
        made.push_back(std::move(group));
    }
    return made;
}

}  // namespace

std::uint64_t split_mix(std::uint64_t seed, std::uint64_t n) {
    std::uint64_t z = seed + n * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::vector<Id<Child>> draw(std::vector<SpotFile> const& files, SpotDraw const& how) {
    std::vector<Group> groups = groups_of(files, how);
    auto const size = std::min(files.size(), static_cast<std::size_t>(std::max<std::int64_t>(how.size, 0)));
    for (std::size_t place = 0; place < size; ++place) ++std::ranges::min_element(groups, goes_before)->places;
    std::vector<Id<Child>> drawn;
    for (Group const& group : groups) {
        for (std::size_t i = 0; i < group.places; ++i) drawn.push_back({group.lots[i].second});
    }
    put_in_order_of(drawn, [](Id<Child> child) { return child.value; });
    return drawn;
}

}  // namespace tongban
