#include "store/page_table.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/check.hpp"
#include "base/order.hpp"
#include "secret/cipher.hpp"

namespace tongban {

void PageTable::restart(std::uint32_t pages) {
    m_chunks.clear();
    m_flags.assign(pages, 0);
    m_chunks.resize((pages + chunk_pages - 1) / chunk_pages);
    m_changes.clear();
    m_flight.clear();
    m_pages = m_packed_pages = m_durable_pages = m_missing = pages;
    m_fault.reset();
    ++m_generation;
}

void PageTable::wipe() {
    for (auto const& chunk : m_chunks)
        if (chunk) tongban::wipe({chunk.get(), std::size_t{chunk_pages} * page_size});
    for (auto const* const changes : {&m_changes, &m_flight})
        for (auto const& change : *changes)
            if (change.before) tongban::wipe({change.before.get(), page_size});
    restart(0);
}

std::uint8_t* PageTable::at(std::uint32_t page) const {
    return m_chunks[page / chunk_pages].get() + std::size_t{page % chunk_pages} * page_size;
}

PageTable::Access PageTable::read(std::uint32_t page, std::uint32_t from, std::span<std::uint8_t> into) {
    check(from + into.size() <= page_size, "a read stays within its page");
    if (page >= m_pages) return Access::beyond;
    auto const* const memory = view(page);
    if (memory == nullptr) return Access::missing;
    std::memcpy(into.data(), memory + from, into.size());
    return Access::fine;
}

std::uint8_t const* PageTable::view(std::uint32_t page) {
    if (!has(page)) {
        if (!m_fault && page < m_pages) m_fault = page;
        return nullptr;
    }
    m_flags[page] |= was_read;
    return at(page);
}

std::optional<std::uint32_t> PageTable::take_fault() { return std::exchange(m_fault, std::nullopt); }

// Both tables grow; memory of new chunks is zero, which is what a page that was never written must hold.
bool PageTable::grow(std::uint32_t pages) {
    if (pages > pages_max) return false;
    auto const chunks = (pages + chunk_pages - 1) / chunk_pages;
    if (m_chunks.size() < chunks) m_chunks.resize(chunks);
    for (auto chunk = m_pages / chunk_pages; chunk < chunks; ++chunk) {
        if (m_chunks[chunk] == nullptr)
            m_chunks[chunk].reset(static_cast<std::uint8_t*>(std::calloc(chunk_pages, page_size)));
        if (m_chunks[chunk] == nullptr) return false;
    }
    if (m_flags.size() < pages) m_flags.resize(pages, 0);
    return true;
}

bool PageTable::remember(std::uint32_t page) {
    if ((m_flags[page] & was_changed) != 0) return true;
    Change change{page, nullptr};
    if (page < std::max(m_packed_pages, m_durable_pages)) {
        change.before.reset(static_cast<std::uint8_t*>(std::malloc(page_size)));
        if (change.before == nullptr) return false;
        std::memcpy(change.before.get(), at(page), page_size);
    }
    m_changes.push_back(std::move(change));
    m_flags[page] |= was_changed;
    return true;
}

PageTable::Access PageTable::write(std::uint32_t page, Page content) {
    if (page < m_pages && !has(page)) {
        if (!m_fault) m_fault = page;
        return Access::missing;
    }
    if (page >= m_pages) {
        if (!grow(page + 1)) return Access::no_memory;
        // SQLite need not write a free page that it skips, but replaying the record must give the same bytes.
        for (auto skipped = m_pages; skipped <= page; ++skipped) {
            if (!remember(skipped)) return Access::no_memory;
            std::memset(at(skipped), 0, page_size);
            m_flags[skipped] |= arrived;
        }
        m_pages = page + 1;
    }
    if (!remember(page)) return Access::no_memory;
    std::memcpy(at(page), content.data(), page_size);
    return Access::fine;
}

PageTable::Access PageTable::truncate(std::uint32_t pages) {
    for (auto page = pages; page < m_pages; ++page)
        if (view(page) == nullptr) return Access::missing;
    m_pages = std::min(m_pages, pages);
    return Access::fine;
}

bool PageTable::has_chunk(std::uint32_t chunk) const {
    auto const end = std::min((chunk + 1) * chunk_pages, m_pages);
    for (auto page = chunk * chunk_pages; page < end; ++page)
        if ((m_flags[page] & arrived) == 0) return false;
    return true;
}

std::uint8_t* PageTable::arrive(std::uint32_t page) {
    check(page < m_pages, "a page arrives inside the database");
    auto& chunk = m_chunks[page / chunk_pages];
    if (chunk == nullptr) chunk.reset(static_cast<std::uint8_t*>(std::calloc(chunk_pages, page_size)));
    if (chunk == nullptr) return nullptr;
    if ((m_flags[page] & arrived) == 0) --m_missing;
    m_flags[page] |= arrived;
    return at(page);
}

bool PageTable::resize(std::uint32_t pages) {
    check(!has_changes() && m_flight.empty(), "only an unchanged database follows the store");
    if (pages > m_pages && !grow(pages)) return false;
    for (auto page = m_pages; page < pages; ++page) {
        std::memset(at(page), 0, page_size);
        m_flags[page] |= arrived;
    }
    m_pages = m_packed_pages = m_durable_pages = pages;
    return true;
}

void PageTable::pack() {
    check(m_flight.empty(), "one flight at a time");
    for (auto const& change : m_changes) m_flags[change.page] &= static_cast<std::uint8_t>(~was_changed);
    m_flight = std::exchange(m_changes, {});
    m_packed_pages = m_pages;
}

void PageTable::confirm() {
    m_flight.clear();
    m_durable_pages = m_packed_pages;
    // Cut off by the flight and written again meanwhile: for the store that page begins anew.
    for (auto& change : m_changes)
        if (change.page >= m_durable_pages) change.before.reset();
}

void PageTable::refuse() {
    put_in_order_of(m_changes, [](Change const& change) { return change.page; });
    auto const known = m_changes.size();
    for (auto& old : m_flight) {
        auto const end = m_changes.begin() + static_cast<std::ptrdiff_t>(known);
        auto const newer = std::ranges::lower_bound(m_changes.begin(), end, old.page, {}, &Change::page);
        if (newer != end && newer->page == old.page) newer->before = std::move(old.before);
        else {
            m_flags[old.page] |= was_changed;
            m_changes.push_back(std::move(old));
        }
    }
    m_flight.clear();
    m_packed_pages = m_durable_pages;
}

void PageTable::restore(std::vector<Change>& changes) {
    for (auto const& change : changes) {
        if (change.before != nullptr) std::memcpy(at(change.page), change.before.get(), page_size);
        m_flags[change.page] &= static_cast<std::uint8_t>(~was_changed);
    }
    changes.clear();
}

void PageTable::roll_back() {
    restore(m_changes);
    restore(m_flight);
    m_pages = m_packed_pages = m_durable_pages;
    ++m_generation;
}

std::vector<std::uint32_t> PageTable::touched() const {
    std::vector<std::uint32_t> pages;
    for (std::uint32_t page = 0; page < m_pages; ++page)
        if ((m_flags[page] & was_read) != 0) pages.push_back(page);
    return pages;
}

}  // namespace tongban
