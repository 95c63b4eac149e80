#include "ui/outliner.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace tongban::ui {

void Outliner::begin() {
    for (auto& records : m_records) records.clear();
    for (auto& open : m_open) open.clear();
    std::swap(m_covers, m_last_covers);
    m_covers.clear();
    m_announcements.clear();
    m_title.clear();
    m_modal = 0;
    m_layer = 0;
    m_hushed = 0;
}

OutlineRecord& Outliner::add(WidgetId id, Role role, std::string_view name) {
    if (m_hushed > 0) return m_unheard = {};
    auto& records = m_records[m_layer];
    auto const& open = m_open[m_layer];
    WidgetId const parent = open.empty() ? 0 : records[open.back()].id;
    auto& record = records.emplace_back();
    record.id = id;
    record.parent = parent;
    record.role = role;
    record.name = name;
    return record;
}

OutlineRecord& Outliner::open(WidgetId id, Role role, std::string_view name) {
    check(m_hushed == 0, "groups are opened where they are heard");
    auto& record = add(id, role, name);
    m_open[m_layer].push_back(m_records[m_layer].size() - 1);
    return record;
}

void Outliner::close() {
    check(!m_open[m_layer].empty(), "a group is open");
    m_open[m_layer].pop_back();
}

void Outliner::close(Rect rect) {
    check(!m_open[m_layer].empty(), "a group is open");
    m_records[m_layer][m_open[m_layer].back()].rect = rect;
    close();
}

void Outliner::announce(std::string_view text, bool urgent) { m_announcements.push_back({std::string(text), urgent}); }

OutlineRecord const* Outliner::find(WidgetId id) const {
    auto const& records = m_records[m_layer];
    auto const found = std::find_if(records.rbegin(), records.rend(), [id](auto const& r) { return r.id == id; });
    return found == records.rend() ? nullptr : &*found;
}

bool Outliner::hidden(std::vector<Cover> const& covers, Rect rect, int layer) {
    return std::any_of(covers.begin(), covers.end(), [&](Cover const& cover) {
        return cover.layer > layer && !is_empty(common_part(cover.rect, rect));
    });
}

void Outliner::hide_covered_fields() {
    for (int layer = 0; layer < layer_count; ++layer) {
        for (auto& record : m_records[layer]) {
            bool const typed =
                record.role == Role::text_field || record.role == Role::text_area || record.role == Role::search_field;
            if (typed && hidden(m_covers, record.rect, layer)) record.clip = {};
        }
    }
}

void Outliner::house_lists() {
    auto const& page = m_records[0];
    auto const main = std::ranges::find(page, Role::main, &OutlineRecord::role);
    if (main == page.end()) return;
    for (int layer = 1; layer < layer_count; ++layer) {
        for (auto& record : m_records[layer])
            if (record.parent == 0 && record.role == Role::list) record.parent = main->id;
    }
}

Outline Outliner::end() {
    hide_covered_fields();
    house_lists();
    Outline outline;
    std::size_t count = 0;
    for (auto const& records : m_records) count += records.size();
    outline.records.reserve(count);
    for (auto& records : m_records)
        for (auto& record : records) outline.records.push_back(std::move(record));
    outline.announcements = std::move(m_announcements);
    outline.title = m_title;
    outline.modal = m_modal;
    find_duplicate(outline.records);
    return outline;
}

void Outliner::find_duplicate(std::vector<OutlineRecord> const& records) {
    m_ids.clear();
    for (auto const& record : records) m_ids.push_back(record.id);
    std::ranges::sort(m_ids);
    auto const twin = std::adjacent_find(m_ids.begin(), m_ids.end());
    m_duplicate = twin == m_ids.end() ? 0 : *twin;
}

}  // namespace tongban::ui
