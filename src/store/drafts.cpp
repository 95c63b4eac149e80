#include "store/drafts.hpp"

namespace tongban {
namespace {

Draft draft_at(Statement const& row) { return {std::string(row.text(0)), std::string(row.text(1)), row.number(2)}; }

}  // namespace

std::optional<Draft> find_draft(Database& database, std::string_view name) {
    auto row = database.query("SELECT name, body, at_ms FROM draft WHERE name = ?1", name);
    if (!row.next()) return std::nullopt;
    return draft_at(row);
}

std::vector<Draft> all_drafts(Database& database) {
    std::vector<Draft> drafts;
    auto row = database.prepare("SELECT name, body, at_ms FROM draft ORDER BY at_ms DESC, name");
    while (row.next()) drafts.push_back(draft_at(row));
    return drafts;
}

void keep_draft(Database& database, Draft const& draft) {
    database.run(
        "INSERT INTO draft (name, body, at_ms) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET body = ?2, at_ms = ?3",
        draft.name,
        draft.body,
        draft.at_ms);
}

void drop_draft(Database& database, std::string_view name) { database.run("DELETE FROM draft WHERE name = ?1", name); }

}  // namespace tongban
