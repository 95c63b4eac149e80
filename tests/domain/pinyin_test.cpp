#include "domain/pinyin.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"

using namespace tongban;

namespace {

bool reads(std::string_view character, std::string_view reading) {
    auto const found = readings(take_code_point(character));
    return std::ranges::find(found, reading) != found.end();
}

}  // namespace

TEST_CASE("surnames with a reading of their own are read so too") {
    struct Case {
        char const* character;
        char const* usual;
        char const* surname;
    };
    for (auto const& [character, usual, surname] :
         {Case{"重", "zhong", "chong"},
          Case{"单", "dan", "shan"},
          Case{"曾", "ceng", "zeng"},
          Case{"仇", "chou", "qiu"},
          Case{"查", "cha", "zha"},
          Case{"盖", "gai", "ge"},
          Case{"解", "jie", "xie"},
          Case{"区", "qu", "ou"},
          Case{"朴", "pu", "piao"},
          Case{"缪", "mou", "miao"},
          Case{"尉", "wei", "yu"},
          Case{"乐", "le", "yue"},
          Case{"种", "zhong", "chong"},
          Case{"黑", "hei", "he"}}) {
        CAPTURE(character);
        std::string_view const text = character;
        std::string_view rest = text;
        CHECK(readings(take_code_point(rest)).front() == usual);
        CHECK(reads(text, surname));
    }
}

TEST_CASE("ü is written v; rare characters of the national list and one of its neighbours are known") {
    CHECK(reads("吕", "lv"));
    CHECK(reads("女", "nv"));
    CHECK(reads("䶮", "yan"));
    CHECK(reads("㛃", "jie"));
    CHECK(reads("𠮷", "ji"));
}

TEST_CASE("the characters that people have in their names have a reading, the others are left to themselves") {
    int known = 0;
    for (char32_t c = 0x4E00; c <= 0x9FFF; ++c) known += readings(c).empty() ? 0 : 1;
    CHECK(known > 11'000);
    for (char32_t const c : U"喆淼堃玥祎芃璟垚昊轩怡梓涵宸") {
        if (c != 0) CHECK_FALSE(readings(c).empty());
    }
}

TEST_CASE("what is no Chinese character has none") {
    for (char32_t const c : {U'a', U'·', U'1', char32_t{0x4DFF}, char32_t{0xA000}, char32_t{0x10FFFF}, char32_t{0}}) {
        CHECK(readings(c).empty());
    }
}

TEST_CASE("a text is spelt character by character") {
    CHECK(pinyin_of("张小明") == "zhang xiao ming");
    CHECK(pinyin_of("A座") == "A zuo");
    CHECK(pinyin_of("") == "");
}

TEST_CASE("names sound alike when every character may") {
    CHECK(sound_alike("张晓明", "张小鸣"));
    CHECK(sound_alike("单小明", "山小明"));
    CHECK(sound_alike("张小明", "张小明"));
    CHECK_FALSE(sound_alike("张小明", "张小"));
    CHECK_FALSE(sound_alike("张小明", "王小明"));
    CHECK_FALSE(sound_alike("a", "b"));
}
