#include "app/claim_sheet.hpp"

#include <algorithm>

#include "base/short_code.hpp"
#include "base/text.hpp"
#include "domain/formats.hpp"
#include "domain/wish_steps.hpp"
#include "exchange/csv.hpp"

namespace tongban {
namespace {

/// People write a title above the table.
constexpr std::size_t rows_above = 5;

struct Columns {
    std::size_t head = 0;  ///< the row that names them
    std::optional<std::size_t> code, name, phone, plan;
};

std::optional<std::size_t> place_of(CsvRow const& row, std::string_view head) {
    auto const found = std::ranges::find(row, head);
    if (found == row.end()) return std::nullopt;
    return static_cast<std::size_t>(found - row.begin());
}

std::optional<Columns> find_columns(std::vector<CsvRow> const& rows, ClaimHeads const& heads) {
    for (std::size_t i = 0; i < std::min(rows.size(), rows_above); ++i) {
        Columns const found{
            i,
            place_of(rows[i], heads.code),
            place_of(rows[i], heads.name),
            place_of(rows[i], heads.phone),
            place_of(rows[i], heads.plan)};
        if (found.code && found.name && found.phone) return found;
    }
    return std::nullopt;
}

std::string cell(CsvRow const& row, std::optional<std::size_t> column) {
    return column && *column < row.size() ? row[*column] : std::string();
}

/// The code as a number; nothing for what is none. A spreadsheet takes the blank and noughts in front away.
std::optional<std::int64_t> code_of(std::string_view text) {
    std::string digits = half_width(text);
    std::erase(digits, ' ');
    auto const code = digits.size() <= 8 ? to_number(digits) : std::nullopt;
    return code && *code >= 0 ? code : std::nullopt;
}

/// As a form would take it.
std::string read_as(std::string_view field, std::string_view text) {
    Term ignored;
    Shape const shape = wish_shape.plain();
    return text_of(read_field(shape.fields[static_cast<std::size_t>(shape.find(field))], text, ignored));
}

/// Of several wishes with this code the one on the wall is meant.
std::string find_wish(CheckedClaim& claim, Database& database) {
    auto const code = code_of(claim.entry.code);
    auto rows = code ? wishes_of_code(database, *code) : std::vector<WishRow>{};
    if (rows.empty()) return "claim_code_unknown";
    auto const is_open = [](WishRow const& row) { return row.wish.record.state == WishState::published; };
    if (std::ranges::count_if(rows, is_open) > 1) return "claim_code_double";
    auto const open = std::ranges::find_if(rows, is_open);
    claim.wish = open == rows.end() ? rows.front().wish : open->wish;
    return {};
}

std::string state_problem(WishState state) {
    switch (state) {
        case WishState::published: return {};
        case WishState::draft:
        case WishState::screened:
        case WishState::referred:
        case WishState::refused: return "claim_not_published";
        default: return "claim_already";
    }
}

std::string problem_of(CheckedClaim& claim, Database& database, Date today, Policy const& policy) {
    if (std::string problem = find_wish(claim, database); !problem.empty()) return problem;
    ClaimEntry const& entry = claim.entry;
    Wish const& wish = claim.wish->record;
    claim.is_known = wish.claimant_name == entry.name && wish.claimant_phone == entry.phone;
    if (std::string problem = state_problem(wish.state); !problem.empty()) return claim.is_known ? "" : problem;
    auto const claimed = tongban::claim(wish, {entry.name, entry.phone, {}, {}, entry.plan, today}, policy);
    if (claimed) return {};
    Problem const& first = claimed.error().front();
    std::string_view const field = first.field;
    if (first.word != "required") return std::string(first.word);
    return "claim_no_" + std::string(field.substr(field.find('_') + 1));
}

}  // namespace

Result<ClaimSheet, std::string> read_claim_sheet(
    std::string_view file, std::string_view bytes, ClaimHeads const& heads) {
    if (!is_utf8(bytes)) return std::string("not_text");
    auto const rows = read_csv(bytes);
    auto const columns = find_columns(rows, heads);
    if (!columns) return std::string("no_heads");
    ClaimSheet sheet{std::string(file), {}, 0};
    for (std::size_t i = columns->head + 1; i < rows.size(); ++i) {
        ClaimEntry entry{
            static_cast<int>(i + 1),
            cell(rows[i], columns->code),
            read_as("claimant_name", cell(rows[i], columns->name)),
            read_as("claimant_phone", cell(rows[i], columns->phone)),
            cell(rows[i], columns->plan)};
        bool const is_blank = entry.name.empty() && entry.phone.empty() && entry.plan.empty();
        if (is_blank) sheet.blank += entry.code.empty() ? 0 : 1;
        else sheet.entries.push_back(std::move(entry));
    }
    return sheet;
}

std::vector<CheckedClaim> check_claims(Database& database, ClaimSheet const& sheet, Date today, Policy const& policy) {
    std::vector<CheckedClaim> claims;
    for (ClaimEntry const& entry : sheet.entries) {
        CheckedClaim checked{entry, {}, {}, false};
        checked.problem = problem_of(checked, database, today, policy);
        bool const twice = checked.wish && std::ranges::any_of(claims, [&](CheckedClaim const& other) {
                               return other.wish && other.wish->id == checked.wish->id;
                           });
        if (twice && checked.problem.empty()) checked.problem = "claim_row_twice";
        claims.push_back(std::move(checked));
    }
    return claims;
}

}  // namespace tongban
