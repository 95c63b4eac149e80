#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/wish.hpp"
#include "domain/wish_money.hpp"
#include "record/kept.hpp"
#include "store/child_rows.hpp"
#include "store/database.hpp"

namespace tongban {

/// A wish with what a card of it shows.
struct WishRow {
    Kept<Wish> wish;
    std::string child_name, child_alias;
    std::optional<Date> child_born;
    std::string village;
};

/// Wishes under way: neither closed nor referred nor refused.
[[nodiscard]] std::vector<WishRow> open_wishes(Database& database);
/// Closed ones bought by `day` whose receipt was never entered (lacks_receipt).
[[nodiscard]] std::vector<WishRow> closed_without_receipt(Database& database, Date day);
/// In one state, the latest collected first, at most `most`.
[[nodiscard]] std::vector<WishRow> wishes_in(Database& database, WishState state, int most);
[[nodiscard]] int count_wishes(Database& database, WishState state);
[[nodiscard]] std::vector<WishRow> wishes_of(Database& database, Id<Child> child);
[[nodiscard]] std::optional<WishRow> find_wish(Database& database, Id<Wish> wish);

/// An open file of a child to whom no wish came true lately.
struct TurnLine {
    ChildLine child;  ///< without pairs, contacts and search key
    std::optional<Date> granted_on;
    Id<Wish> under_way;  ///< one that is on its way; 0: none
};
/// No wish delivered from `since` on; who has waited longest first: since the last wish, or since the file was opened.
[[nodiscard]] std::vector<TurnLine> children_without_wish(Database& database, Date since);

[[nodiscard]] WishMoney wish_money(Database& database, int year);

/// Wishes in any state whose short code is that (base/short_code.hpp): seldom more than one.
[[nodiscard]] std::vector<WishRow> wishes_of_code(Database& database, std::int64_t code);

}  // namespace tongban
