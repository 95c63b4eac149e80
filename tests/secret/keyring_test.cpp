#include "secret/keyring.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "secret/recovery_code.hpp"

using namespace tongban;

namespace {

constexpr Cost cheap{64, 1};
constexpr std::string_view phrase = "石榴 灯笼 渡口 旧信";

Keyring::Made made() {
    auto ring = Keyring::make(phrase, cheap);
    REQUIRE(ring);
    return std::move(*ring);
}

bool is(Result<Key, KeyFault> const& opened, Key const& key) {
    return opened && std::ranges::equal(opened->bytes(), key.bytes());
}

}  // namespace

TEST_CASE("passphrase and recovery code open the same key, nothing else does") {
    auto const [ring, key, code] = made();
    CHECK(is(ring.open_with_passphrase(phrase), key));
    CHECK(is(ring.open_with_code(code), key));
    CHECK(ring.open_with_passphrase("石榴 灯笼 渡口 旧信x").error() == KeyFault::wrong);
    CHECK(ring.open_with_passphrase("").error() == KeyFault::wrong);
    CHECK(ring.open_with_passphrase(code).error() == KeyFault::wrong);
    CHECK(ring.open_with_code(draw_recovery_code()).error() == KeyFault::wrong);
    CHECK(ring.open_with_code(phrase).error() == KeyFault::wrong);
    CHECK(is(ring.open_with(phrase), key));
    CHECK(is(ring.open_with(" " + code + " "), key));
    CHECK(ring.open_with("").error() == KeyFault::wrong);
}

TEST_CASE("it does not matter how the keyboard stood") {
    auto const ring = Keyring::make("apple 4 灯笼", cheap);
    REQUIRE(ring);
    CHECK(is(ring->ring.open_with_passphrase("  ａｐｐｌｅ　４　灯笼　"), ring->key));
    CHECK(ring->ring.open_with_passphrase("Apple 4 灯笼").error() == KeyFault::wrong);
}

TEST_CASE("another passphrase or code takes the place of the old one, the key stays") {
    auto [ring, key, code] = made();
    REQUIRE(ring.set_passphrase(key, "新的 四个 词语 在此", {128, 2}));
    CHECK(is(ring.open_with_passphrase("新的 四个 词语 在此"), key));
    CHECK(ring.open_with_passphrase(phrase).error() == KeyFault::wrong);
    CHECK(is(ring.open_with_code(code), key));
    auto const second = draw_recovery_code();
    REQUIRE(ring.set_code(key, second));
    CHECK(is(ring.open_with_code(second), key));
    CHECK(ring.open_with_code(code).error() == KeyFault::wrong);
    CHECK(is(ring.open_with_passphrase("新的 四个 词语 在此"), key));
}

TEST_CASE("a keyring is read as it was written, and holds no word of a secret") {
    auto const [ring, key, code] = made();
    auto const bytes = ring.bytes();
    auto const read = Keyring::parse(bytes);
    REQUIRE(read);
    CHECK(*read == ring);
    CHECK(is(read->open_with_passphrase(phrase), key));
    CHECK(std::ranges::search(bytes, key.bytes()).empty());
    CHECK(std::ranges::search(bytes, phrase.substr(0, 6)).empty());
}

// In the manner of a fuzzer; the sanitizers watch.
TEST_CASE("a keyring that was edited or cut is refused, or opens nothing") {
    auto const [ring, key, code] = made();
    auto const array = ring.bytes();
    std::vector<std::uint8_t> const good(array.begin(), array.end());
    std::mt19937_64 chance{31};
    int parsed = 0;
    for (int round = 0; round < 3000; ++round) {
        auto bad = good;
        bad[chance() % bad.size()] ^= static_cast<std::uint8_t>(1 + chance() % 255);
        if (chance() % 4 == 0) bad.resize(chance() % bad.size());
        if (chance() % 8 == 0) bad.push_back(0);
        auto const read = Keyring::parse(bad);
        if (!read) continue;
        ++parsed;
        // A damaged cost may be a dear one.
        auto const same_terms = [&](std::size_t at) { return std::equal(&bad[at], &bad[at + 12], &good[at]); };
        if (!same_terms(8) || !same_terms(8 + (keyring_size - 8) / 2)) continue;
        auto const by_phrase = is(read->open_with_passphrase(phrase), key);
        auto const by_code = is(read->open_with_code(code), key);
        CHECK_FALSE((by_phrase && by_code));
    }
    CHECK(parsed > 0);
    CHECK(parsed < 3000);
}

TEST_CASE("costs beyond reason are refused before anything is tried") {
    auto const good = made().ring.bytes();
    auto const with = [&](std::size_t at, std::uint8_t byte) {
        auto bytes = good;
        bytes[at] = byte;
        return Keyring::parse(bytes).has_value();
    };
    CHECK(with(8, 1));
    CHECK_FALSE(with(8, 2));   // a method nobody knows
    CHECK_FALSE(with(9, 1));   // what must be 0
    CHECK_FALSE(with(12, 7));  // KiB
    CHECK_FALSE(with(15, 1));  // 16 GiB
    CHECK_FALSE(with(16, 0));  // passes
    CHECK_FALSE(with(16, 65));
}
