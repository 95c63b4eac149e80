#include <algorithm>

#include "store/page_log.hpp"

// The part of PageLog that knows of blobs.
namespace tongban {

std::string PageLog::keep_blob(ByteView content) {
    auto name = blob_name(content);
    if (kept_blob(name) == nullptr) m_blobs.emplace_back(content.begin(), content.end());
    return name;
}

Bytes const* PageLog::kept_blob(std::string_view name) const {
    auto const found = std::ranges::find_if(m_blobs, [&](Bytes const& content) { return blob_name(content) == name; });
    return found == m_blobs.end() ? nullptr : &*found;
}

void PageLog::pack_blobs() {
    m_flying_blobs = m_blobs.size();
    for (std::size_t i = 0; i < m_blobs.size(); ++i) m_writes.push_back({Write::What::put_blob, i});
}

std::string PageLog::blob_place(std::size_t key) const {
    return tongban::blob_place(blob_name(m_blobs[key]), sealing_key());
}

ByteView PageLog::blob_value(std::size_t key) {
    m_scratch = sealed_blob(m_blobs[key], m_head.store, sealing_key());
    return m_scratch;
}

Result<Bytes, Damage> PageLog::blob(std::string_view name, ByteView value) const {
    auto content = opened_blob(value, key());
    if (content && blob_name(*content) != name) return Damage::broken;
    return content;
}

// Nothing that can be read may stay behind a passphrase; what only the old key opens is left as it lies.
PageLog::Resealed PageLog::seal_blob_anew(ByteView value) const {
    auto resealed = resealed_blob(value, key(), sealing_key());
    resealed.erase = key() == nullptr || !resealed.place.empty();
    return resealed;
}

PageLog::Resealed PageLog::adopt_blob(ByteView value) const {
    return resealed_blob(value, m_foreign_key ? &*m_foreign_key : nullptr, key());
}

PageLog::Resealed PageLog::resealed_blob(ByteView value, Key const* from, Key const* to) const {
    auto const content = opened_blob(value, from);
    if (!content) return {};
    return {tongban::blob_place(blob_name(*content), to), sealed_blob(*content, m_head.store, to)};
}

Bytes PageLog::sealed_kept_blob(std::string_view name) const {
    auto const* const content = kept_blob(name);
    return content == nullptr ? Bytes{} : sealed_blob(*content, m_head.store, key());
}

}  // namespace tongban
