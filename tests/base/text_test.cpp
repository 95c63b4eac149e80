#include "base/text.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace tongban;

TEST_CASE("blanks of every width are trimmed at the ends only") {
    CHECK(trimmed(" \t　张 小明　\n") == "张 小明");
    CHECK(trimmed("　") == "");
    CHECK(trimmed("") == "");
}

TEST_CASE("what an IME leaves full-width in numbers becomes ASCII") {
    CHECK(half_width("１３８－００００ｘ") == "138-0000x");
    CHECK(half_width("王　明") == "王 明");
    CHECK(half_width("张·三") == "张·三");
}

TEST_CASE("lengths are counted in characters, not in bytes") {
    CHECK(code_point_count("张小明") == 3);
    CHECK(code_point_count("𠮷a·") == 3);
    CHECK(code_point_count("") == 0);
}

TEST_CASE("text survives being taken apart and put together") {
    std::string const text = "a·中𠮷\U0010FFFF";
    std::string again;
    for (std::string_view rest = text; !rest.empty();) append_code_point(again, take_code_point(rest));
    CHECK(again == text);
}

TEST_CASE("damaged bytes are found, and never swallow what follows") {
    for (std::string_view const bad :
         {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE4\xB8", "\x80", "\xC2", "\xE0\x80\x80"}) {
        CHECK_FALSE(is_utf8(bad));
        std::string const followed = std::string(bad) + "z";
        char32_t last = 0;
        for (std::string_view rest = followed; !rest.empty();) last = take_code_point(rest);
        CHECK(last == 'z');
    }
    CHECK(is_utf8("中文 𠮷 ok"));
}

TEST_CASE("random bytes are read to the end and give well-formed text") {
    std::mt19937 random(20261123);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 24, '\0');
        for (char& c : bytes) c = static_cast<char>(random());
        std::string again;
        for (std::string_view rest = bytes; !rest.empty();) append_code_point(again, take_code_point(rest));
        CHECK(is_utf8(again));
        if (is_utf8(bytes)) CHECK(again == bytes);
    }
}

TEST_CASE("a number is the whole text or nothing") {
    CHECK(to_number("042") == 42);
    CHECK(to_number("-7") == -7);
    CHECK_FALSE(to_number("7 "));
    CHECK_FALSE(to_number("1e3"));
    CHECK_FALSE(to_number(""));
    CHECK_FALSE(to_number("9223372036854775808"));
}

TEST_CASE("a word is found among others only as a whole") {
    CHECK(has_word("left_behind,orphan", "left_behind"));
    CHECK(has_word("left_behind,orphan", "orphan"));
    CHECK(has_word("orphan", "orphan"));
    CHECK_FALSE(has_word("left_behind,orphan", "left"));
    CHECK_FALSE(has_word("orphans", "orphan"));
    CHECK_FALSE(has_word("", ""));
    CHECK_FALSE(has_word("", "orphan"));
}

TEST_CASE("splitting keeps empty parts, and nothing has no part") {
    using Parts = std::vector<std::string_view>;
    CHECK(split("a,b", ',') == Parts{"a", "b"});
    CHECK(split(",a,", ',') == Parts{"", "a", ""});
    CHECK(split("", ',').empty());
}
