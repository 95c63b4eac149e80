#include "store/setting.hpp"

namespace tongban {

std::string setting(Database& database, std::string_view name) {
    auto row = database.query("SELECT value FROM setting WHERE name = ?1", name);
    return row.next() ? std::string(row.text(0)) : "";
}

void set(Database& database, std::string_view name, std::string_view value) {
    database.run("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2", name, value);
}

}  // namespace tongban
