#pragma once

#include <vector>

#include "app/forms/form_spec.hpp"
#include "domain/ledger/ledger.hpp"

namespace tongban {

/// The two forms of a ledger, made of its shape: one under the record's own name that enters it, for several of those it
/// is about at once, and "amend_<record>". A form of that name in forms.json stands in their place.
void add_ledger_forms(std::vector<FormSpec>& specs, Ledger const& ledger);

}  // namespace tongban
