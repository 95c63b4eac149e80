#include "app/grounds.hpp"

#include "domain/ledger/family_member.hpp"
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

/// Who lives around the child, by the files: the family tells as siblings do, then the village.
Surroundings surroundings(Database& database, Kept<Child> const& child) {
    Surroundings around;
    for (auto const& member : all_linked(database, family_member_shape, "child", child.id)) {
        around.siblings.push_back(member.record.name);
    }
    auto const village = find(database, village_shape, child.record.village);
    if (!village) return around;
    around.village = village->name;
    around.township = village->township;
    for (ChildNames const& other : children_of_village(database, child.record.village)) {
        if (other.id == child.id) continue;
        bool const sibling = !other.caregiver.empty() && other.caregiver == child.record.caregiver_name;
        (sibling ? around.siblings : around.neighbours).push_back(other.name);
    }
    return around;
}

std::vector<Wish> other_wishes(Database& database, Id<Child> child, Id<Wish> wish) {
    std::vector<Wish> others;
    for (auto& kept : all_linked(database, wish_shape, "child", child)) {
        if (kept.id != wish) others.push_back(std::move(kept.record));
    }
    return others;
}

std::vector<Kept<Participation>> list_of(Database& database, Id<Activity> activity) {
    return all_linked(database, participation_shape, "activity", activity);
}

}  // namespace

std::optional<PublishingGround> publishing_ground(Database& database, Kept<Wish> const& wish, Rules const& rules) {
    Id<Child> const id = wish.record.child;
    auto child = find(database, child_shape, id);
    if (!child) return std::nullopt;
    Kept<Child> const kept{id, std::move(*child)};
    return PublishingGround{
        kept,
        surroundings(database, kept),
        rules.public_words,
        consents_given(database, id),
        other_wishes(database, id, wish.id)};
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

std::vector<Kept<Child>> without_consent(Database& database, Kept<Activity> const& activity, std::string_view purpose) {
    std::vector<Kept<Child>> missing;
    for (auto const& [id, one] : list_of(database, activity.id)) {
        bool const may_come = attended(one.presence) || one.presence == Presence::listed;
        auto child = one.child && may_come ? find(database, child_shape, one.child) : std::nullopt;
        if (!child) continue;
        Kept<Child> kept{one.child, std::move(*child)};
        auto const consents = consents_given(database, one.child);
        bool const may = consent_gaps(kept, consents, purpose, activity.record.day).empty();
        if (!may) missing.push_back(std::move(kept));
    }
    return missing;
}

Crew crew_of(Database& database, Kept<Activity> const& activity) {
    Crew crew;
    bool leads_from_list = false;
    if (activity.record.leader) crew.leader = find(database, volunteer_shape, activity.record.leader);
    for (auto const& [id, one] : list_of(database, activity.id)) {
        if (one.child) ++crew.children;
        auto helper = one.volunteer ? find(database, volunteer_shape, one.volunteer) : std::nullopt;
        if (helper) crew.helpers.push_back(std::move(*helper));
        leads_from_list = leads_from_list || (helper && one.volunteer == activity.record.leader);
    }
    bool const leads_too = crew.leader && !leads_from_list;
    crew.adults = static_cast<int>(crew.helpers.size()) + (leads_too ? 1 : 0);
    if (activity.record.outing)
        crew.without_consent = static_cast<int>(without_consent(database, activity, "activity").size());
    return crew;
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
