#pragma once

#include <cstdint>
#include <vector>

#include "domain/child.hpp"

/// How the files of a county spot check are drawn (任务清单 J1.1g; the rule is ours): by a seed that is kept, so that anybody
/// can draw the same files again and nobody could have chosen them.
namespace tongban {

/// One open file, and the group it stands for.
struct SpotFile {
    Id<Child> child;
    Id<Village> village;
    Colour colour = Colour::ungraded;
};

struct SpotDraw {
    std::int64_t size = 0;  ///< so many files, all of them when there are fewer
    std::uint64_t seed = 0;
    bool by_village = false, by_colour = false;  ///< what a group has in common; without both there is one group
};

/// The n-th number of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014) begun with
/// `seed`. It is had without those before it.
[[nodiscard]] std::uint64_t split_mix(std::uint64_t seed, std::uint64_t n);

/// The drawn children, by id. Each file's lot is split_mix(seed, id of the child); of each group the files with the lowest
/// lots are taken. Places go to the groups one after another, each to the one with the most files for the places it has
/// (Adams): while there are places enough every group has one, beyond that by size; of groups alike the one with the lowest
/// lot goes first. The order of `files` changes nothing.
[[nodiscard]] std::vector<Id<Child>> draw(std::vector<SpotFile> const& files, SpotDraw const& how);

}  // namespace tongban
