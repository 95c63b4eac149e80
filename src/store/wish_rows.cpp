#include "store/wish_rows.hpp"

#include "store/joined.hpp"

namespace tongban {
namespace {

constexpr int wish_fields = static_cast<int>(wish_shape.fields.size());

std::string wishes_where(std::string_view condition) {
    return "SELECT w.id, " + columns_of(wish_shape.plain(), "w") +
           ", c.name, c.alias, c.born_on, v.name FROM wish w JOIN child c ON c.id = w.child"
           " LEFT JOIN village v ON v.id = c.village WHERE " +
           std::string(condition);
}

std::vector<WishRow> read_wishes(Database& database, Statement row) {
    std::vector<WishRow> wishes;
    while (row.next()) {
        auto const wish = record_at(database, row, 1, wish_shape);
        if (!wish) continue;
        int const at = 1 + wish_fields;
        wishes.push_back(
            {{{row.number(0)}, *wish},
             std::string(row.text(at)),
             std::string(row.text(at + 1)),
             day_at(row, at + 2),
             std::string(row.text(at + 3))});
    }
    return wishes;
}

std::string_view word_of(WishState state) { return words_of<WishState>[static_cast<std::size_t>(state)]; }

}  // namespace

std::vector<WishRow> open_wishes(Database& database) {
    static std::string const sql = wishes_where("w.state NOT IN ('closed', 'referred', 'refused')");
    return read_wishes(database, database.query(sql));
}

std::vector<WishRow> wishes_in(Database& database, WishState state, int most) {
    static std::string const sql = wishes_where("w.state = ?1 ORDER BY w.id DESC LIMIT ?2");
    return read_wishes(database, database.query(sql, word_of(state), most));
}

int count_wishes(Database& database, WishState state) {
    auto row = database.query("SELECT count(*) FROM wish WHERE state = ?1", word_of(state));
    return row.next() ? static_cast<int>(row.number(0)) : 0;
}

std::vector<WishRow> wishes_of(Database& database, Id<Child> child) {
    static std::string const sql = wishes_where("w.child = ?1 ORDER BY w.collected_on DESC, w.id DESC");
    return read_wishes(database, database.query(sql, child.value));
}

std::optional<WishRow> find_wish(Database& database, Id<Wish> wish) {
    static std::string const sql = wishes_where("w.id = ?1");
    auto const found = read_wishes(database, database.query(sql, wish.value));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace tongban
