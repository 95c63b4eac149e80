#include "store/seal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace tongban {
namespace {

SealLabel const label{ValueKind::chunk, 11, 12, 13};

Bytes sealed(Key const* key, ValueKind kind = ValueKind::chunk) {
    Bytes value(seal_size + 200, 7);
    auto as = label;
    as.kind = kind;
    seal(value, as, key);
    return value;
}

Result<Unsealed, Damage> opened(ByteView value, Key const* key) {
    static Bytes room;
    return unseal(value, key, room);
}

TEST_CASE("a seal is refused when anything about it is wrong, with a key and without") {
    auto const drawn = Key::drawn();
    for (auto const* const key : {static_cast<Key const*>(nullptr), &drawn}) {
        auto const value = sealed(key);
        auto const good = opened(value, key);
        REQUIRE(good.has_value());
        CHECK(good->label == label);
        CHECK(good->payload.size() == 200);
        CHECK(std::ranges::count(good->payload, 7) == 200);
        for (std::size_t i = 0; i < value.size(); ++i) {
            auto bad = value;
            bad[i] ^= 1;
            CHECK_FALSE(opened(bad, key).has_value());
        }
        for (std::size_t size = 0; size < value.size(); ++size)
            CHECK_FALSE(opened(ByteView{value}.first(size), key).has_value());
        auto newer = value;
        newer[4] = 2;
        CHECK(opened(newer, key).error() == Damage::newer);
    }
}

TEST_CASE("without its key a value is locked, and shows nothing but its label") {
    auto const key = Key::drawn();
    auto const value = sealed(&key);
    CHECK(opened(value, nullptr).error() == Damage::locked);
    auto const other = Key::drawn();
    CHECK(opened(value, &other).error() == Damage::broken);
    Bytes const sevens(8, 7);
    CHECK(std::ranges::search(value, sevens).empty());
    CHECK(sealed(&key) != value);
}

TEST_CASE("where there is a key, a value without protection is damage, but the keyring") {
    auto const key = Key::drawn();
    CHECK(opened(sealed(nullptr), &key).error() == Damage::broken);
    CHECK(opened(sealed(nullptr, ValueKind::keyring), &key).has_value());
    CHECK(opened(sealed(&key, ValueKind::keyring), &key).error() == Damage::broken);
}

TEST_CASE("bytes at random are refused") {
    auto const key = Key::drawn();
    std::mt19937_64 chance{3};
    for (int round = 0; round < 3000; ++round) {
        auto bad = sealed(round % 2 == 0 ? &key : nullptr);
        for (auto edits = 1 + chance() % 6; edits > 0; --edits)
            bad[chance() % bad.size()] ^= static_cast<std::uint8_t>(1 + chance() % 255);
        if (chance() % 3 == 0) bad.resize(chance() % bad.size());
        CHECK_FALSE(opened(bad, round % 2 == 0 ? &key : nullptr).has_value());
    }
}

}  // namespace
}  // namespace tongban
