#pragma once

#include <string>

namespace tongban {

/// What the columns of a claim sheet are called, in the words of who reads it back (app/claim_sheet.hpp).
struct ClaimHeads {
    std::string code, name, phone, plan;
};

}  // namespace tongban
