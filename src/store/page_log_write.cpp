#include <algorithm>
#include <array>
#include <utility>

#include "base/check.hpp"
#include "store/page_log.hpp"
#include "store/page_record.hpp"

// The half of PageLog that writes.
namespace tongban {
namespace {

constexpr std::size_t page_size = PageTable::page_size;
constexpr std::uint32_t chunk_pages = PageTable::chunk_pages;
constexpr std::size_t boot_pages_max = 1024;

std::uint64_t draw_number() {
    std::array<std::uint8_t, 8> bytes{};
    while (std::ranges::count(bytes, 0) == 8) draw(bytes);
    ByteView view{bytes};
    return take<std::uint64_t>(view);
}

std::uint32_t chunks_of(std::uint32_t pages) { return (pages + chunk_pages - 1) / chunk_pages; }

}  // namespace

void PageLog::pack_epoch() {
    check(!is_under_way(), "one transaction at a time");
    m_under_way = UnderWay::epoch;
    m_writes = {{Write::What::add_log, m_sequence + 1}};
    if (m_head.store == 0) {
        m_head.store = draw_number();
        m_writes.push_back({Write::What::put_head});
    }
    auto const value = epoch_value(m_sequence + 1);
    m_record.assign(value.begin(), value.end());
}

void PageLog::pack_anew() {
    check(is_complete() && !is_under_way(), "everything is here, and nothing on its way");
    m_head = {draw_number(), 0, 0};
    m_sequence = 0;
    m_epoch = 1;  // a fold tells as well as a marker who writes
    m_epochs.clear();
    m_chunk_folds.clear();
    for (std::uint32_t chunk = 0; chunk < m_pages.chunks(); ++chunk) m_unfolded.insert(chunk);
    pack_fold();
    if (m_ring) m_writes.push_back({Write::What::put_keyring});
    pack_blobs();
    m_pages.pack();
}

bool PageLog::pack(Form form) {
    check(is_writer() && !is_under_way(), "only the writer packs, one transaction at a time");
    m_keys_packed = m_key_change == KeyChange::waiting && is_complete();
    auto const folds = form == Form::fold && has_log() && is_complete();
    if (!m_pages.has_changes() && !folds && !m_keys_packed) return false;
    for (auto const& change : m_pages.changes()) m_unfolded.insert(change.page / chunk_pages);
    if (seals_anew())
        for (std::uint32_t chunk = 0; chunk < m_pages.chunks(); ++chunk) m_unfolded.insert(chunk);
    if (!is_fold_better(form)) pack_record();
    if (m_under_way == UnderWay::nothing || (is_complete() && m_record.size() > record_bytes_max)) pack_fold();
    pack_blobs();
    m_pages.pack();
    return true;
}

// Without every page there is no fold. An import is not worth comparing page by page.
bool PageLog::is_fold_better(Form form) const {
    if (!is_complete()) return false;
    return form == Form::fold || seals_anew() || m_pages.changes().size() * page_size > 4 * record_bytes_max;
}

void PageLog::pack_record() {
    m_under_way = UnderWay::record;
    m_writes = {{Write::What::add_log, m_sequence + 1}};
    m_record.assign(seal_size, 0);
    append_page_record(m_record, m_pages);
    seal(m_record, {ValueKind::pages, m_head.store, m_epoch, m_sequence + 1}, sealing_key());
    if (m_keys_packed) pack_keys();
}

void PageLog::pack_fold() {
    m_under_way = UnderWay::fold;
    m_folding = std::exchange(m_unfolded, {});
    m_folded_pages = m_pages.pages();
    m_writes = {{Write::What::add_log, m_sequence + 1}};
    for (auto const chunk : m_folding)
        if (chunk < m_pages.chunks()) m_writes.push_back({Write::What::put_chunk, chunk});
    m_writes.push_back({Write::What::put_head});
    if (!m_boot_pages.empty() || seals_anew()) m_writes.push_back({Write::What::put_boot});
    erase_folded();
    if (m_keys_packed) pack_keys();
    m_record.assign(seal_size, 0);
    seal(m_record, {ValueKind::fold, m_head.store, m_epoch, m_sequence + 1}, sealing_key());
}

// The newest value and the markers of the last writers stay: those keys are what an overtaken writer runs into.
void PageLog::erase_folded() {
    auto const dropped = m_epochs.size() > epochs_kept ? m_epochs.size() - epochs_kept : 0;
    for (std::size_t i = 0; i < dropped; ++i) m_writes.push_back({Write::What::erase_log, m_epochs[i], m_epochs[i]});
    auto from = m_head.fold;
    for (auto i = dropped; i < m_epochs.size(); ++i) {
        if (m_epochs[i] < from) continue;
        if (m_epochs[i] > from) m_writes.push_back({Write::What::erase_log, from, m_epochs[i] - 1});
        from = m_epochs[i] + 1;
    }
    if (from <= m_sequence) m_writes.push_back({Write::What::erase_log, from, m_sequence});
}

ByteView PageLog::value(std::size_t index) {
    auto const& write = m_writes[index];
    switch (write.what) {
        case Write::What::add_log: return m_record;
        case Write::What::put_chunk: return chunk_value(static_cast<std::uint32_t>(write.key));
        case Write::What::put_head: return head_value();
        case Write::What::put_boot: return boot_value(m_sequence + 1);
        case Write::What::put_log: return epoch_value(write.key);
        case Write::What::put_keyring: return keyring_value();
        case Write::What::put_blob: return blob_value(static_cast<std::size_t>(write.key));
        case Write::What::erase_log:
        case Write::What::erase_keyring: return {};
    }
    return {};
}

ByteView PageLog::epoch_value(std::uint64_t sequence) {
    m_scratch.assign(seal_size, 0);
    append_number(m_scratch, draw_number(), 8);
    seal(m_scratch, {ValueKind::epoch, m_head.store, sequence, sequence}, sealing_key());
    return m_scratch;
}

ByteView PageLog::chunk_value(std::uint32_t chunk) {
    auto const begin = chunk * chunk_pages;
    auto const end = std::min(begin + chunk_pages, m_pages.pages());
    m_scratch.resize(seal_size);
    m_scratch.insert(m_scratch.end(), m_pages.content(begin), m_pages.content(begin) + (end - begin) * page_size);
    seal(m_scratch, {ValueKind::chunk, m_head.store, chunk, m_sequence + 1}, sealing_key());
    return m_scratch;
}

ByteView PageLog::head_value() {
    auto const folding = m_under_way == UnderWay::fold;
    auto const pages = folding ? m_pages.pages() : m_head.pages;
    auto const chunks = chunks_of(pages);
    m_scratch.assign(seal_size, 0);
    append_number(m_scratch, pages, 4);
    append_number(m_scratch, chunks, 4);
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk)
        append_number(m_scratch, m_folding.contains(chunk) ? m_sequence + 1 : m_chunk_folds[chunk], 8);
    seal(m_scratch, {ValueKind::head, m_head.store, 0, folding ? m_sequence + 1 : m_head.fold}, sealing_key());
    return m_scratch;
}

ByteView PageLog::boot_value(std::uint64_t sequence) {
    std::vector<std::uint32_t> pages;
    std::ranges::copy_if(
        m_boot_pages, std::back_inserter(pages), [&](std::uint32_t page) { return m_pages.has(page); });
    m_scratch.assign(seal_size, 0);
    append_number(m_scratch, pages.size(), 4);
    for (auto const page : pages) append_number(m_scratch, page, 4);
    for (auto const page : pages)
        m_scratch.insert(m_scratch.end(), m_pages.content(page), m_pages.content(page) + page_size);
    seal(m_scratch, {ValueKind::boot, m_head.store, 0, sequence}, sealing_key());
    return m_scratch;
}

void PageLog::confirm() {
    check(is_under_way(), "there is something to confirm");
    ++m_sequence;
    switch (m_under_way) {
        case UnderWay::epoch:
            m_epoch = m_sequence;
            m_epochs.push_back(m_sequence);
            break;
        case UnderWay::fold: confirm_fold(); break;
        case UnderWay::record:
            ++m_log_values;
            m_log_bytes += m_record.size();
            m_pages.confirm();
            break;
        case UnderWay::nothing: break;
    }
    end_key_change(true);
    m_blobs.erase(m_blobs.begin(), m_blobs.begin() + static_cast<std::ptrdiff_t>(std::exchange(m_flying_blobs, 0)));
    m_under_way = UnderWay::nothing;
    m_writes.clear();
    m_folding.clear();
}

void PageLog::confirm_fold() {
    m_head.fold = m_sequence;
    m_head.pages = m_folded_pages;
    m_chunk_folds.resize(chunks_of(m_folded_pages), 0);
    for (auto const chunk : m_folding)
        if (chunk < m_chunk_folds.size()) m_chunk_folds[chunk] = m_sequence;
    if (m_epochs.size() > epochs_kept) m_epochs.erase(m_epochs.begin(), m_epochs.end() - epochs_kept);
    m_log_values = m_log_bytes = 0;
    m_pages.confirm();
}

void PageLog::refuse() {
    check(is_under_way(), "there is something to refuse");
    if (m_under_way == UnderWay::epoch && m_head.fold == 0 && m_sequence == 0) m_head.store = 0;
    if (m_under_way != UnderWay::epoch) m_pages.refuse();
    m_unfolded.merge(m_folding);
    end_key_change(false);
    m_flying_blobs = 0;
    m_under_way = UnderWay::nothing;
    m_writes.clear();
    m_folding.clear();
}

bool PageLog::note_boot() {
    auto touched = m_pages.touched();
    if (touched.size() > boot_pages_max) touched.resize(boot_pages_max);
    if (std::ranges::includes(m_boot_pages, touched) && m_boot_pages.size() < 2 * touched.size()) return false;
    m_boot_pages = std::move(touched);
    return true;
}

ByteView PageLog::pack_boot() {
    if (is_under_way() || m_pages.has_changes()) return {};
    return boot_value(m_sequence);
}

}  // namespace tongban
