#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.hpp"
#include "ui/text_classes.hpp"
#include "ui/text_layout.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

constexpr float em = 10;

/// Chinese is one em wide, everything else half an em.
constexpr auto advance = [](char32_t c) {
    if (text_class(c) == TextClass::glue) return 0.0F;
    return c < 0x2E80 && c != U'…' && c != U'—' && c != U'“' && c != U'”' ? em / 2 : em;
};

std::vector<std::string> broken(std::string_view text, float width, int lines_max = 0) {
    std::vector<std::string> lines;
    for (auto const& line : lay_out(text, {width, em, lines_max}, advance).lines)
        lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a line takes as many characters as fit") {
    CHECK(broken("春风吹又生", 30) == Lines{"春风吹", "又生"});
    CHECK(broken("春风吹又生", 50) == Lines{"春风吹又生"});
    CHECK(broken("春风吹又生", 49.5F) == Lines{"春风吹又", "生"});
}

TEST_CASE("no line starts with closing punctuation") {
    for (std::string const mark :
         {"，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "”", "…", "·", "%", "℃"}) {
        CAPTURE(mark);
        CHECK(broken("春风吹" + mark + "又生", 30) == Lines{"春风", "吹" + mark + "又", "生"});
    }
}

TEST_CASE("no line ends with opening punctuation") {
    for (std::string const mark : {"（", "《", "「", "『", "【", "“", "¥"}) {
        CAPTURE(mark);
        CHECK(broken("春风" + mark + "吹又生", 30).front() == "春风");
    }
}

TEST_CASE("double marks stay together") {
    CHECK(broken("春风吹……", 40) == Lines{"春风", "吹……"});
    CHECK(broken("春风吹——又生", 40) == Lines{"春风", "吹——又", "生"});
}

TEST_CASE("several closing marks take their character along") {
    CHECK(broken("一二三四（五）。", 60) == Lines{"一二三四", "（五）。"});
}

TEST_CASE("Latin words and numbers stay whole") {
    CHECK(broken("请用Chrome打开", 45) == Lines{"请用", "Chrome打", "开"});
    CHECK(broken("电话13812345678谢谢", 60) == Lines{"电话", "13812345678", "谢谢"});
    CHECK(broken("约3.5公里", 30) == Lines{"约3.5", "公里"});
    CHECK(broken("the quick fox", 45) == Lines{"the quick", "fox"});
    CHECK(broken("第17–18位", 30) == Lines{"第", "17–18", "位"});
}

TEST_CASE("a word wider than the column is cut, not lost") {
    CHECK(broken("abcdefghij", 25) == Lines{"abcde", "fghij"});
    CHECK(broken("看abcdefghij", 25) == Lines{"看", "abcde", "fghij"});
}

TEST_CASE("blanks at the end of a line take no room and begin no line") {
    CHECK(broken("the   fox", 15) == Lines{"the", "fox"});
    CHECK(broken("   ", 10) == Lines{""});
}

TEST_CASE("a new line is kept, also an empty one and one at the end") {
    CHECK(broken("一\n\n二", 50) == Lines{"一", "", "二"});
    CHECK(broken("一\n", 50) == Lines{"一", ""});
}

TEST_CASE("nothing is one empty line") {
    CHECK(broken("", 50) == Lines{""});
    CHECK(lay_out("", {50, em, 0}, advance).width == 0);
}

TEST_CASE("a column of one character or less still ends") {
    CHECK(broken("春风吹", 10) == Lines{"春", "风", "吹"});
    CHECK(broken("春风吹", 0) == Lines{"春", "风", "吹"});
    CHECK(broken("春，风。", 10) == Lines{"春，", "风。"});
    CHECK(broken("！！！！！！", 10).size() > 1);
}

TEST_CASE("characters outside the basic plane are one character") {
    CHECK(broken("𠮷𠮷𠮷𠮷", 20) == Lines{"𠮷𠮷", "𠮷𠮷"});
    CHECK(broken("笑😀😀笑", 20) == Lines{"笑😀", "😀笑"});
    CHECK(broken("好👍🏽好", 20).front() == "好👍🏽");
    CHECK(broken("一👩\u200D🌾二", 20).front() == "一👩\u200D");
}

TEST_CASE("broken bytes are drawn as they are, one by one") {
    CHECK(
        broken(
            "a\xFF\xFE"
            "b",
            100) == Lines{"a\xFF\xFE"
                          "b"});
}

TEST_CASE("where Han meets Latin there is a gap, and a new run") {
    auto const block = lay_out("共3人", {100, em, 0}, advance);
    REQUIRE(block.runs.size() == 3);
    CHECK(block.runs[1].x == doctest::Approx(12.5));
    CHECK(block.width == doctest::Approx(10 + 2.5 + 5 + 2.5 + 10));
    CHECK(line_width("共3人", em, advance) == doctest::Approx(block.width));
}

TEST_CASE("a blank that is written is the gap") { CHECK(line_width("共 3 人", em, advance) == doctest::Approx(35)); }

TEST_CASE("two half-empty marks move together") {
    CHECK(line_width("（周四）。", em, advance) == doctest::Approx(45));
    CHECK(line_width("（）", em, advance) == doctest::Approx(20));
}

TEST_CASE("what is too long ends early enough for an ellipsis") {
    auto const text = std::string_view("春风吹又生，野火烧不尽");
    auto const block = lay_out(text, {40, em, 2}, advance);
    REQUIRE(block.cut);
    REQUIRE(block.lines.size() == 2);
    CHECK(block.lines.back().width <= 30);
    CHECK_FALSE(lay_out("春风吹又生", {40, em, 2}, advance).cut);
}

TEST_CASE("an ellipsis fits even when one run is wider than the room") {
    auto const block = lay_out("a春bcdefghijk", {20, em, 1}, advance);
    CHECK(block.cut);
    CHECK(block.lines.back().width <= 10);
}

TEST_CASE("lines follow each other without loss") {
    std::string const text = "王老师 3 月 5 日入户，奶奶在家；孩子说想要一双37码的运动鞋（红色）。";
    for (float width = 0; width < 200; width += 7) {
        std::string all;
        for (auto const& line : broken(text, width)) all += line;
        auto const without_blanks = [](std::string s) { return (std::erase(s, ' '), s); };
        CHECK(without_blanks(all) == without_blanks(text));
    }
}
