#include "ui/date_words.hpp"

#include <doctest/doctest.h>

#include "stage.hpp"

using tongban::Date;
using namespace tongban::ui;

namespace {

Date day(int year, int month, int number) { return *Date::make(year, month, number); }
Date const today = day(2026, 3, 5);
Words const& words() {
    static Words const zh = words_of("zh-CN");
    return zh;
}

}  // namespace

TEST_CASE("a day is said with its weekday, and its year when that is another") {
    CHECK(day_words(words(), day(2026, 3, 5), today) == "3月5日（周四）");
    CHECK(day_words(words(), day(2025, 12, 31), today) == "2025年12月31日（周三）");
    CHECK(day_words(words(), day(2016, 3, 5), today) == "2016年3月5日");
    CHECK(day_words(words(), today - 180, today) == "2025年9月6日（周六）");
    CHECK(day_words(words(), today - 181, today) == "2025年9月5日");
    CHECK(day_words(words(), today, no_today) == "2026年3月5日");
    CHECK(day_words(words(), day(1970, 3, 5), no_today) == "1970年3月5日");
}

TEST_CASE("within thirty days a day is said from today") {
    CHECK(relative_day_words(words(), today, today) == "今天");
    CHECK(relative_day_words(words(), today - 1, today) == "昨天");
    CHECK(relative_day_words(words(), today + 1, today) == "明天");
    CHECK(relative_day_words(words(), today - 12, today) == "12 天前");
    CHECK(relative_day_words(words(), today - 30, today) == "30 天前");
    CHECK(relative_day_words(words(), today + 30, today) == "30 天后");
    CHECK(relative_day_words(words(), today - 31, today) == "2026年2月2日");
}

TEST_CASE("counting words fit what is counted") {
    CHECK(counted(words(), "child", 3) == "3 位孩子");
    CHECK(counted(words(), "wish", 1) == "1 个心愿");
    auto const en = words_of("en");
    CHECK(counted(en, "child", 1) == "1 child");
    CHECK(counted(en, "child", 2) == "2 children");
}

TEST_CASE("days are understood as they are typed") {
    auto const typed = [](std::string_view text) { return typed_day(words(), text, today); };
    CHECK(typed("20260301") == day(2026, 3, 1));
    CHECK(typed("2026-03-01") == day(2026, 3, 1));
    CHECK(typed("3-1") == day(2026, 3, 1));
    CHECK(typed("3月1日") == day(2026, 3, 1));
    CHECK(typed("３．１") == day(2026, 3, 1));
    CHECK(typed("0301") == day(2026, 3, 1));
    CHECK(typed("5") == today);
    CHECK(typed("6") == day(2026, 2, 6));
    CHECK(typed(" 今天 ") == today);
    CHECK(typed("前天") == today - 2);
    CHECK(typed("12-31") == day(2025, 12, 31));
    CHECK(typed("4-1") == day(2026, 4, 1));
    CHECK(typed("6-1") == day(2025, 6, 1));
    CHECK(typed_day(words(), "1-3", day(2026, 12, 28)) == day(2027, 1, 3));
    CHECK(typed("2-29") == day(2024, 2, 29));
}

TEST_CASE("what is no day is nothing") {
    for (auto const* text : {"", "13-1", "2-30", "3-1-5-7", "明年", "123", "31天", "99999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(typed_day(words(), text, today).has_value());
    }
}

TEST_CASE("places in a sentence are filled, unknown ones stay") {
    CHECK(filled("{a}和{b}", {{"a", "甲"}}) == "甲和{b}");
    CHECK(filled("没有", {{"a", "甲"}}) == "没有");
    CHECK(filled("{a", {{"a", "甲"}}) == "{a");
    CHECK(words().find("no.such.key") == "no.such.key");
    CHECK_FALSE(words().has("no.such.key"));
}
