#include "domain/card_numbers.hpp"

#include <doctest/doctest.h>

#include "domain/formats.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

std::string const id = an_id_number("20150612", "002");

}  // namespace

TEST_CASE("a pupil's number is G and the identity number, or L and 18 more") {
    CHECK(student_number_fault("G" + id) == "");
    CHECK(student_number_fault("L" + std::string(18, '7')) == "");
    CHECK(student_number_fault("L" + std::string(17, '7') + "X") == "");
    std::string const other_check = id.substr(0, 17) + (id.back() == '1' ? '2' : '1');
    std::vector<std::string> const wrong_ones{
        "",
        id,
        "G" + id + "1",
        "G" + other_check,
        "K" + id,
        "L" + std::string(17, '7') + "Y",
        "L7777777A7777777777",
        "g" + id};
    for (std::string const& wrong : wrong_ones) {
        CAPTURE(wrong);
        CHECK(student_number_fault(wrong) == "student_number_form");
    }
}

TEST_CASE("a disability card's number is the identity number, a kind and a grade") {
    CHECK(disability_card_fault(id + "32") == "");
    CHECK(disability_card_fault(id + "74B1") == "");
    CHECK(disability_card_fault(id + "11B12") == "");
    for (char const* const wrong : {"", "3", "82", "02", "35", "30", "321", "32B", "32B123", "32C1", "32BX"}) {
        CAPTURE(wrong);
        CHECK(disability_card_fault(id + wrong) == "disability_card_form");
    }
    CHECK(disability_card_fault(std::string(18, '1') + "32") == "disability_card_form");
}

TEST_CASE("a card of somebody else deserves a look") {
    Child child = a_child();
    child.student_number = "G" + child.id_number;
    child.disability_card = child.id_number + "32";
    CHECK(warnings_of(child, today).empty());
    child.student_number = "G" + an_id_number("20150613", "002");
    child.disability_card = an_id_number("20150613", "002") + "32";
    CHECK(
        warnings_of(child, today) ==
        Problems{{"student_number", "differs_from_id"}, {"disability_card", "differs_from_id"}});
    child.student_number = "L" + std::string(18, '7');
    child.disability_card.clear();
    CHECK(warnings_of(child, today).empty());
}

TEST_CASE("numbers are typed as they are read aloud, and kept in one form") {
    Term problem;
    auto const& field = child_shape.fields[static_cast<std::size_t>(child_shape.plain().find("student_number"))];
    CHECK(read_field(field, " g" + id + " ", problem) == Value{"G" + id});
    CHECK(problem.empty());
    (void)read_field(field, "G123", problem);
    CHECK(problem == "student_number_form");
}
