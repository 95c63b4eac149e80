#include "secret/cipher.hpp"

#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/crypto_generichash_blake2b.h>
#include <sodium/crypto_pwhash_argon2id.h>
#include <sodium/utils.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace tongban {
namespace {

constexpr std::size_t drawn_at_once = 256;  // getentropy gives no more
constexpr double target_ms = 700, most_ms = 1000;

}  // namespace

void wipe(std::span<std::uint8_t> bytes) { sodium_memzero(bytes.data(), bytes.size()); }

void draw(std::span<std::uint8_t> bytes) {
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(drawn_at_once, bytes.size())))
        check(getentropy(bytes.data(), std::min(drawn_at_once, bytes.size())) == 0, "the machine gives random bytes");
}

Key Key::drawn() {
    std::array<std::uint8_t, size> bytes;
    draw(bytes);
    Key key{bytes};
    wipe(bytes);
    return key;
}

Key::Key(std::span<std::uint8_t const, size> bytes) { std::ranges::copy(bytes, m_bytes.begin()); }

Key::Key(Key&& other) noexcept : m_bytes(other.m_bytes) { wipe(other.m_bytes); }

Key& Key::operator=(Key&& other) noexcept {
    if (this == &other) return *this;
    m_bytes = other.m_bytes;
    wipe(other.m_bytes);
    return *this;
}

Key::~Key() { wipe(m_bytes); }

void encipher(
    std::span<std::uint8_t> content,
    std::span<std::uint8_t const> belongs_to,
    Key const& key,
    std::span<std::uint8_t, nonce_size> nonce,
    std::span<std::uint8_t, tag_size> tag) {
    draw(nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
        content.data(),
        tag.data(),
        nullptr,
        content.data(),
        content.size(),
        belongs_to.data(),
        belongs_to.size(),
        nullptr,
        nonce.data(),
        key.bytes().data());
}

bool decipher(
    std::span<std::uint8_t const> content, Cipher const& cipher, Key const& key, std::span<std::uint8_t> plain) {
    check(plain.size() == content.size(), "what is read is as long as what was written");
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
               plain.data(),
               nullptr,
               content.data(),
               content.size(),
               cipher.tag.data(),
               cipher.belongs_to.data(),
               cipher.belongs_to.size(),
               cipher.nonce.data(),
               key.bytes().data()) == 0;
}

std::array<std::uint8_t, fingerprint_size> fingerprint(std::span<std::uint8_t const> content, Key const* key) {
    std::array<std::uint8_t, fingerprint_size> found;
    auto const* const secret = key == nullptr ? nullptr : key->bytes().data();
    auto const secret_size = key == nullptr ? 0 : Key::size;
    crypto_generichash_blake2b(found.data(), found.size(), content.data(), content.size(), secret, secret_size);
    return found;
}

std::optional<Key> derive(std::string_view secret, std::span<std::uint8_t const, salt_size> salt, Cost cost) {
    check(cost.is_sane(), "a cost that was checked");
    std::array<std::uint8_t, Key::size> bytes{};
    auto const failed = crypto_pwhash_argon2id(
        bytes.data(),
        bytes.size(),
        secret.data(),
        secret.size(),
        salt.data(),
        cost.passes,
        std::size_t{cost.memory_kib} << 10,
        crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (failed != 0) return std::nullopt;
    Key key{bytes};
    wipe(bytes);
    return key;
}

Cost cost_for(double ms_per_mib) {
    constexpr std::array<std::uint32_t, 4> sizes_mib{64, 46, 32, 19};
    for (auto const mib : sizes_mib) {
        auto const pass_ms = std::max(mib * ms_per_mib, 0.1);
        if (3 * pass_ms > most_ms) continue;
        return {mib << 10, static_cast<std::uint32_t>(std::clamp(target_ms / pass_ms, 3.0, 8.0))};
    }
    return least_cost;
}

}  // namespace tongban
