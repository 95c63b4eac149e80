#include "domain/spot_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace tongban;

namespace {

std::vector<SpotFile> some_files(std::mt19937& random, int most) {
    std::vector<SpotFile> files;
    int const count = 1 + static_cast<int>(random() % static_cast<unsigned>(most));
    for (int i = 0; i < count; ++i)
        files.push_back(
            {{1000 + i * 7}, {1 + static_cast<std::int64_t>(random() % 5)}, static_cast<Colour>(random() % 4)});
    return files;
}

}  // namespace

TEST_CASE("the generator is SplitMix64 as it was published") {
    // The first three numbers from seed 1234567, as the reference implementation gives them.
    CHECK(split_mix(1234567, 1) == 6457827717110365317ULL);
    CHECK(split_mix(1234567, 2) == 3203168211198807973ULL);
    CHECK(split_mix(1234567, 3) == 9817491932198370423ULL);
}

TEST_CASE("the same seed and the same files give the same sample in any order of rows; another seed another one") {
    std::mt19937 random(2026);
    int others = 0;
    for (int round = 0; round < 200; ++round) {
        auto files = some_files(random, 60);
        SpotDraw const how{
            1 + static_cast<std::int64_t>(random() % 30), random(), random() % 2 == 0, random() % 2 == 0};
        auto const sample = draw(files, how);
        std::ranges::shuffle(files, random);
        CHECK(draw(files, how) == sample);
        CHECK(sample.size() == std::min(files.size(), static_cast<std::size_t>(how.size)));
        std::set<std::int64_t> ids;
        for (Id<Child> const id : sample) {
            CHECK(ids.insert(id.value).second);
            CHECK(std::ranges::find(files, id, &SpotFile::child) != files.end());
        }
        SpotDraw other = how;
        other.seed += 1;
        if (draw(files, other) != sample) ++others;
    }
    CHECK(others > 100);
}

TEST_CASE("while there are places enough every group is in the sample, and beyond that by size") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        auto const files = some_files(random, 80);
        std::map<std::pair<std::int64_t, Colour>, int> groups;
        for (SpotFile const& file : files) ++groups[{file.village.value, file.colour}];
        std::int64_t const size = std::ssize(groups) + static_cast<std::int64_t>(random() % 10);
        std::map<std::pair<std::int64_t, Colour>, int> drawn;
        for (Id<Child> const id : draw(files, {size, random(), true, true})) {
            auto const file = std::ranges::find(files, id, &SpotFile::child);
            ++drawn[{file->village.value, file->colour}];
        }
        CHECK(drawn.size() == groups.size());
        for (auto const& [one, places] : drawn) {
            for (auto const& [other, more] : drawn)
                if (groups[one] > groups[other]) CHECK(places + 1 >= more);
        }
    }
}

TEST_CASE("nobody is drawn from nothing, and not more than there are") {
    CHECK(draw({}, {5, 1}).empty());
    std::vector<SpotFile> const two{{{1}, {1}}, {{2}, {2}}};
    CHECK(draw(two, {0, 1}).empty());
    CHECK(draw(two, {9, 1}).size() == 2);
    CHECK(draw(two, {-3, 1}).empty());
}
