#include "store/household_rows.hpp"

#include "domain/household.hpp"
#include "store/table.hpp"

namespace tongban {

std::vector<Kept<Child>> household_of(Database& database, Child const& child, Id<Child> except) {
    std::vector<Kept<Child>> household;
    // The indices child_by_phone and child_by_village; nothing equals NULL.
    auto row = database.query(
        "SELECT id FROM child WHERE caregiver_phone = nullif(?1, '') AND state = 'open'"
        " UNION SELECT id FROM child WHERE village = ?2 AND caregiver_name = nullif(?3, '') AND state = 'open'"
        " ORDER BY 1",
        child.caregiver_phone,
        child.village.value,
        child.caregiver_name);
    while (row.next()) {
        Id<Child> const id{row.number(0)};
        auto found = id == except ? std::nullopt : find(database, child_shape, id);
        if (found && household_sign(child, *found)) household.push_back({id, std::move(*found)});
    }
    return household;
}

}  // namespace tongban
