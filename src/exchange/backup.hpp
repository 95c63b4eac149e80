#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "record/problem.hpp"

/// A whole database in one file. All numbers are little endian:
///
///   backup := "TONGBAN\0"          8 bytes
///             length of the header u32
///             header               JSON: {"format": 1, "made_at_ms", "app", "schema", "encrypted", "image_bytes",
///                                         "counts": {"child": 12, …}}
///             image                the database file as SQLite writes it
///             tag                  16 bytes: XXH3-128 of everything before, as its canonical big-endian form
///
/// The header is readable without the image, so that a file can be previewed; the tag tells whether it is whole.
namespace tongban {

struct BackupHeader {
    std::int64_t made_at_ms = 0;  ///< since 1970-01-01T00:00Z
    std::string app_version;
    int schema = 0;  ///< number of the last migration in the image
    bool encrypted =
        false;  ///< foreseen: the image is then a sealed one; this version writes and reads plain images only
    std::vector<std::pair<std::string, std::int64_t>> counts;  ///< records of each kind
    bool operator==(BackupHeader const&) const = default;
};

[[nodiscard]] std::string write_backup(BackupHeader const& header, std::string_view image);

struct Backup {
    BackupHeader header;
    std::string_view image;  ///< lies in the bytes that were read
};

/// At the field "": "not_a_backup" (another kind of file), "newer_version" (written in a later format), "damaged" (cut off,
/// or changed in any byte), "encrypted". Whether this program knows the image's schema is for store/migrate to say.
[[nodiscard]] Result<Backup, Problems> read_backup(std::string_view bytes);

}  // namespace tongban
