#include "app/safekeeping.hpp"

namespace tongban {

Safekeeping::State Safekeeping::state(Database&) { return {}; }

}  // namespace tongban
