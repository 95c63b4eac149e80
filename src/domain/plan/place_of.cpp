#include "domain/plan/place_of.hpp"

#include "domain/ledger/ledger.hpp"
#include "domain/plan/recorded.hpp"

namespace tongban {
namespace {

std::int64_t const* id_at(LedgerFacts::Entry const& entry, int at) {
    return at < 0 ? nullptr : std::get_if<std::int64_t>(&entry.values[static_cast<std::size_t>(at)]);
}

}  // namespace

PlaceOf::PlaceOf(LedgerFilter const& filter, LedgerFacts const& ledger, PlanFacts const& facts) {
    Shape const* const shape = find_shape(ledger.record);
    if (!shape) return;
    m_at = link_at(ledger, village_shape.name);
    if (m_at >= 0) return;
    int const child = link_at(ledger, child_shape.name);
    bool const only_open = filter.within == Within::valid || filter.within == Within::ever;
    if (child < 0) read_others(*shape, ledger, facts);
    else read_children(child, only_open, facts);
}

std::optional<PlaceOf::Home> PlaceOf::home_of(LedgerFacts::Entry const& entry) const {
    auto const* const id = id_at(entry, m_at);
    if (!id) return Home{{}, true};
    if (!m_has_homes) return Home{{*id}};
    auto const home = m_homes.find(*id);
    if (home == m_homes.end()) return m_of_children ? std::nullopt : std::optional(Home{{}, true});
    return Home{{home->second}};
}

void PlaceOf::read_children(int at, bool only_open, PlanFacts const& facts) {
    m_at = at;
    m_has_homes = m_of_children = true;
    for (ChildFacts const& child : facts.children) {
        if (!only_open || child.is_open(facts.day)) m_homes.emplace(child.id.value, child.village.value);
    }
}

void PlaceOf::read_others(Shape const& shape, LedgerFacts const& ledger, PlanFacts const& facts) {
    for (Field const& field : shape.fields) {
        LedgerFacts const* const others = find_ledger(facts, field.facts.refers_to);
        int const at = others ? link_at(*others, village_shape.name) : -1;
        if (at < 0) continue;
        m_at = ledger.find(field.name);
        m_has_homes = true;
        for (auto const& other : others->entries) {
            if (auto const* const home = id_at(other, at)) m_homes.emplace(other.id, *home);
        }
    }
}

}  // namespace tongban
