#include <algorithm>

#include "base/check.hpp"
#include "store/page_log.hpp"
#include "store/page_record.hpp"

// The half of PageLog that reads what was stored.
namespace tongban {
namespace {

constexpr std::size_t page_size = PageTable::page_size;
constexpr std::uint32_t chunk_pages = PageTable::chunk_pages;

}  // namespace

Result<Unsealed, Damage> PageLog::opened(ByteView value) { return unseal(value, key(), m_opened); }

void PageLog::restart() {
    m_pages.restart(0);
    m_ring.reset();
    m_ring_store = 0;
    m_key_change = m_key_change == KeyChange::waiting ? KeyChange::refused : KeyChange::none;
    m_next_keys.reset();
    m_keys_packed = false;
    m_head = {};
    m_fold_seen = false;
    m_chunk_folds.clear();
    m_records.clear();
    m_entries.clear();
    m_epochs.clear();
    m_sequence = m_epoch = 0;
    m_log_values = m_log_bytes = 0;
    m_unfolded.clear();
    m_boot_pages.clear();
    m_under_way = UnderWay::nothing;
    m_writes.clear();
    m_folding.clear();
    m_blobs.clear();
    m_flying_blobs = 0;
}

std::optional<Damage> PageLog::take_head(ByteView value) {
    if (!m_ring || m_ring->key_number() != m_key_number) m_key.reset();
    auto const found = opened(value);
    if (!found) return found.error();
    auto payload = found->payload;
    if (found->label.kind != ValueKind::head || payload.size() < 8) return Damage::broken;
    if (m_ring && (!m_key || found->label.store != m_ring_store)) return Damage::broken;
    m_head = {found->label.store, found->label.sequence, take<std::uint32_t>(payload)};
    auto const chunks = take<std::uint32_t>(payload);
    if (m_head.store == 0 || m_head.pages > PageTable::pages_max) return Damage::broken;
    if (chunks != (m_head.pages + chunk_pages - 1) / chunk_pages || payload.size() != chunks * 8) return Damage::broken;
    while (!payload.empty()) m_chunk_folds.push_back(take<std::uint64_t>(payload));
    m_sequence = m_head.fold;
    return {};
}

std::optional<Damage> PageLog::take_log(std::uint64_t key, ByteView value) {
    auto const found = opened(value);
    if (!found) return found.error();
    auto const& [label, payload] = *found;
    if (m_head.store == 0 || label.store != m_head.store || label.sequence != key) return Damage::broken;
    if (label.kind == ValueKind::epoch) m_epochs.push_back(key);
    if (key <= m_head.fold) {
        m_fold_seen = m_fold_seen || key == m_head.fold;
        return {};
    }
    if (key != m_sequence + 1) return Damage::broken;
    m_sequence = key;
    if (label.kind == ValueKind::epoch) return {};
    if (label.kind != ValueKind::pages || !is_page_record(payload)) return Damage::broken;
    m_records.push_back({key, {payload.begin(), payload.end()}});
    ++m_log_values;
    m_log_bytes += value.size();
    return {};
}

std::optional<Damage> PageLog::finish_log() {
    if ((m_head.fold > 0 && !m_fold_seen) || (m_ring && m_head.store == 0)) return Damage::broken;
    m_pages.restart(m_records.empty() ? m_head.pages : pages_after(m_records.back().payload));
    index_entries();
    for (auto page = m_head.pages; page < m_pages.pages(); ++page)
        if (!arrive(page, {})) return Damage::no_memory;
    return {};
}

void PageLog::index_entries() {
    for (std::uint32_t record = 0; record < m_records.size(); ++record)
        each_entry(m_records[record].payload, [&](std::uint32_t page, std::uint32_t position) {
            m_entries.push_back({page, record, position});
            m_unfolded.insert(page / chunk_pages);
        });
    std::ranges::sort(m_entries);
    // Pages that came since the fold need not have an entry: they may be empty.
    m_shortest = m_head.pages;
    for (auto const& record : m_records) m_shortest = std::min(m_shortest, pages_after(record.payload));
    for (auto chunk = m_shortest / chunk_pages; chunk < m_pages.chunks(); ++chunk) m_unfolded.insert(chunk);
}

// Brings a page from any state since the fold to the present one: differences that are in it already are simply set again.
void PageLog::replay(std::uint32_t page, std::span<std::uint8_t, page_size> memory) const {
    std::uint32_t first = 0;
    for (std::uint32_t record = 0; page >= m_shortest && record < m_records.size(); ++record) {
        if (pages_after(m_records[record].payload) > page) continue;
        // Cut off there; if it came again, it came empty.
        std::ranges::fill(memory, std::uint8_t{0});
        first = record + 1;
    }
    for (auto const& entry : std::ranges::equal_range(m_entries, page, {}, &Entry::page))
        if (entry.record >= first) apply_entry(m_records[entry.record].payload, entry.position, memory);
}

bool PageLog::arrive(std::uint32_t page, ByteView content) {
    auto* const memory = m_pages.arrive(page);
    if (memory == nullptr) return false;
    if (!content.empty()) std::ranges::copy(content, memory);
    replay(page, std::span<std::uint8_t, page_size>{memory, page_size});
    return true;
}

std::optional<Damage> PageLog::take_chunk(std::uint32_t chunk, ByteView value) {
    if (chunk >= m_chunk_folds.size()) return Damage::broken;
    auto const found = opened(value);
    if (!found) return found.error();
    auto const& [label, payload] = *found;
    if (label != SealLabel{ValueKind::chunk, m_head.store, chunk, m_chunk_folds[chunk]}) return Damage::broken;
    auto const begin = chunk * chunk_pages;
    auto const end = std::min(begin + chunk_pages, m_head.pages);
    if (payload.size() % page_size != 0 || payload.size() < (end - begin) * page_size) return Damage::broken;
    for (auto page = begin; page < std::min(end, m_pages.pages()); ++page) {
        if (m_pages.has(page)) continue;
        if (!arrive(page, payload.subspan((page - begin) * page_size, page_size))) return Damage::no_memory;
    }
    if (is_complete()) {
        m_records = {};
        m_entries = {};
    }
    return {};
}

std::optional<Damage> PageLog::take_boot(ByteView value) {
    auto const found = opened(value);
    if (!found) return found.error();
    auto const& [label, payload] = *found;
    if (label.kind != ValueKind::boot || label.store != m_head.store) return Damage::broken;
    if (label.sequence < m_head.fold || label.sequence > m_sequence) return {};
    auto rest = payload;
    std::size_t const pages = rest.size() < 4 ? 0 : take<std::uint32_t>(rest);
    if (rest.size() != std::uint64_t{pages} * (4 + page_size)) return Damage::broken;
    auto content = rest.subspan(pages * 4);
    for (std::size_t i = 0; i < pages; ++i, content = content.subspan(page_size)) {
        auto const page = take<std::uint32_t>(rest);
        m_boot_pages.push_back(page);
        if (page >= m_pages.pages() || m_pages.has(page)) continue;
        if (!arrive(page, content.first(page_size))) return Damage::no_memory;
    }
    std::ranges::sort(m_boot_pages);
    return {};
}

// What was changed in a fold stands in chunks alone; an epoch changes nothing.
bool PageLog::follow(std::uint64_t key, ByteView value) {
    bool const only_looks = !is_writer() && !is_under_way() && is_complete() && !m_pages.has_changes();
    if (!only_looks || key != m_sequence + 1) return false;
    auto const found = opened(value);
    if (!found || found->label.store != m_head.store || found->label.sequence != key) return false;
    auto const& [label, payload] = *found;
    if (label.kind == ValueKind::fold) return false;
    if (label.kind == ValueKind::pages) {
        if (!is_page_record(payload) || !m_pages.resize(pages_after(payload))) return false;
        each_entry(payload, [&](std::uint32_t page, std::uint32_t position) {
            apply_entry(payload, position, std::span<std::uint8_t, page_size>{m_pages.arrive(page), page_size});
        });
        m_pages.content_replaced();
    }
    m_sequence = key;
    return true;
}

}  // namespace tongban
