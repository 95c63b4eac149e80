#include "exchange/csv.hpp"

#include <doctest/doctest.h>

using namespace tongban;

TEST_CASE("a table comes back as it went out, whatever stands in its cells") {
    std::vector<CsvRow> const rows{
        {"编号", "心愿"},
        {"0438 2075", "一盒\"彩笔\"，24 色"},
        {"", "两行\n的字"},
        {"=1+1", "+86"},
        {"-5", "@here"},
        {"329999201506120029", "13800001234"},
        {"'", "a;b\tc"}};
    CHECK(read_csv(write_csv(rows)) == rows);
}

TEST_CASE("a spreadsheet sees UTF-8, CR LF and no formula") {
    std::string const file = write_csv({{"=cmd()", "好"}});
    CHECK(file == "\xEF\xBB\xBF\"'=cmd()\",\"好\"\r\n");
}

TEST_CASE("a number that a spreadsheet would round stays text, a shorter one is left alone") {
    std::string const file = write_csv({{"329999201506120029", "13800001234"}});
    CHECK(file == "\xEF\xBB\xBF\"'329999201506120029\",\"13800001234\"\r\n");
}

TEST_CASE("commas, semicolons and tabs part cells, and rows keep their numbers") {
    for (std::string const separator : {",", ";", "\t"}) {
        CAPTURE(separator);
        auto const rows = read_csv("编号" + separator + " 电话 \n\n1" + separator + "2");
        REQUIRE(rows.size() == 3);
        CHECK(rows[0] == CsvRow{"编号", "电话"});
        CHECK(rows[1] == CsvRow{""});
        CHECK(rows[2] == CsvRow{"1", "2"});
    }
    CHECK(read_csv("认领单\n\n编号;电话\n1;2,5").back() == CsvRow{"1", "2,5"});
    CHECK(read_csv("").empty());
    CHECK(read_csv("a\r\nb\r\n").size() == 2);
}

TEST_CASE("a quote that is never closed swallows the rest and breaks nothing") {
    CHECK(read_csv("a,\"b\nc,d") == std::vector<CsvRow>{{"a", "b\nc,d"}});
    CHECK(read_csv("5\" nail,x") == std::vector<CsvRow>{{"5\" nail", "x"}});
}
