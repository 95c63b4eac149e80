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
    auto link = database.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + table + "')");
    while (link.next()) targets.emplace(link.text(0), link.text(1));
    std::vector<std::string> columns;
    auto row = database.prepare("SELECT name, type, \"notnull\" FROM pragma_table_info('" + table + "')");
    while (row.next()) {
        std::string column = std::string(row.text(0)) + " " + std::string(row.text(1));
        if (row.number(2) != 0) column += " NOT NULL";
        if (auto const target = targets.find(row.text(0)); target != targets.end())
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
    auto row =
        database.prepare("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    std::size_t tables = 0;
    for (; row.next(); ++tables) {
        CAPTURE(std::string(row.text(0)));
        CHECK(row.number(1) == 1);
    }
    CHECK(tables == catalog.size() + 7);  // change, undone, history, child_search, volunteer_search, draft, setting
}

TEST_CASE("every link has an index, or taking a record out would read the whole table") {
    Database database = an_empty_database();
    for (Shape const& shape : catalog) {
        for (Field const& field : shape.fields) {
            if (field.kind != Kind::link) continue;
            CAPTURE(std::string(shape.name));
            CAPTURE(std::string(field.name));
            auto row = database.query(
                "SELECT count(*) FROM pragma_index_list(?1) AS list, pragma_index_info(list.name) AS info"
                " WHERE info.seqno = 0 AND info.name = ?2",
                shape.name,
                field.name);
            REQUIRE(row.next());
            CHECK(row.number(0) >= 1);
        }
    }
    CHECK(is_fine(database));
}
