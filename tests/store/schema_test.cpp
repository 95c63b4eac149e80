#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "domain/catalog.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

std::string_view type_of(Kind kind) {
    bool const number = kind == Kind::number || kind == Kind::flag || kind == Kind::link;
    return number ? "INTEGER" : "TEXT";
}

/// A flag and a number that is not optional always hold something; the blank record tells which ones these are.
template <typename Record, std::size_t N>
std::vector<bool> always_there(RecordShape<Record, N> const& shape) {
    std::vector<bool> there;
    Row const blank = row_of(shape, Record{});
    for (std::size_t i = 0; i < blank.size(); ++i) {
        there.push_back(shape.fields[i].facts.required || std::holds_alternative<std::int64_t>(blank[i]));
    }
    return there;
}

/// One column as SQL, from the shape.
std::string column_of(Field const& field, bool there) {
    std::string column = std::string(field.name) + " " + std::string(type_of(field.kind));
    if (there) column += " NOT NULL";
    if (field.kind == Kind::link) column += " REFERENCES " + std::string(field.facts.refers_to);
    return column;
}

/// The same from the database.
std::vector<std::string> columns_in(Database& database, std::string const& table) {
    std::map<std::string, std::string, std::less<>> targets;
    auto link = database.prepare("PRAGMA foreign_key_list(" + table + ")");  // id, seq, table, from, …
    while (link.next()) targets.emplace(link.text(3), link.text(2));
    std::vector<std::string> columns;
    auto row = database.prepare("PRAGMA table_info(" + table + ")");  // cid, name, type, notnull, …
    while (row.next()) {
        std::string column = std::string(row.text(1)) + " " + std::string(row.text(2));
        if (row.number(3) != 0) column += " NOT NULL";
        if (auto const target = targets.find(row.text(1)); target != targets.end())
            column += " REFERENCES " + target->second;
        columns.push_back(column);
    }
    return columns;
}

std::string joined(std::vector<std::string> const& columns) {
    std::string text;
    for (std::string const& column : columns) text += (text.empty() ? "    " : ",\n    ") + column;
    return text;
}

}  // namespace

TEST_CASE("every record has the table that its shape describes") {
    Database database = an_empty_database();
    std::apply(
        [&](auto const&... shape) {
            (..., [&] {
                std::vector<std::string> expected{"id INTEGER"};
                auto const there = always_there(shape);
                for (std::size_t i = 0; i < shape.fields.size(); ++i) {
                    expected.push_back(column_of(shape.fields[i], there[i]));
                }
                auto found = columns_in(database, std::string(shape.name));
                // A column that a later migration added stands at the end, wherever the shape has its field.
                std::ranges::sort(expected);
                std::ranges::sort(found);
                INFO(
                    "The table should read:\nCREATE TABLE " << std::string(shape.name) << " (\n"
                                                            << joined(expected) << "\n) STRICT;\nand reads:\n"
                                                            << joined(found));
                CHECK(found == expected);
            }());
        },
        shapes);
    CHECK(is_fine(database));
}

TEST_CASE("every table is strict, and nothing but records and their company is there") {
    Database database = an_empty_database();
    auto row = database.prepare(
        "SELECT name, sql LIKE '%) STRICT%' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    std::size_t tables = 0;
    for (; row.next(); ++tables) {
        CAPTURE(std::string(row.text(0)));
        CHECK(row.number(1) == 1);
    }
    CHECK(tables == catalog.size() + 7);  // change, undone, history, child_search, volunteer_search, draft, setting
}

/// Whether an index begins with the field.
bool is_indexed(Database& database, std::string const& table, std::string_view field) {
    std::vector<std::string> names;
    auto list = database.prepare("PRAGMA index_list(" + table + ")");  // seq, name, …
    while (list.next()) names.emplace_back(list.text(1));
    return std::ranges::any_of(names, [&](std::string const& name) {
        auto first = database.prepare("PRAGMA index_info(" + name + ")");  // seqno, cid, name
        return first.next() && first.text(2) == field;
    });
}

TEST_CASE("every link has an index, or taking a record out would read the whole table") {
    Database database = an_empty_database();
    for (Shape const& shape : catalog) {
        for (Field const& field : shape.fields) {
            if (field.kind != Kind::link) continue;
            CAPTURE(std::string(shape.name));
            CAPTURE(std::string(field.name));
            CHECK(is_indexed(database, std::string(shape.name), field.name));
        }
    }
    CHECK(is_fine(database));
}
