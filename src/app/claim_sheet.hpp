#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/claim_heads.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/policy.hpp"
#include "store/wish_rows.hpp"

/// A claim sheet that went out as a file and comes back filled in. Reading it changes nothing.
namespace tongban {

struct ClaimEntry {
    int row = 0;  ///< as the spreadsheet counts
    std::string code, name, phone, plan;
};

struct ClaimSheet {
    std::string file;
    std::vector<ClaimEntry> entries;  ///< rows with a code, in which somebody wrote
    int blank = 0;                    ///< rows with a code, in which nobody did
};

/// "not_text" when the bytes are no UTF-8; "no_heads" when the first rows name no columns of `heads`. A sheet without the
/// column of plans is one without plans.
[[nodiscard]] Result<ClaimSheet, std::string> read_claim_sheet(
    std::string_view file, std::string_view bytes, ClaimHeads const& heads);

struct CheckedClaim {
    ClaimEntry entry;
    std::optional<Kept<Wish>> wish;
    std::string problem;    ///< word of "problem."; "" when it can be taken
    bool is_known = false;  ///< stands here already just so
};
/// What each row would do today. Nothing of what is claimed already is ever changed. Besides the problems of `claim`:
/// "claim_code_unknown", "claim_code_double" (two wishes share it), "claim_row_twice", "claim_already",
/// "claim_not_published".
[[nodiscard]] std::vector<CheckedClaim> check_claims(
    Database& database, ClaimSheet const& sheet, Date today, Policy const& policy);

}  // namespace tongban
