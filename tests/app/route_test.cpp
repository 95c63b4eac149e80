#include "app/route.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace tongban;

TEST_CASE("a route survives the address bar") {
    std::array const routes{
        Route{},
        Route{Screen::children},
        Route{Screen::child, 123},
        Route{Screen::activity, 9'007'199'254'740'993},
        Route{Screen::find},
        Route{Screen::recent},
        Route{Screen::bin},
        Route{Screen::more},
        Route{Screen::matrix},
        form_route("register_child"),
        form_route("note_contact", 456),
        form_route("form_pairing", 12, 34),
        form_route("form_pairing", 0, 34),
    };
    for (Route const& route : routes) {
        CAPTURE(print_route(route));
        auto const read = parse_route(print_route(route));
        REQUIRE(read.has_value());
        CHECK(*read == route);
    }
}

TEST_CASE("an empty address is today") {
    CHECK(parse_route("") == Route{});
    CHECK(parse_route("#") == Route{});
    CHECK(parse_route("#/") == Route{});
}

TEST_CASE("an address that no route prints is nothing") {
    for (char const* const hash :
         {"#/nowhere",
          "today",
          "#today",
          "#/child",
          "#/child/",
          "#/child/0",
          "#/child/x",
          "#/child/-3",
          "#/child/007",
          "#/child/1/2",
          "#/children/1",
          "#/matrix/1",
          "#/form",
          "#/form/",
          "#/form/Note",
          "#/form/note_contact/1/2/3",
          "#/form/note_contact/0",
          "#/form/note_contact/1/0",
          "#/child/99999999999999999999",
          "#//"}) {
        CAPTURE(hash);
        CHECK_FALSE(parse_route(hash).has_value());
    }
}

TEST_CASE("a detail lights its list") {
    CHECK(section_of(Screen::child) == Screen::children);
    CHECK(section_of(Screen::volunteer) == Screen::volunteers);
    CHECK(section_of(Screen::settings) == Screen::settings);
    CHECK(section_of(Screen::matrix) == Screen::plan);
    CHECK(list_beside(Screen::matrix) == Screen::matrix);
    CHECK(screen_word(Screen::activities) == "activities");
}
