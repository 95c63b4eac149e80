#include "secret/keyring.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "base/text.hpp"
#include "secret/recovery_code.hpp"

namespace tongban {
namespace {

constexpr std::uint8_t argon2id = 1;
// A recovery code cannot be guessed at any price; the cost is only there because every lock has one.
constexpr Cost code_cost{1024, 1};

using Bytes = std::vector<std::uint8_t>;

void append(Bytes& bytes, std::uint64_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

void append(Bytes& bytes, std::span<std::uint8_t const> more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

std::uint64_t take(std::span<std::uint8_t const>& bytes, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number |= std::uint64_t{bytes[i]} << (8 * i);
    bytes = bytes.subspan(size);
    return number;
}

void take(std::span<std::uint8_t const>& bytes, std::span<std::uint8_t> into) {
    std::ranges::copy(bytes.first(into.size()), into.begin());
    bytes = bytes.subspan(into.size());
}

void append_terms(Bytes& bytes, Cost cost, std::span<std::uint8_t const> salt) {
    append(bytes, argon2id, 4);
    append(bytes, cost.memory_kib, 4);
    append(bytes, cost.passes, 4);
    append(bytes, salt);
}

/// What a lock's tag vouches for beside the key.
Bytes claim(std::uint64_t key_number, std::uint8_t place, Cost cost, std::span<std::uint8_t const> salt) {
    Bytes bytes;
    append(bytes, key_number, 8);
    append(bytes, place + 1u, 1);
    append_terms(bytes, cost, salt);
    return bytes;
}

std::uint64_t draw_number() {
    std::array<std::uint8_t, 8> bytes{};
    draw(bytes);
    std::span<std::uint8_t const> view{bytes};
    return take(view, 8);
}

}  // namespace

std::string spoken(std::string_view passphrase) { return std::string{trimmed(half_width(passphrase))}; }

std::optional<Keyring::Made> Keyring::make(std::string_view passphrase, Cost cost) {
    Made made{{}, Key::drawn(), draw_recovery_code()};
    made.ring.m_key_number = draw_number();
    if (!made.ring.set_passphrase(made.key, passphrase, cost)) return std::nullopt;
    if (!made.ring.set_code(made.key, made.recovery_code)) return std::nullopt;
    return made;
}

bool Keyring::set_passphrase(Key const& key, std::string_view passphrase, Cost cost) {
    return close(passphrase_place, key, spoken(passphrase), cost);
}

bool Keyring::set_code(Key const& key, std::string_view code) { return close(code_place, key, code, code_cost); }

bool Keyring::close(Place place, Key const& key, std::string_view secret, Cost cost) {
    Lock lock{cost};
    draw(lock.salt);
    auto const derived = derive(secret, lock.salt, cost);
    if (!derived) return false;
    std::ranges::copy(key.bytes(), lock.key.begin());
    encipher(lock.key, claim(m_key_number, place, cost, lock.salt), *derived, lock.nonce, lock.tag);
    m_locks[place] = lock;
    return true;
}

Result<Key, KeyFault> Keyring::open_with_passphrase(std::string_view passphrase) const {
    return open(passphrase_place, spoken(passphrase));
}

Result<Key, KeyFault> Keyring::open_with_code(std::string_view code) const { return open(code_place, code); }

Result<Key, KeyFault> Keyring::open_with(std::string_view typed) const {
    auto const code = parse_recovery_code(typed);
    return code ? open_with_code(*code) : open_with_passphrase(typed);
}

Result<Key, KeyFault> Keyring::open(Place place, std::string_view secret) const {
    auto const& lock = m_locks[place];
    auto const derived = derive(secret, lock.salt, lock.cost);
    if (!derived) return KeyFault::no_memory;
    std::array<std::uint8_t, Key::size> bytes{};
    auto const terms = claim(m_key_number, place, lock.cost, lock.salt);
    if (!decipher(lock.key, {terms, lock.nonce, lock.tag}, *derived, bytes)) return KeyFault::wrong;
    Key key{bytes};
    wipe(bytes);
    return key;
}

std::optional<Keyring> Keyring::parse(std::span<std::uint8_t const> bytes) {
    if (bytes.size() != keyring_size) return std::nullopt;
    Keyring ring;
    ring.m_key_number = take(bytes, 8);
    for (auto& lock : ring.m_locks) {
        auto const method = take(bytes, 4);
        lock.cost = {static_cast<std::uint32_t>(take(bytes, 4)), static_cast<std::uint32_t>(take(bytes, 4))};
        if (method != argon2id || !lock.cost.is_sane()) return std::nullopt;
        take(bytes, lock.salt);
        take(bytes, lock.nonce);
        take(bytes, lock.key);
        take(bytes, lock.tag);
    }
    return ring;
}

std::array<std::uint8_t, keyring_size> Keyring::bytes() const {
    Bytes bytes;
    append(bytes, m_key_number, 8);
    for (auto const& lock : m_locks) {
        append_terms(bytes, lock.cost, lock.salt);
        append(bytes, lock.nonce);
        append(bytes, lock.key);
        append(bytes, lock.tag);
    }
    check(bytes.size() == keyring_size, "a keyring is as long as its grammar says");
    std::array<std::uint8_t, keyring_size> array{};
    std::ranges::copy(bytes, array.begin());
    return array;
}

}  // namespace tongban
