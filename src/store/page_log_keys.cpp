#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "store/page_log.hpp"

// The part of PageLog that knows about keys.
namespace tongban {

std::optional<Damage> PageLog::take_keyring(ByteView value) {
    auto const found = unseal(value, nullptr, m_opened);
    if (!found) return found.error();
    auto const& [label, payload] = *found;
    auto ring = Keyring::parse(payload);
    if (label.kind != ValueKind::keyring || !ring || label.number != ring->key_number()) return Damage::broken;
    m_ring = std::move(*ring);
    m_ring_store = label.store;
    return {};
}

void PageLog::use_key(Key key) {
    check(m_ring.has_value(), "a key belongs to a keyring");
    m_key = std::move(key);
    m_key_number = m_ring->key_number();
}

void PageLog::change_keys(std::optional<Keys> to) {
    check(!m_keys_packed && (!m_ring || m_key), "keys are changed by whoever has them, one change at a time");
    m_next_keys = std::move(to);
    m_key_change = KeyChange::waiting;
}

bool PageLog::seals_anew() const {
    if (!m_keys_packed) return false;
    if (!m_ring || !m_next_keys) return m_ring.has_value() != m_next_keys.has_value();
    return m_ring->key_number() != m_next_keys->ring.key_number();
}

Key const* PageLog::sealing_key() const {
    if (!m_keys_packed) return key();
    return m_next_keys ? &m_next_keys->key : nullptr;
}

// The markers of former writers stay, so they are sealed like everything else.
void PageLog::pack_keys() {
    if (seals_anew()) {
        auto const kept = std::min(m_epochs.size(), epochs_kept);
        for (auto i = m_epochs.size() - kept; i < m_epochs.size(); ++i)
            m_writes.push_back({Write::What::put_log, m_epochs[i]});
    }
    m_writes.push_back({m_next_keys ? Write::What::put_keyring : Write::What::erase_keyring});
}

ByteView PageLog::keyring_value() {
    auto const& ring = m_keys_packed ? m_next_keys->ring : *m_ring;
    auto const bytes = ring.bytes();
    m_scratch.assign(seal_size, 0);
    m_scratch.insert(m_scratch.end(), bytes.begin(), bytes.end());
    SealLabel const label{ValueKind::keyring, m_head.store, ring.key_number(), m_sequence + 1};
    seal(m_scratch, label, nullptr);
    return m_scratch;
}

void PageLog::end_key_change(bool stored) {
    if (!std::exchange(m_keys_packed, false)) return;
    auto next = std::exchange(m_next_keys, std::nullopt);
    m_key_change = stored ? KeyChange::stored : KeyChange::refused;
    if (!stored) return;
    m_ring.reset();
    m_key.reset();
    if (!next) return;
    m_ring = next->ring;
    m_ring_store = m_head.store;
    use_key(std::move(next->key));
}

void PageLog::wipe() {
    m_pages.wipe();
    for (auto& record : m_records) tongban::wipe(record.payload);
    for (auto& content : m_blobs) tongban::wipe(content);
    for (auto* const bytes : {&m_record, &m_scratch, &m_opened}) {
        tongban::wipe(*bytes);
        bytes->clear();
    }
    m_key.reset();
    m_foreign_key.reset();
    restart();
}

}  // namespace tongban
