#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/wish.hpp"
#include "record/kept.hpp"
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
/// In one state, the latest collected first, at most `most`.
[[nodiscard]] std::vector<WishRow> wishes_in(Database& database, WishState state, int most);
[[nodiscard]] int count_wishes(Database& database, WishState state);
[[nodiscard]] std::vector<WishRow> wishes_of(Database& database, Id<Child> child);
[[nodiscard]] std::optional<WishRow> find_wish(Database& database, Id<Wish> wish);

}  // namespace tongban
