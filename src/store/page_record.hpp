#pragma once

#include <cstdint>
#include <functional>

#include "store/page_table.hpp"
#include "store/seal.hpp"

/// The payload of a commit record: what changed in which pages. All numbers are little endian:
///
///   payload := pages u32            length of the database after this commit
///              entries u32
///              entry*               ascending pages, each once
///   entry   := page u32  runs u32  run*
///   run     := offset u16  length-1 u16  bytes      ascending, disjoint, inside the page
///
/// Bytes not named keep their value; a page that did not exist before the commit was all zero.
namespace tongban {

/// Appends the payload for everything that changed in `pages` since it was last packed.
void append_page_record(Bytes& value, PageTable const& pages);

/// Whether `payload` follows the grammar to its last byte. Everything below takes only such payloads.
[[nodiscard]] bool is_page_record(ByteView payload);

[[nodiscard]] std::uint32_t pages_after(ByteView payload);

/// Calls `entry(page, position)` for each page in the record; `position` is for apply_entry.
void each_entry(ByteView payload, std::function<void(std::uint32_t page, std::uint32_t position)> const& entry);

/// Brings `page` (its content before the commit) to what it was after it.
void apply_entry(ByteView payload, std::uint32_t position, std::span<std::uint8_t, PageTable::page_size> page);

}  // namespace tongban
