#include "store/seal.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/check.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tongban {
namespace {

constexpr std::array<std::uint8_t, 4> magic{'T', 'B', 'a', 'n'};
constexpr std::size_t tag_at = seal_size - tag_size;
constexpr std::size_t nonce_at = tag_at - nonce_size;
constexpr std::uint8_t hashed = 0, enciphered = 1;

std::array<std::uint8_t, tag_size> tag_of(ByteView value) {
    auto const seed = XXH3_64bits(value.data(), tag_at);
    auto const payload = value.subspan(seal_size);
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_withSeed(payload.data(), payload.size(), seed));
    return std::to_array(canonical.digest);
}

bool known_kind(std::uint64_t kind) { return kind >= 1 && kind <= static_cast<std::uint64_t>(ValueKind::blob); }

bool is_hashed_well(ByteView value) {
    auto const nonce = value.subspan(nonce_at, nonce_size);
    if (std::ranges::any_of(nonce, [](std::uint8_t byte) { return byte != 0; })) return false;
    return std::ranges::equal(value.subspan(tag_at, tag_size), tag_of(value));
}

bool is_deciphered(ByteView value, Key const& key, Bytes& room) {
    room.resize(value.size() - seal_size);
    Cipher const cipher{
        value.first(nonce_at), value.subspan<nonce_at, nonce_size>(), value.subspan<tag_at, tag_size>()};
    return decipher(value.subspan(seal_size), cipher, key, room);
}

}  // namespace

void append_number(Bytes& bytes, std::uint64_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::uint64_t take_number(ByteView& view, std::size_t size) {
    check(view.size() >= size, "the number is there");
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number |= std::uint64_t{view[i]} << (8 * i);
    view = view.subspan(size);
    return number;
}

void seal(std::span<std::uint8_t> value, SealLabel const& label, Key const* key) {
    check(value.size() >= seal_size && value.size() - seal_size <= UINT32_MAX, "a value has room for its seal");
    Bytes header(magic.begin(), magic.end());
    header.reserve(seal_size);
    append_number(header, seal_version, 1);
    append_number(header, static_cast<std::uint64_t>(label.kind), 1);
    append_number(header, key == nullptr ? hashed : enciphered, 2);
    append_number(header, label.store, 8);
    append_number(header, label.number, 8);
    append_number(header, label.sequence, 8);
    append_number(header, value.size() - seal_size, 8);
    header.resize(tag_at, 0);
    std::ranges::copy(header, value.begin());
    if (key == nullptr) return void(std::ranges::copy(tag_of(value), value.begin() + tag_at));
    encipher(
        value.subspan(seal_size),
        value.first(nonce_at),
        *key,
        value.subspan<nonce_at, nonce_size>(),
        value.subspan<tag_at, tag_size>());
}

Result<Unsealed, Damage> unseal(ByteView value, Key const* key, Bytes& room) {
    if (value.size() < seal_size || !std::ranges::equal(value.first(magic.size()), magic)) return Damage::broken;
    auto rest = value.subspan(magic.size());
    auto const version = take<std::uint8_t>(rest);
    if (version > seal_version) return Damage::newer;
    auto const kind = take<std::uint8_t>(rest);
    auto const protection = take<std::uint8_t>(rest);
    if (version == 0 || !known_kind(kind) || take<std::uint8_t>(rest) != 0) return Damage::broken;

    SealLabel label{static_cast<ValueKind>(kind), 0, 0, 0};
    label.store = take<std::uint64_t>(rest);
    label.number = take<std::uint64_t>(rest);
    label.sequence = take<std::uint64_t>(rest);
    if (take<std::uint64_t>(rest) != value.size() - seal_size) return Damage::broken;
    if (protection == enciphered && key == nullptr) return Damage::locked;
    auto const expected = key == nullptr || label.kind == ValueKind::keyring ? hashed : enciphered;
    if (protection != expected) return Damage::broken;
    if (protection == hashed && is_hashed_well(value)) return Unsealed{label, value.subspan(seal_size)};
    if (protection == enciphered && is_deciphered(value, *key, room)) return Unsealed{label, room};
    return Damage::broken;
}

}  // namespace tongban
