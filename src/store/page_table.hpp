#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tongban {

/// SQLite's disk: the pages of one database in memory, every answer at once.
/// Beside the pages it knows what no file system would tell: which pages have arrived from the durable store, which ones
/// changed since the last durable commit and what they held before, and which ones were read.
///
/// A change lives in one of two generations: `changed` since the last `pack`, or in flight between `pack` and
/// `confirm` / `refuse`. A refused flight falls back among the changed, so that the next record holds everything.
class PageTable {
public:
    static constexpr std::uint32_t page_size = 4096;
    static constexpr std::uint32_t pages_max = 1u << 20;  ///< 4 GiB, all that a 32-bit program can address
    static constexpr std::uint32_t chunk_pages = 64;  ///< a chunk, 256 KiB, is what a checkpoint stores as one value
    using Page = std::span<std::uint8_t const, page_size>;

    /// Starts anew as a database of `pages` pages, of which none has arrived. 0: an empty database, ready.
    void restart(std::uint32_t pages);

    /// Overwrites all it holds, then starts anew and empty.
    void wipe();

    // --- as the database sees it -------------------------------------------------------------------------------
    enum class Access : std::uint8_t {
        fine,
        beyond,   ///< there is no such page
        missing,  ///< it has not arrived; `fault` remembers it
        no_memory,
    };
    [[nodiscard]] std::uint32_t pages() const { return m_pages; }
    /// Copies a part of one page; `from` + `into.size()` is at most a page.
    Access read(std::uint32_t page, std::uint32_t from, std::span<std::uint8_t> into);
    /// Writes a whole page; the database grows when it lies beyond the end. Pages skipped this way are zero.
    Access write(std::uint32_t page, Page content);
    /// `missing` when a page that would be cut off has not arrived: what it held could not be restored.
    Access truncate(std::uint32_t pages);
    /// The memory of a page that has arrived, counted as read; nullptr otherwise. Valid until `restart`.
    [[nodiscard]] std::uint8_t const* view(std::uint32_t page);
    /// The first page asked for and missing since this was last called.
    std::optional<std::uint32_t> take_fault();

    // --- arrival from the durable store ------------------------------------------------------------------------
    [[nodiscard]] std::uint32_t chunks() const { return (m_pages + chunk_pages - 1) / chunk_pages; }
    [[nodiscard]] bool has(std::uint32_t page) const { return page < m_pages && (m_flags[page] & arrived) != 0; }
    [[nodiscard]] bool has_chunk(std::uint32_t chunk) const;
    [[nodiscard]] std::uint32_t missing() const { return m_missing; }  ///< pages that have not arrived
    /// Memory of a page for its content to be put in; it counts as arrived. nullptr when memory is exhausted.
    /// Only for content that is durable: nothing is remembered as changed.
    [[nodiscard]] std::uint8_t* arrive(std::uint32_t page);
    /// Follows the durable store to another length; new pages are zero and present.
    [[nodiscard]] bool resize(std::uint32_t pages);

    // --- changes since the last durable commit -----------------------------------------------------------------
    /// A page written since then, and what it held. No `before`: the page did not exist, which counts as all zero.
    struct Change {
        struct Release {
            void operator()(std::uint8_t* bytes) const { std::free(bytes); }
        };
        std::uint32_t page = 0;
        std::unique_ptr<std::uint8_t[], Release> before;
    };
    /// Whether something would be lost if the program ended now.
    [[nodiscard]] bool has_changes() const { return !m_changes.empty() || m_pages != m_packed_pages; }
    [[nodiscard]] std::span<Change const> changes() const { return m_changes; }
    [[nodiscard]] std::uint8_t const* content(std::uint32_t page) const { return at(page); }
    /// Hands the present changes to a store that is about to write them. No flight may be under way.
    void pack();
    void confirm();    ///< the flight is durable
    void refuse();     ///< the flight was not stored
    void roll_back();  ///< memory is again what the durable store holds; also ends a flight

    // --- for whoever watches -----------------------------------------------------------------------------------
    [[nodiscard]] std::vector<std::uint32_t> touched() const;  ///< pages read so far, ascending
    /// Grows whenever content changed behind the database's back (restart, arrive over old content, roll_back):
    /// what it has cached is then worthless.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }
    void content_replaced() { ++m_generation; }

private:
    using Bytes = std::unique_ptr<std::uint8_t[], Change::Release>;
    enum Flag : std::uint8_t { arrived = 1, was_read = 2, was_changed = 4 };

    [[nodiscard]] std::uint8_t* at(std::uint32_t page) const;
    [[nodiscard]] bool grow(std::uint32_t pages);
    [[nodiscard]] bool remember(std::uint32_t page);
    void restore(std::vector<Change>& changes);

    std::vector<Bytes> m_chunks;
    std::vector<std::uint8_t> m_flags;  // per page; may be longer than the database after a truncation
    std::vector<Change> m_changes, m_flight;
    std::uint32_t m_pages = 0;
    std::uint32_t m_missing = 0;
    std::uint32_t m_packed_pages = 0;  // length when last packed: older pages have a `before`
    std::uint32_t m_durable_pages = 0;
    std::optional<std::uint32_t> m_fault;
    std::uint64_t m_generation = 0;
};

}  // namespace tongban
