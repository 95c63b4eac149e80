#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The only place that knows a cipher. What each one is for, and what it does not do: decisions/0008-encryption-at-rest.md.
namespace tongban {

/// Overwrites bytes for good: no optimiser may leave this out.
void wipe(std::span<std::uint8_t> bytes);
/// Fills `bytes` so that nobody can guess them.
void draw(std::span<std::uint8_t> bytes);

/// 256 bits that open everything sealed with them. Leaves no trace in memory when it goes; a copy must be asked for.
class Key {
public:
    static constexpr std::size_t size = 32;

    static Key drawn();
    explicit Key(std::span<std::uint8_t const, size> bytes);
    Key(Key&& other) noexcept;
    Key& operator=(Key&& other) noexcept;
    ~Key();

    [[nodiscard]] Key copy() const { return Key{m_bytes}; }
    [[nodiscard]] std::span<std::uint8_t const, size> bytes() const { return m_bytes; }

private:
    std::array<std::uint8_t, size> m_bytes;
};

// --- XChaCha20-Poly1305: nobody without the key reads the content, or changes a bit of it or of what it belongs to -------

inline constexpr std::size_t nonce_size = 24, tag_size = 16;
using NonceView = std::span<std::uint8_t const, nonce_size>;
using TagView = std::span<std::uint8_t const, tag_size>;

/// Makes `content` unreadable where it stands, under a nonce that is drawn and filled in. `belongs_to` stays readable
/// elsewhere; the tag vouches for both.
void encipher(
    std::span<std::uint8_t> content,
    std::span<std::uint8_t const> belongs_to,
    Key const& key,
    std::span<std::uint8_t, nonce_size> nonce,
    std::span<std::uint8_t, tag_size> tag);

/// What an enciphered content is read with.
struct Cipher {
    std::span<std::uint8_t const> belongs_to;
    NonceView nonce;
    TagView tag;
};
/// The content, into `plain` (of the same length, possibly the same bytes). False, and nothing readable, when the key is
/// another one or any bit differs.
[[nodiscard]] bool decipher(
    std::span<std::uint8_t const> content, Cipher const& cipher, Key const& key, std::span<std::uint8_t> plain);

// --- BLAKE2b: what tells one content from every other -------------------------------------------------------------------

inline constexpr std::size_t fingerprint_size = 32;
/// Of 256 bits. Where there is a key, nobody without it can tell whose fingerprint it is.
[[nodiscard]] std::array<std::uint8_t, fingerprint_size> fingerprint(
    std::span<std::uint8_t const> content, Key const* key = nullptr);

// --- Argon2id: a passphrase is slow to try ------------------------------------------------------------------------------

/// What one try costs. Bounds of what is accepted from a store; `cost_for` chooses far better ones.
struct Cost {
    std::uint32_t memory_kib = 0;
    std::uint32_t passes = 0;
    bool operator==(Cost const&) const = default;

    [[nodiscard]] bool is_sane() const {
        return memory_kib >= 8 && memory_kib <= 1u << 20 && passes >= 1 && passes <= 64;
    }
};
/// The least that is chosen for a passphrase: OWASP Password Storage Cheat Sheet, Argon2id with 19 MiB.
inline constexpr Cost least_cost{19u << 10, 2};

inline constexpr std::size_t salt_size = 16;
/// Nothing when there is not enough memory.
[[nodiscard]] std::optional<Key> derive(
    std::string_view secret, std::span<std::uint8_t const, salt_size> salt, Cost cost);

/// The cost that takes this device between half a second and a second, where one pass over one MiB takes
/// `ms_per_mib`; never less than `least_cost`.
[[nodiscard]] Cost cost_for(double ms_per_mib);

}  // namespace tongban
