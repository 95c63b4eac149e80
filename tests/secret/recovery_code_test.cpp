#include "secret/recovery_code.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace tongban;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

bool is_read_as(std::string_view typed, std::string_view code) {
    auto const read = parse_recovery_code(typed);
    return read && *read == code;
}

}  // namespace

TEST_CASE("a code has eight groups of four signs, and no two are the same") {
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        auto const code = draw_recovery_code();
        CHECK(code.size() == 39);
        for (std::size_t at = 4; at < code.size(); at += 5) CHECK(code[at] == '-');
        CHECK(is_read_as(code, code));
        seen.insert(code);
    }
    CHECK(seen.size() == 200);
}

TEST_CASE("one wrong sign and one exchange of neighbours are noticed") {
    auto const code = replaced(draw_recovery_code(), "-", "");
    for (std::size_t at = 0; at < code.size(); ++at) {
        for (char const sign : std::string_view{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"}) {
            auto bad = code;
            bad[at] = sign;
            CHECK(parse_recovery_code(bad).has_value() == (bad == code));
        }
        if (at == 0 || code[at] == code[at - 1]) continue;
        auto bad = code;
        std::swap(bad[at], bad[at - 1]);
        CHECK(parse_recovery_code(bad).error() == CodeFault::check);
    }
}

TEST_CASE("what a hand makes of a code is understood") {
    // All signs are 0 or 1 here, so that the letters which look like them can stand for them.
    std::string const code = "0000-0000-0000-0000-0000-0000-0000-0000";
    CHECK(is_read_as("00000000000000000000000000000000", code));
    CHECK(is_read_as("oooo oooo oooo oooo OOOO OOOO OOOO OOOO", code));
    CHECK(is_read_as("００００－００００－００００－００００－００００－００００－００００－００００", code));
    CHECK(is_read_as("\t0000 — 0000 – 0000\n0000.0000 0000-0000-0000 ", code));
    auto const drawn = draw_recovery_code();
    CHECK(is_read_as(replaced(replaced(drawn, "1", "l"), "0", "o"), drawn));
}

TEST_CASE("what is no code says why") {
    CHECK(parse_recovery_code("").error() == CodeFault::length);
    auto const code = draw_recovery_code();
    CHECK(parse_recovery_code(code.substr(0, 38)).error() == CodeFault::length);
    CHECK(parse_recovery_code(code + "7").error() == CodeFault::length);
    CHECK(parse_recovery_code("0000-0000-0000-0000-0000-0000-0000-000U").error() == CodeFault::sign);
    CHECK(parse_recovery_code("陶知夏").error() == CodeFault::sign);
    CHECK(parse_recovery_code("0000-0000-0000-0000-0000-0000-0000-0001").error() == CodeFault::check);
}
