#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "record/problem.hpp"
#include "secret/keyring.hpp"

/// A whole database in one file. All numbers are little endian:
///
///   file   := backup               format 1
///           | backup blob* tail    format 2
///   backup := "TONGBAN\0"          8 bytes
///             length of the header u32
///             header               JSON: {"format": 1 or 2, "made_at_ms", "app", "schema", "encrypted", "image_bytes",
///                                         "counts": {"child": 12, …}}
///             content              the image, which is the database file as SQLite writes it; or, where the header says
///                                  "encrypted": true, the sealed image
///             tag                  16 bytes: XXH3-128 of everything before, as its canonical big-endian form
///   sealed := keyring              secret/keyring.hpp: who knows the passphrase or the recovery code opens the file
///             nonce                24 bytes
///             image                enciphered with XChaCha20-Poly1305
///             seal                 16 bytes: vouches also for everything from the start of the file to the keyring
///   blob   := length u32           of the value
///             value                as it lies in the store (store/blob.hpp), under the key of the file
///   tail   := start u64            of the first blob, which is the length of the backup
///             count u32            of blobs
///             "TBBLOBS\0"          8 bytes
///
/// Here only the backup is read and written; the blobs, of which there may be gigabytes, are web/backup_blobs.js's.
/// The header is readable without the image; that of an encrypted file counts nothing. The tag tells whether a file is whole.
namespace tongban {

struct BackupHeader {
    std::int64_t made_at_ms = 0;  ///< since 1970-01-01T00:00Z
    std::string app_version;
    int schema = 0;  ///< number of the last migration in the image
    bool encrypted = false;
    std::vector<std::pair<std::string, std::int64_t>> counts;  ///< records of each kind
    bool has_blobs = false;                                    ///< format 2
    bool operator==(BackupHeader const&) const = default;
};

[[nodiscard]] std::string write_backup(BackupHeader const& header, std::string_view image);

/// What a file is sealed with: a keyring, and the key that it holds.
struct BackupKeys {
    Keyring const& ring;
    Key const& key;
};
/// The same, sealed. Of `header.counts` nothing is written.
[[nodiscard]] std::string write_sealed_backup(BackupHeader header, std::string_view image, BackupKeys const& keys);

struct Backup {
    BackupHeader header;
    std::string_view image;       ///< lies in the bytes that were read; empty when the file is sealed
    std::optional<Keyring> ring;  ///< of a sealed file: its key opens it, see unsealed_image
};

/// At the field "": "not_a_backup" (another kind of file), "newer_version" (written in a later format), "damaged" (cut off,
/// or changed in any byte). Whether this program knows the image's schema is for store/migrate to say.
[[nodiscard]] Result<Backup, Problems> read_backup(std::string_view bytes);

/// The image in `bytes`, which read_backup took and found sealed. Nothing when `key` is not the one of its keyring.
[[nodiscard]] std::optional<std::string> unsealed_image(std::string_view bytes, Key const& key);

}  // namespace tongban
