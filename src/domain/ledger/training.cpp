#include "domain/ledger/training.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Training const& training, Date today) { return happened(today, {{"held_on", training.held_on}}); }

}  // namespace tongban
