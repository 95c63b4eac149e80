#include "domain/check_record.hpp"

#include <doctest/doctest.h>

#include <random>

#include "domain/formats.hpp"
#include "support/builders.hpp"
#include "support/sample.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Codes const codes{{"relation", {"grandmother"}, ""}, {"category", {"left_behind", "orphan"}, ""}};

Row row_with(std::string_view field, Value value) {
    Row row = row_of(child_shape, a_child());
    row[static_cast<std::size_t>(child_shape.plain().find(field))] = std::move(value);
    return row;
}

}  // namespace

TEST_CASE("every record of the catalog survives becoming a row and back, with no field left at its default") {
    std::apply(
        [](auto const&... shape) {
            (..., [&] {
                CAPTURE(std::string(shape.name));
                auto const full = full_sample(shape);
                auto const blank = row_of(shape, decltype(full){});
                Row const row = row_of(shape, full);
                for (std::size_t i = 0; i < row.size(); ++i) {
                    CAPTURE(std::string(shape.fields[i].name));
                    CHECK(row[i] != blank[i]);
                }
                auto const again = record_of(shape, row);
                REQUIRE(again);
                CHECK(*again == full);
            }());
        },
        shapes);
}

TEST_CASE("the catalog names every record once, and links lead to records before") {
    for (std::size_t i = 0; i < catalog.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) CHECK(catalog[i].name != catalog[j].name);
        for (Field const& field : catalog[i].fields) {
            CAPTURE(std::string(field.name));
            bool const photos = catalog[i].photos() == &field;
            CHECK((photos || field.kind == Kind::link) == !field.facts.refers_to.empty());
            if (field.kind != Kind::link) continue;
            bool known = false;
            for (std::size_t j = 0; j <= i; ++j) known = known || catalog[j].name == field.facts.refers_to;
            CHECK(known);
        }
    }
}

TEST_CASE("a child in order passes every check") {
    CHECK(check_record("child", row_of(child_shape, a_child()), codes, today).empty());
}

TEST_CASE("each kind of check speaks") {
    CHECK(check_record("child", row_with("alias", Value{}), codes, today) == Problems{{"alias", "required"}});
    CHECK(check_record("child", row_with("name", "陶3"), codes, today) == Problems{{"name", "name_characters"}});
    CHECK(
        check_record("child", row_with("caregiver_phone", "123"), codes, today) ==
        Problems{{"caregiver_phone", "phone_form"}});
    CHECK(check_record("child", row_with("id_number", "123"), codes, today) == Problems{{"id_number", "id_length"}});
    CHECK(
        check_record("child", row_with("categories", "left_behind,unheard"), codes, today) ==
        Problems{{"categories", "unknown_choice"}});
    CHECK(check_record("child", row_with("grade", "primary_1"), codes, today) == Problems{{"grade", "unknown_choice"}});
    CHECK(check_record("child", row_with("born_on", "2026-11-24"), codes, today) == Problems{{"born_on", "in_future"}});
    CHECK(check_record("child", row_with("state", "orange"), codes, today) == Problems{{"state", "unknown_choice"}});
}

TEST_CASE("typed names, phones and numbers are kept in one form and judged while typing") {
    Term problem;
    auto const read = [&](std::string_view field, std::string_view typed) {
        Shape const shape = child_shape.plain();
        return read_field(shape.fields[static_cast<std::size_t>(shape.find(field))], typed, problem);
    };
    CHECK(read("name", " 陶 知夏") == Value{"陶知夏"});
    CHECK(problem.empty());
    CHECK(read("caregiver_phone", "138 0000 1234") == Value{"13800001234"});
    CHECK(problem.empty());
    CHECK(read("id_number", "11010519491231002ｘ") == Value{"11010519491231002X"});
    CHECK(problem.empty());
    CHECK(read("caregiver_phone", "138") == Value{"138"});
    CHECK(problem == "phone_form");
    CHECK(is_empty(read("name", "")));
    CHECK(problem.empty());
}

TEST_CASE("rows of anything at all are judged without harm") {
    std::mt19937 random(12);
    auto const anything = [&]() -> Value {
        switch (random() % 4) {
            case 0: return {};
            case 1: return static_cast<std::int64_t>(random()) - 1'000'000'000;
            case 2: return Date::from_days(static_cast<std::int32_t>(random() % 30'000)).text();
            default: break;
        }
        std::string bytes(random() % 20, '\0');
        for (char& c : bytes) c = static_cast<char>(random());
        return bytes;
    };
    // A few fields without a form of their own may by chance hold what they may hold.
    int rows = 0, faultless = 0;
    for (int round = 0; round < 3000; ++round) {
        for (Shape const& shape : catalog) {
            Row row(shape.fields.size());
            for (Value& value : row) value = anything();
            auto const problems = check_record(shape.name, row, codes, today);
            ++rows;
            bool const takes_anything = shape.name == "village" || shape.name == "day_off";
            if (!takes_anything && problems.empty()) ++faultless;
        }
    }
    CHECK(faultless * 500 < rows);
}
