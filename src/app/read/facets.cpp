#include "app/read/facets.hpp"

#include <algorithm>

#include "base/order.hpp"

namespace tongban {

FacetCounter::FacetCounter(std::vector<FacetSource> sources, ListState const& state)
    : m_sources(std::move(sources)), m_counts(m_sources.size()) {
    for (FacetSource const& source : m_sources) m_chosen.emplace_back(state.value(source.name));
}

FacetSource village_facet(Reader const& reader) {
    return {"village", "child.village", [masked = reader.masked](std::string_view name) {
                return text_label(masked ? dots() : name);
            }};
}

void FacetCounter::count(std::size_t facet, std::string const& value) {
    if (value.empty()) return;
    auto& counts = m_counts[facet];
    auto found = std::ranges::find(counts, value, &Count::value);
    if (found == counts.end()) found = counts.insert(counts.end(), Count{value, 0});
    ++found->count;
}

bool FacetCounter::admits(std::vector<std::string> const& values) {
    std::size_t misses = 0, missed = 0;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (m_chosen[i].empty() || m_chosen[i] == values[i]) continue;
        ++misses;
        missed = i;
    }
    if (misses == 1) count(missed, values[missed]);
    for (std::size_t i = 0; misses == 0 && i < m_sources.size(); ++i) count(i, values[i]);
    return misses == 0;
}

std::vector<Facet> FacetCounter::take() {
    std::vector<Facet> facets;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        FacetSource const& source = m_sources[i];
        auto const place = [&](Count const& count) { return std::ranges::find(source.words, count.value); };
        if (!source.words.empty()) put_in_order_of(m_counts[i], place);
        Facet facet{source.name, source.title_key, m_chosen[i], {}};
        for (Count const& count : m_counts[i]) {
            facet.options.push_back({count.value, source.label(count.value), count.count});
        }
        facets.push_back(std::move(facet));
    }
    return facets;
}

void RankedRows::consider(std::uint32_t row, std::string_view search_key) {
    if (auto const rank = match(search_key, m_query)) m_by_rank[*rank].push_back(row);
}

std::vector<std::uint32_t> RankedRows::take() {
    std::vector<std::uint32_t> rows;
    for (auto const& [rank, found] : m_by_rank) rows.insert(rows.end(), found.begin(), found.end());
    return rows;
}

bool answers(std::string_view text, std::vector<std::string> const& names) {
    SearchQuery const query = read_query(text);
    if (query.words.empty()) return true;
    return std::ranges::any_of(names, [&](std::string const& name) {
        Child named;
        named.name = name;
        return match(search_key(named, {}), query).has_value();
    });
}

std::string_view ListState::value(std::string_view facet) const {
    auto const found = chosen.find(facet);
    return found == chosen.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace tongban
