#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "secret/cipher.hpp"

/// The data key, drawn once, behind two locks: a passphrase, and a recovery code. The keyring is no secret by itself; it
/// lies in the store and travels in every backup file. All numbers are little endian:
///
///   keyring := key u64              drawn with the data key; tells which one it is
///              lock                 place 1: the passphrase
///              lock                 place 2: the recovery code
///   lock    := method u8            1: Argon2id version 1.3, one lane, 32 bytes, of the secret as UTF-8
///              0 u8  0 u8  0 u8
///              memory u32           KiB, 8 … 2^20
///              passes u32           1 … 64
///              salt                 16 bytes
///              nonce                24 bytes
///              key                  32 bytes: the data key, enciphered with XChaCha20-Poly1305 under the derived key
///              tag                  16 bytes; vouches also for the key's number, the place and the lock up to its nonce
///
/// Anything else is refused.
namespace tongban {

inline constexpr std::size_t keyring_size = 8 + 2 * (12 + salt_size + nonce_size + Key::size + tag_size);

enum class KeyFault : std::uint8_t { wrong, no_memory };

class Keyring {
public:
    /// Of a data key that no longer exists anywhere when nobody can open its locks. `passphrase` is taken as `spoken` says.
    /// Nothing when there is not enough memory.
    struct Made;
    [[nodiscard]] static std::optional<Made> make(std::string_view passphrase, Cost cost);

    [[nodiscard]] static std::optional<Keyring> parse(std::span<std::uint8_t const> bytes);
    [[nodiscard]] std::array<std::uint8_t, keyring_size> bytes() const;

    [[nodiscard]] std::uint64_t key_number() const { return m_key_number; }

    /// The data key. `code` is one that parse_recovery_code gave.
    [[nodiscard]] Result<Key, KeyFault> open_with_passphrase(std::string_view passphrase) const;
    [[nodiscard]] Result<Key, KeyFault> open_with_code(std::string_view code) const;

    /// By whichever of the two `typed` is.
    [[nodiscard]] Result<Key, KeyFault> open_with(std::string_view typed) const;

    /// Puts another lock in the place of the old one; `key` is the one that this keyring holds. False, and nothing
    /// changed, when there is not enough memory.
    [[nodiscard]] bool set_passphrase(Key const& key, std::string_view passphrase, Cost cost);
    [[nodiscard]] bool set_code(Key const& key, std::string_view code);

    bool operator==(Keyring const&) const = default;

private:
    struct Lock {
        Cost cost;
        std::array<std::uint8_t, salt_size> salt{};
        std::array<std::uint8_t, nonce_size> nonce{};
        std::array<std::uint8_t, Key::size> key{};
        std::array<std::uint8_t, tag_size> tag{};
        bool operator==(Lock const&) const = default;
    };
    enum Place : std::uint8_t { passphrase_place, code_place };

    [[nodiscard]] bool close(Place place, Key const& key, std::string_view secret, Cost cost);
    [[nodiscard]] Result<Key, KeyFault> open(Place place, std::string_view secret) const;

    std::uint64_t m_key_number = 0;
    std::array<Lock, 2> m_locks;
};

struct Keyring::Made {
    Keyring ring;
    Key key;
    std::string recovery_code;  ///< kept nowhere: to be shown now, once
};

/// A passphrase as it is taken: without blanks at its ends, full-width letters and digits as their ASCII twins. So it does
/// not matter how the keyboard stood.
[[nodiscard]] std::string spoken(std::string_view passphrase);

}  // namespace tongban
