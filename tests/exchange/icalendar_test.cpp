#include "exchange/icalendar.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.hpp"

using namespace tongban;

namespace {

constexpr std::int64_t noon = 1'795'392'000'000 + 12 * 3'600'000;  // 2026-11-23T12:00Z

std::string file_of(std::string title) {
    std::vector<CalendarDay> const days{{*Date::make(2026, 11, 30), std::move(title)}};
    return icalendar(days, noon);
}

bool has_line(std::string const& file, std::string const& line) {
    return file.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_SUITE("calendar file") {
    TEST_CASE("a day is a whole day, written now, with a bell in the morning") {
        std::string const file = file_of("童伴：3 件事到期");
        CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        CHECK(has_line(file, "DTSTART;VALUE=DATE:20261130"));
        CHECK(has_line(file, "DTSTAMP:20261123T120000Z"));
        CHECK(has_line(file, "UID:20261130@tongban"));
        CHECK(has_line(file, "SUMMARY:童伴：3 件事到期"));
        CHECK(has_line(file, "TRIGGER:PT8H"));
        CHECK(file.ends_with("END:VCALENDAR\r\n"));
    }

    TEST_CASE("what means something to a calendar is escaped") {
        CHECK(has_line(file_of("a,b;c\\d\ne"), "SUMMARY:a\\,b\\;c\\\\d\\ne"));
    }

    TEST_CASE("no line is longer than 75 octets, and none ends within a character") {
        std::string title;
        for (int i = 0; i < 60; ++i) title += "石桥";
        std::string const file = file_of(title);
        std::string whole;
        for (std::string_view line : split(file, '\n')) {
            CHECK(line.size() <= 76);  // with its \r
            CHECK(is_utf8(line));
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (line.starts_with(' ')) whole += line.substr(1);
            else whole.append("\n").append(line);
        }
        CHECK(whole.find("\nSUMMARY:" + title + "\n") != std::string::npos);
    }

    TEST_CASE("no day, no entry") { CHECK(icalendar({}, noon).find("VEVENT") == std::string::npos); }
}
