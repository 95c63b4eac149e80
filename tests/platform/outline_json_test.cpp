#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "platform/outline_json.hpp"

using namespace tongban;

namespace {

nlohmann::json read_back(Outline const& outline) {
    return nlohmann::json::parse(outline_json(outline), nullptr, false);
}

OutlineRecord record_of(WidgetId id, Role role) {
    OutlineRecord record;
    record.id = id;
    record.role = role;
    return record;
}

nlohmann::json read_back(std::string_view name) {
    Outline outline;
    outline.records.push_back(record_of(7, Role::text));
    outline.records[0].name = name;
    return read_back(outline)[4][0][3];
}

}  // namespace

TEST_SUITE("outline json") {
    TEST_CASE("whatever a name holds arrives as it was") {
        for (std::string_view const name :
             {R"(他说："你好\" /)", "一\n二\r\t三", "\u2028\u2029", "😀\U00020BB7", "</script>", "\x7F\x01", ""}) {
            CHECK(read_back(name) == name);
        }
        CHECK(read_back(std::string_view("a\0b", 3)) == std::string_view("a\0b", 3));
    }

    TEST_CASE("broken UTF-8 arrives as the replacement character") {
        CHECK(read_back("\xED\xA0\xBD") == "\uFFFD\uFFFD\uFFFD");  // half a surrogate pair
        CHECK(read_back("孩\xE5\xAD") == "孩\uFFFD\uFFFD");
        CHECK(read_back("\xFFx") == "\uFFFDx");
    }

    TEST_CASE("every part has its place") {
        Outline outline;
        outline.announcements = {{"已保存", true}};
        outline.title = "今日";
        outline.focus = 5;
        outline.modal = 9;
        OutlineRecord record = record_of(4'000'000'000, Role::text_area);
        record.parent = 2;
        record.name = "备注";
        record.value = "值";
        record.described = "帮助";
        record.rect = {1.5F, -2, 30, 40.0625F};
        record.clip = {0, 0, std::numeric_limits<float>::infinity(), 2e9F};
        record.check = Check::mixed;
        record.focusable = record.invalid = true;
        record.position = 3;
        record.set_size = 10'000;
        record.entry.keyboard = Keyboard::search;
        record.entry.length_max = 20;
        record.entry.ink = 0x1E2421FF;
        record.entry.placeholder = "写点什么";
        record.entry.enter_submits = false;
        record.entry.list = 7;
        record.entry.active = 8;
        outline.records.push_back(record);
        CHECK(
            read_back(outline) ==
            nlohmann::json::parse(
                R"(["今日",5,9,[["已保存",1]],[[4000000000,2,"textbox","备注","值","帮助",24,-32,480,641,0,0,0,16000000,)"
                R"(0,3,137,3,10000,[4,20,256,384,505684479,0,0,0,0,"写点什么",0,7,8]]]])"));
    }

    TEST_CASE("only fields carry an entry") {
        Outline outline;
        outline.records = {record_of(1, Role::button), record_of(2, Role::search_field)};
        auto const records = read_back(outline)[4];
        CHECK(records[0].size() == 19);
        CHECK(records[1].size() == 20);
    }
}
