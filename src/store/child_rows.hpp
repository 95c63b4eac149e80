#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/child.hpp"
#include "domain/consent.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

/// Children as lists, Today and pickers need them: few columns, all children in one pass.
namespace tongban {

struct ChildLine {
    Id<Child> id;
    std::string alias, name;
    Sex sex = Sex::unknown;
    std::optional<Date> born_on;
    Id<Village> village;
    std::string village_name;
    std::string grade;
    Colour colour = Colour::ungraded;
    ChildState state = ChildState::open;
    bool wants_pair = false;
    Date opened_on;
    int running_pairs = 0;
    std::optional<Date> last_contact;  ///< of any pair; tries that reached nobody left out
    std::string search_key;            ///< see domain/search.hpp
};

/// All children, closed files too, in no order.
[[nodiscard]] std::vector<ChildLine> child_lines(Database& database);

[[nodiscard]] std::optional<ChildLine> find_child(Database& database, Id<Child> child);
/// Open files of children who want a pair and have none.
[[nodiscard]] std::vector<ChildLine> children_without_pair(Database& database);
/// Open files of children born on one of these days of any year, each as "06-12".
[[nodiscard]] std::vector<ChildLine> children_born_on(Database& database, std::vector<std::string> const& days);

struct ChildNames {
    Id<Child> id;
    std::string name, caregiver;
};
/// Closed files too: a name tells whoever has it.
[[nodiscard]] std::vector<ChildNames> children_of_village(Database& database, Id<Village> village);

/// By day.
[[nodiscard]] std::vector<Kept<Consent>> consents_of(Database& database, Id<Child> child);
/// Of all children that have a running pair.
[[nodiscard]] std::vector<Consent> consents_under_pairs(Database& database);

struct VillageLine {
    Id<Village> id;
    std::string name;
    int children = 0;
};
/// By name.
[[nodiscard]] std::vector<VillageLine> village_lines(Database& database);

}  // namespace tongban
