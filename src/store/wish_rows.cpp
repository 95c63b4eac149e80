#include "store/wish_rows.hpp"

#include "base/short_code.hpp"
#include "store/grading_rows.hpp"
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

std::vector<WishRow> closed_without_receipt(Database& database, Date day) {
    static std::string const sql =
        wishes_where("w.bought_on <= ?1 AND w.receipt IS NULL AND w.no_receipt_reason IS NULL AND w.state = 'closed'");
    return read_wishes(database, database.query(sql, day.text()));
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

std::vector<TurnLine> children_without_wish(Database& database, Date since) {
    static std::string const sql = "SELECT c.id, c.alias, c.name, c.sex, c.born_on, v.name, c.grade, " +
                                   std::string(colour_sql) +
                                   ", c.opened_on,"
                                   " (SELECT max(w.delivered_on) FROM wish w WHERE w.child = c.id) AS granted_on,"
                                   " (SELECT max(w.id) FROM wish w WHERE w.child = c.id AND w.delivered_on IS NULL"
                                   "   AND w.state NOT IN ('closed', 'referred', 'refused'))"
                                   " FROM child c LEFT JOIN village v ON v.id = c.village"
                                   " WHERE c.state = 'open' AND (granted_on IS NULL OR granted_on < ?1)"
                                   " ORDER BY coalesce(granted_on, c.opened_on), c.id";
    auto row = database.query(sql, since.text());
    std::vector<TurnLine> lines;
    while (row.next()) {
        TurnLine line;
        line.child.id = {row.number(0)};
        line.child.alias = row.text(1);
        line.child.name = row.text(2);
        Member<Sex>::read(std::string(row.text(3)), line.child.sex);
        line.child.born_on = day_at(row, 4);
        line.child.village_name = row.text(5);
        line.child.grade = row.text(6);
        Member<Colour>::read(std::string(row.text(7)), line.child.colour);
        line.child.opened_on = day_at(row, 8).value_or(Date{});
        line.granted_on = day_at(row, 9);
        line.under_way = {row.number(10)};
        lines.push_back(std::move(line));
    }
    return lines;
}

WishMoney wish_money(Database& database, int year) {
    WishMoney money;
    std::string const text = std::to_string(year);
    auto row = database.query(
        "SELECT substr(bought_on, 1, 7) || '-01' AS month, count(*), sum(cost_cents IS NULL), sum(cost_cents)"
        " FROM wish WHERE bought_on BETWEEN ?1 || '-01-01' AND ?1 || '-12-31' GROUP BY month ORDER BY month",
        text);
    while (row.next()) {
        auto const count = [&](int column) { return static_cast<int>(row.number(column)); };
        money.months.push_back({day_at(row, 0).value_or(Date{}), count(1), count(2), row.number(3)});
    }
    auto promised = database.query("SELECT sum(budget_cents) FROM wish WHERE state IN ('published', 'claimed')");
    if (promised.next()) money.promised_cents = promised.number(0);
    return money;
}

std::vector<WishRow> wishes_of_code(Database& database, std::int64_t code) {
    static std::string const sql = wishes_where("w.id % " + std::to_string(short_codes) + " = ?1");
    return read_wishes(database, database.query(sql, code));
}

}  // namespace tongban
