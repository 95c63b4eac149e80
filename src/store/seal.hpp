#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "secret/cipher.hpp"

/// Everything the vault stores is a sealed value. All numbers are little endian:
///
///   value   := header payload
///   header  := "TBan"               4 bytes
///              version              u8, 1
///              kind                 u8, see ValueKind
///              protection           u8, 0: the tag is a hash. 1: the payload is enciphered with XChaCha20-Poly1305
///              0                    u8
///              store                u64, the store's own number, drawn when it was made
///              number               u64, of the chunk; of a log record: the epoch of its writer; of a blob: see blob.hpp
///              sequence             u64, of the commit it belongs to
///              length               u32, of the payload
///              0                    u32
///              nonce                24 bytes, 0 unless protection is 1
///              tag                  16 bytes. protection 0: XXH3-128 of the payload, seeded with XXH3-64 of the header
///                                   up to here. 1: Poly1305 over the payload and the header up to the nonce
///
/// A value that is not exactly this is damaged. A store has a key for everything or for nothing: where there is one, a value
/// without protection is damage, too, but the keyring. What the payload holds: page_record.hpp, page_log.hpp.
namespace tongban {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<std::uint8_t const>;

inline constexpr std::size_t seal_size = 80;
inline constexpr std::uint8_t seal_version = 1;

enum class ValueKind : std::uint8_t {
    pages = 1,  ///< log: differences of pages
    epoch = 2,  ///< log: a writer begins
    fold = 3,   ///< log: what came before lies in the chunks now
    chunk = 4,
    head = 5,
    boot = 6,
    keyring = 7,  ///< never enciphered: it is what the key comes from
    blob = 8,
};

struct SealLabel {
    ValueKind kind = ValueKind::pages;
    std::uint64_t store = 0;
    std::uint64_t number = 0;
    std::uint64_t sequence = 0;
    bool operator==(SealLabel const&) const = default;
};

enum class Damage : std::uint8_t {
    broken,  ///< not the bytes that were written
    newer,   ///< a later version of the program wrote it
    locked,  ///< needs a passphrase
    no_memory,
};

/// Fills the first `seal_size` bytes of `value`; the payload stands behind them, and is enciphered there if there is a key.
void seal(std::span<std::uint8_t> value, SealLabel const& label, Key const* key);

struct Unsealed {
    SealLabel label;
    ByteView payload;  ///< a part of the value, or of `room` when it had to be deciphered
};
Result<Unsealed, Damage> unseal(ByteView value, Key const* key, Bytes& room);

/// Little-endian numbers, at the end of `bytes` and from the front of `view` (which must hold them).
void append_number(Bytes& bytes, std::uint64_t number, std::size_t size);
std::uint64_t take_number(ByteView& view, std::size_t size);
template <std::unsigned_integral T>
T take(ByteView& view) {
    return static_cast<T>(take_number(view, sizeof(T)));
}

}  // namespace tongban
