#include "store/search_keys.hpp"

#include "domain/search.hpp"
#include "domain/village.hpp"
#include "store/setting.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

constexpr std::string_view version_setting = "search_key_version";

std::string village_name(Database& database, Id<Village> village) {
    if (!village) return {};
    auto const found = find(database, village_shape, village);
    return found ? found->name : "";
}

void refresh_child(Database& database, Id<Child> id) {
    auto const child = find(database, child_shape, id);
    if (!child) return;
    database.run(
        "INSERT INTO child_search (id, key) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET key = ?2",
        id.value,
        search_key(*child, village_name(database, child->village)));
}

void refresh_volunteer(Database& database, Id<Volunteer> id) {
    auto const volunteer = find(database, volunteer_shape, id);
    if (!volunteer) return;
    database.run(
        "INSERT INTO volunteer_search (id, key) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET key = ?2",
        id.value,
        search_key(*volunteer));
}

std::vector<std::int64_t> ids(Statement statement) {
    std::vector<std::int64_t> found;
    while (statement.next()) found.push_back(statement.number(0));
    return found;
}

}  // namespace

void refresh_search_key(Database& database, Shape const& shape, std::int64_t id) {
    if (shape.name == child_shape.name) return refresh_child(database, {id});
    if (shape.name == volunteer_shape.name) return refresh_volunteer(database, {id});
    if (shape.name != village_shape.name) return;
    for (std::int64_t const child : ids(database.query("SELECT id FROM child WHERE village = ?1", id))) {
        refresh_child(database, {child});
    }
}

bool refresh_search_keys(Database& database) {
    std::string const version = std::to_string(search_key_version);
    if (setting(database, version_setting) == version) return false;
    for (std::int64_t const child : ids(database.prepare("SELECT id FROM child"))) refresh_child(database, {child});
    for (std::int64_t const id : ids(database.prepare("SELECT id FROM volunteer"))) refresh_volunteer(database, {id});
    set(database, version_setting, version);
    return true;
}

}  // namespace tongban
