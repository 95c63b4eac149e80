#pragma once

#include <vector>

#include "domain/consent.hpp"
#include "domain/pairing.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

/// What suggestions for pairs are made of, each kind in one pass.
namespace tongban {

/// Open files of children who want a pair and have none.
[[nodiscard]] std::vector<Kept<Child>> unpaired_children(Database& database);
/// Of those children.
[[nodiscard]] std::vector<Pairing> pairs_of_unpaired(Database& database);
[[nodiscard]] std::vector<Consent> consents_of_unpaired(Database& database);

}  // namespace tongban
