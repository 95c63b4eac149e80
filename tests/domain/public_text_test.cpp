#include "domain/public_text.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

std::vector<std::string> const labels{"留守", "贫困", "单亲"};

Problems problems(std::string_view text, Child const& child = a_child()) {
    return public_text_problems(text, {child, "柳树村", labels});
}

Problems only(std::string word) { return {{"public_text", std::move(word)}}; }

}  // namespace

TEST_CASE("a text with the alias and the wish alone may be shown") {
    CHECK(problems("小禾（五年级女生）想要一双 36 码的跑步鞋，预算 150 元").empty());
}

TEST_CASE("whatever tells who the child is, is found") {
    CHECK(problems("陶知夏想要鞋") == only("tells_name"));
    CHECK(problems("知夏想要鞋") == only("tells_name"));
    CHECK(problems("奶奶陶有田代收") == only("tells_name"));
    CHECK(problems("石桥小学的小禾想要鞋") == only("tells_school"));
    CHECK(problems("柳树村的小禾想要鞋") == only("tells_place"));
    CHECK(problems("送到三组12号") == only("tells_place"));
    CHECK(problems("电话 13800001234") == only("tells_number"));
    CHECK(problems("家里 8000123") == only("tells_number"));
    CHECK(problems("留守的小禾想要鞋") == only("tells_label"));
    CHECK(problems("贫困单亲家庭") == only("tells_label"));
    CHECK(problems("  ") == only("required"));
}

TEST_CASE("blanks, dashes and full-width characters hide nothing") {
    CHECK(problems("陶 知-夏想要鞋") == only("tells_name"));
    CHECK(problems("１３８ ００００ １２３４") == only("tells_number"));
    CHECK(problems("138-0000-1234") == only("tells_number"));
    CHECK(problems("留\u200B守儿童") == only("tells_label"));
    CHECK(problems("留·守儿童") == only("tells_label"));
}

TEST_CASE("all reasons are told at once") {
    CHECK(problems("石桥小学留守儿童陶知夏，柳树村，13800001234").size() == 5);
}

TEST_CASE("short and empty secrets do not forbid everything") {
    Child child;
    child.alias = "小禾";
    child.name = "陶";
    CHECK(problems("陶瓷杯一个", child).empty());
    child.name.clear();
    CHECK(public_text_problems("一个书包", {child, "", {}}).empty());
}

TEST_CASE("an alias that is a part of the name may be said, the name itself may not be the alias") {
    Child child = a_child();
    child.alias = "知夏";
    CHECK(problems("知夏想要鞋", child).empty());
    child.alias = "陶知夏";
    CHECK(has_problem(problems("想要一双鞋", child), "alias", "alias_is_name"));
}
