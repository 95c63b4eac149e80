#include "domain/lesson_pack.hpp"

#include <doctest/doctest.h>

using namespace tongban;

TEST_CASE("a lesson is found by its word, and its steps are numbered") {
    LessonPacks const packs{{.id = "water", .steps = {"画一画", "练一练"}}, {.id = "road", .steps = {"停下"}}};
    CHECK(find_pack(packs, "road") == &packs[1]);
    CHECK(find_pack(packs, "") == nullptr);
    CHECK(find_pack(packs, "air") == nullptr);
    CHECK(plan_of(packs[0]) == "1. 画一画\n2. 练一练");
    CHECK(plan_of({}).empty());
}
