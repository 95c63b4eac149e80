#include "secret/cipher.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tongban;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes from_hex(std::string_view hex) {
    auto const value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    Bytes bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(16 * value(hex[i]) + value(hex[i + 1])));
    return bytes;
}

template <std::size_t n>
std::array<std::uint8_t, n> exactly(Bytes const& bytes) {
    REQUIRE(bytes.size() == n);
    std::array<std::uint8_t, n> array{};
    std::ranges::copy(bytes, array.begin());
    return array;
}

Bytes bytes_of(Key const& key) { return {key.bytes().begin(), key.bytes().end()}; }

struct Sealed {
    Bytes content, about;
    std::array<std::uint8_t, nonce_size> nonce{};
    std::array<std::uint8_t, tag_size> tag{};
};

Sealed sealed(Key const& key, std::string_view text) {
    Sealed made{{text.begin(), text.end()}, {1, 2, 3}};
    encipher(made.content, made.about, key, made.nonce, made.tag);
    return made;
}

bool opens(Sealed const& from, Key const& key) {
    Bytes plain(from.content.size());
    return decipher(from.content, {from.about, from.nonce, from.tag}, key, plain);
}

}  // namespace

// draft-irtf-cfrg-xchacha-03, appendix A.3.1
TEST_CASE("the cipher is XChaCha20-Poly1305") {
    Key const key{exactly<32>(from_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"))};
    auto const nonce = exactly<24>(from_hex("404142434445464748494a4b4c4d4e4f5051525354555657"));
    auto const tag = exactly<16>(from_hex("c0875924c1c7987947deafd8780acf49"));
    auto const about = from_hex("50515253c0c1c2c3c4c5c6c7");
    auto const content = from_hex(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c2"
        "16cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c6"
        "8b13b52e");
    Bytes plain(content.size());
    REQUIRE(decipher(content, {about, nonce, tag}, key, plain));
    CHECK(
        std::string(plain.begin(), plain.end()) ==
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would "
        "be "
        "it.");
}

// Made with another implementation (hash-wasm).
TEST_CASE("the derived key is Argon2id") {
    auto const salt = exactly<16>(from_hex("30313233343536373839616263646566"));
    auto const first = derive("correct horse", salt, {64, 1});
    REQUIRE(first);
    CHECK(bytes_of(*first) == from_hex("32364fd7ed54f4951b0d6bc3bed2f212c66235738a114c5f8ba3b6a1ee3abb10"));
    auto const second = derive("四个词 密码", salt, {1024, 3});
    REQUIRE(second);
    CHECK(bytes_of(*second) == from_hex("9f3e84834a86600b0c3a0e593bcbcf75ec349fff1f40d214706b503d83e118ff"));
}

TEST_CASE("without the key, or with any bit changed, nothing is read") {
    auto const key = Key::drawn();
    auto const good = sealed(key, "陶知夏，住在上塘村");
    REQUIRE(opens(good, key));
    CHECK_FALSE(opens(good, Key::drawn()));
    auto const refused_after = [&](auto part) {
        for (std::size_t bit = 0; bit < part(good).size() * 8; ++bit) {
            auto bad = good;
            part(bad)[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
            if (opens(bad, key)) return false;
        }
        return true;
    };
    CHECK(refused_after([](auto& value) -> auto& { return value.content; }));
    CHECK(refused_after([](auto& value) -> auto& { return value.about; }));
    CHECK(refused_after([](auto& value) -> auto& { return value.nonce; }));
    CHECK(refused_after([](auto& value) -> auto& { return value.tag; }));
}

TEST_CASE("the same words never look the same twice") {
    auto const key = Key::drawn();
    auto const one = sealed(key, "陶知夏"), other = sealed(key, "陶知夏");
    CHECK(one.nonce != other.nonce);
    CHECK(one.content != other.content);
    CHECK(bytes_of(Key::drawn()) != bytes_of(Key::drawn()));
}

TEST_CASE("a key that was given away is gone from where it was") {
    auto from = Key::drawn();
    auto const bytes = bytes_of(from);
    Key const to{std::move(from)};
    CHECK(bytes_of(to) == bytes);
    CHECK(bytes_of(from) == Bytes(32, 0));  // NOLINT: that is the point
}

TEST_CASE("the cost of a try follows the device, and is never too low") {
    CHECK(cost_for(0.5) == Cost{64u << 10, 8});
    CHECK(cost_for(1.4) == Cost{64u << 10, 7});
    CHECK(cost_for(4.0) == Cost{64u << 10, 3});   // 768 ms
    CHECK(cost_for(7.0) == Cost{46u << 10, 3});   // 966 ms
    CHECK(cost_for(10.0) == Cost{32u << 10, 3});  // 960 ms
    CHECK(cost_for(15.0) == Cost{19u << 10, 3});
    CHECK(cost_for(100.0) == least_cost);
    CHECK(cost_for(0.0) == Cost{64u << 10, 8});
}
