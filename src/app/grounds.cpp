#include "app/grounds.hpp"

#include "store/child_rows.hpp"
#include "store/likeness_rows.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

std::vector<Consent> consents_given(Database& database, Id<Child> child) {
    std::vector<Consent> consents;
    for (auto& kept : all_linked(database, consent_shape, "child", child)) consents.push_back(std::move(kept.record));
    return consents;
}

/// All pairings of the child and all of the helper; one that is both stands there once.
std::vector<Pairing> pairings_beside(Database& database, Pairing const& pairing) {
    std::vector<Pairing> others;
    for (auto const& kept : all_linked(database, pairing_shape, "child", pairing.child)) others.push_back(kept.record);
    for (auto const& kept : all_linked(database, pairing_shape, "volunteer", pairing.volunteer)) {
        if (kept.record.child != pairing.child) others.push_back(kept.record);
    }
    return others;
}

}  // namespace

std::optional<PublishingGround> publishing_ground(Database& database, Wish const& wish, Rules const& rules) {
    auto child = find(database, child_shape, wish.child);
    if (!child) return std::nullopt;
    auto const village = find(database, village_shape, child->village);
    auto const consents = consents_given(database, wish.child);
    return PublishingGround{{wish.child, *child}, village ? village->name : "", consents, rules.labels};
}

Result<PairingGround, Problems> pairing_ground(Database& database, Pairing const& pairing, Date today) {
    auto const child = find(database, child_shape, pairing.child);
    auto const volunteer = find(database, volunteer_shape, pairing.volunteer);
    Problems problems;
    if (!child) problems.push_back({"child", "required"});
    if (!volunteer) problems.push_back({"volunteer", "required"});
    if (!problems.empty()) return problems;
    return PairingGround{
        {pairing.child, *child},
        *volunteer,
        consents_given(database, pairing.child),
        pairings_beside(database, pairing),
        today};
}

std::vector<Id<Village>> villages_named(Database& database, std::string_view name) {
    std::vector<Id<Village>> found;
    for (VillageLine const& line : village_lines(database)) {
        if (line.name == name) found.push_back(line.id);
    }
    return found;
}

std::vector<SimilarChild> children_like(Database& database, Child const& child) {
    return similar_children(child, children_maybe_like(database, child));
}

}  // namespace tongban
