#include "domain/search.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

std::string key_of(std::string_view name, std::string_view village = "柳树村") {
    Child child;
    child.name = name;
    child.alias = "小禾";
    child.id_number = an_id_number("20150612", "002");
    child.caregiver_phone = "13800004321";
    return search_key(child, village);
}

std::optional<int> find(std::string_view name, std::string_view typed) {
    return match(key_of(name), read_query(typed));
}

}  // namespace

TEST_CASE("a child is found by characters, pinyin, initials and what lies between") {
    for (char const* typed :
         {"张",
          "张小",
          "张小明",
          "z",
          "zx",
          "zxm",
          "ZXM",
          "zhang",
          "zhangxm",
          "zhangxiaoming",
          "zhxm",
          "zhangxiaom",
          "张xm",
          "zhang小明",
          "ｚｘｍ",
          "",
          "  "}) {
        CAPTURE(typed);
        CHECK(find("张小明", typed) == 0);
    }
}

TEST_CASE("a part in the middle is found, with less weight") {
    CHECK(find("张小明", "小明") == 1);
    CHECK(find("张小明", "xm") == 1);
    CHECK(find("张小明", "ming") == 1);
    CHECK(find("张小明", "zhang xiao ming") == 1);
    CHECK(find("张小明", "小禾") == 0);
    CHECK(find("张小明", "xh") == 0);
}

TEST_CASE("a character with several readings is found by each") {
    for (char const* typed : {"shan", "dan", "chan", "sxm", "dxm", "cxm"}) CHECK(find("单小明", typed) == 0);
    for (char const* typed : {"zeng", "ceng", "zxm", "cxm"}) CHECK(find("曾小明", typed) == 0);
    for (char const* typed : {"lv", "lu", "l", "lvxm"}) CHECK(find("吕小明", typed) == 0);
}

TEST_CASE("what is not there is not found") {
    for (char const* typed : {"李", "lxm", "zhangg", "zxmz", "明小", "zxm wang", "12", "x张"}) {
        CAPTURE(typed);
        CHECK_FALSE(find("张小明", typed));
    }
}

TEST_CASE("village and surname find a child, in one go or apart") {
    CHECK(find("张小明", "柳树") == 2);
    CHECK(find("张小明", "liushu") == 2);
    CHECK(find("张小明", "柳树 张") == 2);
    CHECK(find("张小明", "柳树张") == 2);
    CHECK(find("张小明", "柳树zxm") == 2);
    CHECK_FALSE(find("张小明", "柳树李"));
    CHECK_FALSE(find("张小明", "杨树张"));
}

TEST_CASE("the end of an identity number or of a phone finds a child") {
    std::string const number = an_id_number("20150612", "002");
    CHECK(find("张小明", number.substr(14)) == 2);
    CHECK(find("张小明", number.substr(15)) == 2);
    CHECK(find("张小明", "4321") == 2);
    CHECK_FALSE(find("张小明", number.substr(16)));
    CHECK_FALSE(find("张小明", "0000"));
    Child with_x;
    with_x.id_number = "11010519491231002X";
    CHECK(match(search_key(with_x, ""), read_query("002x")) == 2);
}

TEST_CASE("names in letters and of other peoples are found as they are typed") {
    CHECK(find("Anna", "an") == 0);
    CHECK(find("Anna", "ANNA") == 0);
    CHECK_FALSE(find("Anna", "anb"));
    CHECK(find("买买提·艾力", "mmt") == 0);
    CHECK(find("买买提·艾力", "艾力") == 1);
    CHECK(find("𠮷小明", "𠮷") == 0);
}

TEST_CASE("a volunteer is found by name, unit and phone") {
    Volunteer volunteer = a_volunteer();
    volunteer.unit = "石桥中学";
    std::string const key = search_key(volunteer);
    CHECK(match(key, read_query("gmy")) == 0);
    CHECK(match(key, read_query("石桥")) == 2);
    CHECK(match(key, read_query("5678")) == 2);
}

TEST_CASE("any typed bytes and any name can be matched") {
    std::mt19937 random(3);
    for (int round = 0; round < 5000; ++round) {
        std::string name(random() % 12, '\0'), typed(random() % 8, '\0');
        for (char& c : name) c = static_cast<char>(random());
        for (char& c : typed) c = static_cast<char>(random());
        auto const rank = match(key_of(name), read_query(typed));
        CHECK((!rank || (*rank >= 0 && *rank <= 2)));
    }
}

TEST_CASE("whoever answers to more answered to its beginning") {
    std::array<std::string_view, 14> const pieces = {
        "z", "h", "ang", "xi", "ao", "an", "张", "小", "柳树", "禾", " ", "X", "'", "单"};
    std::array<std::string_view, 5> const names = {"张小禾", "单晓安", "欧阳小张", "Zhang X", "西安"};
    std::mt19937 random(7);
    int narrowed = 0, answered = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string const key = key_of(names[random() % names.size()]);
        std::string former, typed;
        for (auto count = random() % 3 + 1; count > 0; --count) former += pieces[random() % pieces.size()];
        typed = former;
        for (auto count = random() % 3; count > 0; --count) typed += pieces[random() % pieces.size()];
        if (!narrows(read_query(typed), read_query(former))) continue;
        ++narrowed;
        if (!match(key, read_query(typed))) continue;
        ++answered;
        CHECK_MESSAGE(match(key, read_query(former)), typed, " after ", former);
    }
    CHECK(narrowed > 1000);
    CHECK(answered > 100);
}

TEST_CASE("what is typed is asked of everybody again when it is another thing, or may be a number") {
    auto const after = [](char const* former, char const* typed) {
        return narrows(read_query(typed), read_query(former));
    };
    CHECK(after("zh", "zha"));
    CHECK(after("柳树", "柳树 z"));
    CHECK_FALSE(after("", "z"));
    CHECK_FALSE(after("zha", "zh"));
    CHECK_FALSE(after("zh", "xzh"));
    CHECK_FALSE(after("li z", "lin z"));
    CHECK_FALSE(after("43", "432"));
    CHECK_FALSE(match(key_of("张小禾"), read_query("432")));
    CHECK(match(key_of("张小禾"), read_query("4321")));
}

TEST_CASE("many keys that share places are answered as each alone") {
    std::vector<std::string> keys;
    for (std::string_view const name : {"张小明", "王家乐", "单小石", "柳树", "叶小舟", "林雨"}) {
        for (std::string_view const village : {"柳树村", "王庄", "桃湾村"}) {
            Child child;
            child.name = name;
            child.alias = "小石头";
            child.school = std::string(village) + "小学";
            child.caregiver_phone = "13800001234";
            keys.push_back(search_key(child, village));
        }
    }
    for (std::string_view const typed :
         {"w", "wz", "wangzhuang", "柳", "柳树张", "小", "xiao shi", "1234", "taowan zxm", "x", ""}) {
        SearchQuery const query = read_query(typed);
        Matcher rank(query);
        for (int round = 0; round < 2; ++round) {
            for (std::string const& key : keys) {
                CAPTURE(std::string(typed));
                CAPTURE(key);
                CHECK(rank(key) == match(key, query));
            }
        }
    }
}
