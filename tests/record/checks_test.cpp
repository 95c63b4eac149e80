#include "record/checks.hpp"

#include <doctest/doctest.h>

#include <random>

#include "record/shape.hpp"

using namespace tongban;

namespace {

enum class Flavour : std::uint8_t { sweet, salty };

struct Snack {
    std::string name;
    std::int64_t price_cents = 0;
    std::optional<std::int64_t> grams;
    std::optional<Date> best_before;
    Flavour flavour = Flavour::sweet;
    std::optional<Flavour> second;
    Words allergens;
    std::string origin;
    bool vegan = false;
    Id<Snack> replaces;
    bool operator==(Snack const&) const = default;
};

}  // namespace

template <>
inline constexpr std::array<std::string_view, 2> tongban::words_of<Flavour>{"sweet", "salty"};

namespace {

// clang-format off
constexpr auto snack_shape = shape<Snack>("snack",
    field<&Snack::name>("name", {.required = true, .most = 5}),
    field<&Snack::price_cents>("price_cents", {.required = true, .most = 999}),
    field<&Snack::grams>("grams"),
    field<&Snack::best_before>("best_before"),
    field<&Snack::flavour>("flavour", {.required = true}),
    field<&Snack::second>("second"),
    field<&Snack::allergens>("allergens", {.code_table = "allergen"}),
    field<&Snack::origin>("origin", {.code_table = "country"}),
    field<&Snack::vegan>("vegan"),
    field<&Snack::replaces>("replaces", {.refers_to = "snack"}));
// clang-format on

constexpr Shape plain = snack_shape.plain();

Snack full() {
    return {
        "果脯",
        250,
        80,
        Date::make(2026, 11, 23),
        Flavour::salty,
        Flavour::sweet,
        {"nut", "milk"},
        "jiangsu",
        true,
        {42}};
}

Row row_with(std::string_view field, Value value) {
    Row row = row_of(snack_shape, full());
    row[static_cast<std::size_t>(plain.find(field))] = std::move(value);
    return row;
}

}  // namespace

TEST_CASE("a record survives becoming a row and back") {
    auto const again = record_of(snack_shape, row_of(snack_shape, full()));
    REQUIRE(again);
    CHECK(*again == full());
    auto const blank = record_of(snack_shape, row_of(snack_shape, Snack{}));
    REQUIRE(blank);
    CHECK(*blank == Snack{});
}

TEST_CASE("the kind of a field follows from its type") {
    auto const kind_of = [](std::string_view name) {
        return plain.fields[static_cast<std::size_t>(plain.find(name))].kind;
    };
    CHECK(kind_of("name") == Kind::text);
    CHECK(kind_of("grams") == Kind::number);
    CHECK(kind_of("best_before") == Kind::day);
    CHECK(kind_of("second") == Kind::choice);
    CHECK(kind_of("allergens") == Kind::choices);
    CHECK(kind_of("origin") == Kind::choice);
    CHECK(kind_of("vegan") == Kind::flag);
    CHECK(kind_of("replaces") == Kind::link);
    CHECK(plain.find("nothing") == -1);
}

TEST_CASE("a row that cannot be read is refused, never filled with defaults") {
    struct Case {
        char const* field;
        Value value;
    };
    for (auto const& [field, value] :
         {Case{"flavour", "bitter"},
          Case{"flavour", Value{}},
          Case{"best_before", "2026-02-30"},
          Case{"price_cents", "dear"},
          Case{"price_cents", Value{}},
          Case{"vegan", std::int64_t{2}},
          Case{"name", std::int64_t{1}},
          Case{"allergens", std::int64_t{1}},
          Case{"replaces", "x"},
          Case{"second", "bitter"}}) {
        CAPTURE(field);
        auto const read = record_of(snack_shape, row_with(field, value));
        REQUIRE_FALSE(read);
        CHECK(read.error() == Problems{{field, "unreadable"}});
    }
    CHECK_FALSE(record_of(snack_shape, Row{}));
}

TEST_CASE("a whole row without faults has no problem") { CHECK(check_row(plain, row_of(snack_shape, full())).empty()); }

TEST_CASE("each fault of a row is named at its field") {
    struct Case {
        char const* field;
        Value value;
        char const* word;
    };
    for (auto const& [field, value, word] :
         {Case{"name", Value{}, "required"},
          Case{"name", "", "required"},
          Case{"name", "一二三四五六", "too_long"},
          Case{"name", "\xE4\xB8", "not_text"},
          Case{"price_cents", std::int64_t{1000}, "too_large"},
          Case{"price_cents", std::int64_t{-1}, "negative"},
          Case{"price_cents", "x", "not_a_number"},
          Case{"best_before", "soon", "not_a_day"},
          Case{"flavour", "bitter", "unknown_choice"},
          Case{"allergens", "nut,,milk", "unknown_choice"},
          Case{"replaces", "x", "not_a_number"}}) {
        CAPTURE(field);
        CHECK(check_row(plain, row_with(field, value)) == Problems{{field, word}});
    }
}

TEST_CASE("all faults are told at once") {
    Row row = row_with("name", Value{});
    row[1] = std::int64_t{-5};
    CHECK(check_row(plain, row).size() == 2);
}

TEST_CASE("typed text becomes the field's value") {
    Term problem;
    auto const read = [&](std::string_view field, std::string_view typed) {
        return parse_field(plain.fields[static_cast<std::size_t>(plain.find(field))], typed, problem);
    };
    CHECK(read("name", "　果脯 ") == Value{"果脯"});
    CHECK(read("price_cents", "２５０") == Value{std::int64_t{250}});
    CHECK(read("best_before", "2026年3月5日") == Value{"2026-03-05"});
    CHECK(problem.empty());
    CHECK(is_empty(read("grams", "  ")));
    CHECK(problem.empty());
    CHECK(is_empty(read("grams", "many")));
    CHECK(problem == "not_a_number");
    CHECK(is_empty(read("best_before", "2026-02-30")));
    CHECK(problem == "not_a_day");
}

TEST_CASE("no bytes whatever make reading a field fail") {
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string typed(random() % 20, '\0');
        for (char& c : typed) c = static_cast<char>(random() % 3 == 0 ? random() : '0' + random() % 12);
        Term problem;
        for (Field const& field : plain.fields) {
            Value const value = parse_field(field, typed, problem);
            if (!problem.empty()) CHECK(is_empty(value));
        }
    }
}

TEST_CASE("what changed is listed with both sides, and nothing else") {
    Snack after = full();
    after.name = "蜜饯";
    after.grams.reset();
    auto const found = changes(plain, row_of(snack_shape, full()), row_of(snack_shape, after));
    REQUIRE(found.size() == 2);
    CHECK(found[0].field == "name");
    CHECK(found[0].before == Value{"果脯"});
    CHECK(found[1].field == "grams");
    CHECK(is_empty(found[1].after));
    CHECK(changes(plain, row_of(snack_shape, full()), row_of(snack_shape, full())).empty());
}
