#include "domain/public_text.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

PublicWords const words{{"留守", "贫困", "单亲"}, {"微信", "QQ号", "WWW"}, {"希望", "光明"}};
Surroundings const around{"柳树村", "清水镇", {"陶知秋"}, {"山小石"}};

Problems problems(std::string_view text, Child const& child = a_child()) {
    return public_text_problems(text, child, around, words);
}

Problems only(Term word) { return {{"public_text", word}}; }

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
    CHECK(public_text_problems("一个书包", child, {}, {}).empty());
}

TEST_CASE("an alias that is a part of the name may be said, the name itself may not be the alias") {
    Child child = a_child();
    child.alias = "知夏";
    CHECK(problems("知夏想要鞋", child).empty());
    child.alias = "陶知夏";
    CHECK(has_problem(problems("想要一双鞋", child), "alias", "alias_is_name"));
}

TEST_CASE("names of those around the child tell, too") {
    CHECK(problems("奶奶有田一个人带着") == only("tells_name"));  // the caregiver's given name
    CHECK(problems("和妹妹陶知秋一起用") == only("tells_name"));
    CHECK(problems("给妹妹知秋也带一个") == only("tells_name"));
    CHECK(problems("山小石也有一个") == only("tells_name"));
    CHECK(problems("捡到一块小石头").empty());  // a neighbour's given name is an everyday word
}

TEST_CASE("a name spelled in letters is a name") {
    CHECK(problems("Tao Zhixia 想要鞋") == only("tells_name"));
    CHECK(problems("taozhixia") == only("tells_name"));
    Child child = a_child();
    child.name = "李安";
    CHECK(problems("想要一副 Lian 牌乒乓球拍", child).empty());
}

TEST_CASE("places and schools tell without the word behind them") {
    CHECK(problems("柳树那边的小禾") == only("tells_place"));
    CHECK(problems("清水镇上的孩子") == only("tells_place"));
    CHECK(problems("清水的小禾") == only("tells_place"));
    CHECK(problems("石桥五年级的小禾") == only("tells_school"));
    Child child = a_child();
    child.school = "希望小学";
    CHECK(problems("希望有一个书包", child).empty());
    CHECK(problems("希望小学的孩子", child) == only("tells_school"));
}

TEST_CASE("an address tells without its village") {
    Child child = a_child();
    child.address = "柳树村三组12号";
    CHECK(problems("请寄到三组 12 号", child) == only("tells_place"));
    child.address = "柳树村1组";
    CHECK(problems("想要 1 组积木", child).empty());
}

TEST_CASE("a number is a number in any writing") {
    CHECK(problems("一三八零零零零一二三四") == only("tells_number"));
    CHECK(problems("幺三八〇〇〇〇幺二三四") == only("tells_number"));
    CHECK(problems("壹叁捌零零零零壹贰叁肆") == only("tells_number"));
    CHECK(problems("①③⑧⓪⓪⓪⓪①②③④") == only("tells_number"));
    CHECK(problems("138/0000/1234") == only("tells_number"));
    CHECK(problems("(138)0000，1234") == only("tells_number"));
    CHECK(problems("138OOOO1234") == only("tells_number"));
    CHECK(problems("13８\u00A00000*1234") == only("tells_number"));
    CHECK(problems("32999920150612002X") == only("tells_number"));
    CHECK(problems("3 2 9 9 9 9 2 0 1 5 0 6 1 2") == only("tells_number"));
    CHECK(problems("身高 150 厘米，鞋 36 码，预算 150 元").empty());
    CHECK(problems("二十四色水彩笔，一盒三十六支").empty());
    CHECK(problems("LOLLIPOP 棒棒糖").empty());
}

TEST_CASE("a way around the organisation is no part of a wish") {
    CHECK(problems("加我微信 tao99") == only("tells_contact"));
    CHECK(problems("QQ 号 12345") == only("tells_contact"));
    CHECK(problems("www.tao.cn") == only("tells_contact"));
    CHECK(problems("想要一包 QQ 糖").empty());
}

TEST_CASE("whatever stands between the characters hides nothing") {
    CHECK(problems("陶*知*夏想要鞋") == only("tells_name"));
    CHECK(problems("陶、知、夏想要鞋") == only("tells_name"));
    CHECK(problems("陶\u200D知\uFEFF夏") == only("tells_name"));
    CHECK(problems("留❤守") == only("tells_label"));
    CHECK(problems("留\U0001F600守") == only("tells_label"));
    CHECK(problems("石|桥|小|学") == only("tells_school"));
}
