#include "exchange/icalendar.hpp"

#include <string>
#include <string_view>

#include "base/figures.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

/// Octets of a line without its end: RFC 5545, 3.1. A folded line begins with a blank.
constexpr std::size_t line_most = 75;

void put_line(std::string& out, std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        std::string sign;
        append_code_point(sign, take_code_point(text));
        if (width + sign.size() > line_most) {
            out += "\r\n ";
            width = 1;
        }
        out += sign;
        width += sign.size();
    }
    out += "\r\n";
}

/// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '\n') out += "\\n";
        else if (c == ';' || c == ',' || c == '\\') out.append("\\").append(1, c);
        else out += c;
    }
    return out;
}

std::string digits(Date day) {
    std::string text = day.text();
    std::erase(text, '-');
    return text;
}

std::string instant(std::int64_t ms) {
    constexpr std::int64_t ms_per_day = 86'400'000;
    std::int64_t const seconds = ms % ms_per_day / 1000;
    std::string const day = digits(Date::from_days(static_cast<std::int32_t>(ms / ms_per_day)));
    return day + 'T' + padded(seconds / 3600, 2) + padded(seconds / 60 % 60, 2) + padded(seconds % 60, 2) + 'Z';
}

void put_day(std::string& out, CalendarDay const& entry, std::string const& stamp) {
    put_line(out, "BEGIN:VEVENT");
    put_line(out, "UID:" + digits(entry.day) + "@tongban");
    put_line(out, "DTSTAMP:" + stamp);
    put_line(out, "DTSTART;VALUE=DATE:" + digits(entry.day));
    put_line(out, "SUMMARY:" + escaped(entry.title));
    put_line(out, "TRANSP:TRANSPARENT");
    for (std::string_view const line : {"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT8H"}) put_line(out, line);
    put_line(out, "DESCRIPTION:" + escaped(entry.title));
    put_line(out, "END:VALARM");
    put_line(out, "END:VEVENT");
}

}  // namespace

std::string icalendar(std::span<CalendarDay const> days, std::int64_t now_ms) {
    std::string out;
    for (std::string_view const line :
         {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tongban//zh-CN", "CALSCALE:GREGORIAN"})
        put_line(out, line);
    for (CalendarDay const& entry : days) put_day(out, entry, instant(now_ms));
    put_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace tongban
