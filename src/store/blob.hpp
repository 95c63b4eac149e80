#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "secret/cipher.hpp"
#include "store/seal.hpp"

/// A photo, or another large content that stands beside the pages, one value each:
///
///   blob place      blob    payload := content
///
///   name  := BLAKE2b-256 of the content, 64 hexadecimal digits. Stands in fields of records, see record/field.hpp.
///   place := the name; where there is a key, BLAKE2b-256 of the name under that key: it tells nothing about the content.
///   number, in the seal's header := the first 16 digits of the place, so that no blob passes for another
///
/// A content is read only under the name that it has: pages vouch for the name, and the name for every bit.
namespace tongban {

inline constexpr std::size_t blob_name_size = 2 * fingerprint_size;
[[nodiscard]] std::string blob_name(ByteView content);
[[nodiscard]] bool is_blob_name(std::string_view text);
[[nodiscard]] std::string blob_place(std::string_view name, Key const* key);
/// Appends every name that stands in `text`, whatever is around it.
void find_blob_names(std::string_view text, std::vector<std::string>& names);

/// The value to be put at blob_place(blob_name(content), key).
[[nodiscard]] Bytes sealed_blob(ByteView content, std::uint64_t store, Key const* key);
/// The content of a value, whatever its name is. `broken` when it is not whole; `locked` when it needs a key.
[[nodiscard]] Result<Bytes, Damage> opened_blob(ByteView value, Key const* key);

}  // namespace tongban
