#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/rules.hpp"
#include "base/result.hpp"
#include "domain/activity.hpp"
#include "domain/duplicates.hpp"
#include "domain/pairing.hpp"
#include "domain/participation.hpp"
#include "domain/village.hpp"
#include "domain/wish_steps.hpp"
#include "store/database.hpp"

/// What decisions over several records need to know, gathered from the database. Commands decide by it; screens ask it
/// beforehand why something is not possible.
namespace tongban {

/// Nothing when the child is gone.
[[nodiscard]] std::optional<PublishingGround> publishing_ground(
    Database& database, Kept<Wish> const& wish, Rules const& rules);

/// Problems "required" at "child" or "volunteer" when there is none.
[[nodiscard]] Result<PairingGround, Problems> pairing_ground(Database& database, Pairing const& pairing, Date today);

/// Leader and list of an activity; consent is asked of the list only where children are taken out.
[[nodiscard]] Crew crew_of(Database& database, Kept<Activity> const& activity);
/// Of its list, the children for whom consent to `purpose` is missing on its day; not those who stayed away.
[[nodiscard]] std::vector<Kept<Child>> without_consent(
    Database& database, Kept<Activity> const& activity, std::string_view purpose);

/// Villages on file that are called so; one, unless somebody registered two of one name.
[[nodiscard]] std::vector<Id<Village>> villages_named(Database& database, std::string_view name);

/// Children who may be the same one, most alike first; closed files too.
[[nodiscard]] std::vector<SimilarChild> children_like(Database& database, Child const& child);

}  // namespace tongban
