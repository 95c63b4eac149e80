#include "store/id_maker.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <set>

using namespace tongban;

namespace {

constexpr std::int64_t now_ms = 1'795'400'000'000;

}  // namespace

TEST_CASE("ids grow whatever the clock and the dice say") {
    IdMaker maker;
    std::int64_t last = 0;
    std::int64_t const times[] = {
        now_ms,
        now_ms,
        now_ms - 5'000,
        now_ms + 1,
        0,
        -1,
        std::numeric_limits<std::int64_t>::max() / 2,
        std::numeric_limits<std::int64_t>::max() / 2,
        now_ms};
    for (std::int64_t const time : times) {
        for (std::uint64_t const chance : {~std::uint64_t{0}, std::uint64_t{0}, std::uint64_t{12345}}) {
            std::int64_t const id = maker.next(time, chance);
            CHECK(id > last);
            last = id;
        }
    }
}

TEST_CASE("an id holds its time and its chance") {
    std::int64_t const id = IdMaker().next(now_ms, 0xFFFF'FFFF'FFE0'1234);
    CHECK((id >> 21) == now_ms - 1'577'836'800'000);
    CHECK((id & 0x1FFFFF) == 0x01234);
}

TEST_CASE("two devices in the same millisecond make different ids, by chance") {
    CHECK(IdMaker().next(now_ms, 1) != IdMaker().next(now_ms, 2));
}

TEST_CASE("a new start goes on after what is there") {
    CHECK(IdMaker(5'000'000'000'000'000'000).next(now_ms, 0) == 5'000'000'000'000'000'001);
}
