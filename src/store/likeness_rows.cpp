#include "store/likeness_rows.hpp"

#include <set>

#include "domain/pinyin.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

void collect(Statement statement, std::set<std::int64_t>& into) {
    while (statement.next()) into.insert(statement.number(0));
}

void collect_sounding_alike(Database& database, Child const& child, std::set<std::int64_t>& into) {
    if (!child.village || child.name.empty()) return;
    auto row = database.query("SELECT id, name FROM child WHERE village = ?1", child.village.value);
    while (row.next()) {
        if (sound_alike(row.text(1), child.name)) into.insert(row.number(0));
    }
}

}  // namespace

std::vector<Kept<Child>> children_maybe_like(Database& database, Child const& child, Id<Child> except) {
    std::set<std::int64_t> ids;
    if (!child.name.empty()) collect(database.query("SELECT id FROM child WHERE name = ?1", child.name), ids);
    if (!child.id_number.empty()) {
        collect(database.query("SELECT id FROM child WHERE id_number = ?1", child.id_number), ids);
    }
    if (!child.caregiver_phone.empty()) {
        collect(database.query("SELECT id FROM child WHERE caregiver_phone = ?1", child.caregiver_phone), ids);
    }
    collect_sounding_alike(database, child, ids);
    ids.erase(except.value);
    std::vector<Kept<Child>> children;
    for (std::int64_t const id : ids) {
        if (auto found = find(database, child_shape, Id<Child>{id})) children.push_back({{id}, std::move(*found)});
    }
    return children;
}

}  // namespace tongban
