#pragma once

#include "app/read/reader.hpp"
#include "app/views/pair_view.hpp"
#include "store/pair_rows.hpp"

namespace tongban {

/// The page that a helper may be handed, see HelperSheet. Of the child nothing but what Tier::volunteer may see.
[[nodiscard]] HelperSheet helper_sheet(Reader const& reader, PairRow const& pair);

}  // namespace tongban
