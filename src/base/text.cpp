#include "base/text.hpp"

#include <algorithm>
#include <charconv>

namespace tongban {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view full_width_blank = "\u3000";

struct Lead {
    int length;
    char32_t bits;
    char32_t least;  ///< smallest code point that may be written at this length
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if ((byte & 0xE0) == 0xC0) return {2, byte & 0x1Fu, 0x80};
    if ((byte & 0xF0) == 0xE0) return {3, byte & 0x0Fu, 0x800};
    if ((byte & 0xF8) == 0xF0) return {4, byte & 0x07u, 0x10000};
    return {0, 0, 0};
}

/// The code point at the front and its length in bytes; length 0 when the front is broken.
Lead decode(std::string_view text) {
    Lead lead = lead_of(static_cast<unsigned char>(text.front()));
    if (lead.length == 0 || text.size() < static_cast<std::size_t>(lead.length)) return {0, replacement, 0};
    for (int i = 1; i < lead.length; ++i) {
        auto const byte = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((byte & 0xC0) != 0x80) return {0, replacement, 0};
        lead.bits = (lead.bits << 6) | (byte & 0x3Fu);
    }
    bool const surrogate = lead.bits >= 0xD800 && lead.bits <= 0xDFFF;
    if (lead.bits < lead.least || lead.bits > 0x10FFFF || surrogate) return {0, replacement, 0};
    return lead;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool digits_only(std::string_view text) {
    for (char const c : text) {
        if (!is_digit(c)) return false;
    }
    return !text.empty();
}

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
        else if (text.starts_with(full_width_blank)) text.remove_prefix(full_width_blank.size());
        else if (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
        else if (text.ends_with(full_width_blank)) text.remove_suffix(full_width_blank.size());
        else return text;
    }
}

std::string half_width(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        char32_t const point = take_code_point(text);
        if (point == 0x3000) out += ' ';
        else if (point >= 0xFF01 && point <= 0xFF5E) append_code_point(out, point - 0xFEE0);
        else append_code_point(out, point);
    }
    return out;
}

std::string upper_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

char32_t take_code_point(std::string_view& text) {
    Lead const found = decode(text);
    text.remove_prefix(found.length == 0 ? 1 : static_cast<std::size_t>(found.length));
    return found.bits;
}

void append_code_point(std::string& text, char32_t point) {
    auto const tail = [&](int shift) { text += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | (point >> 12));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (point >> 18));
        tail(12), tail(6), tail(0);
    }
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) take_code_point(text);
    return count;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        Lead const found = decode(text);
        if (found.length == 0) return false;
        text.remove_prefix(static_cast<std::size_t>(found.length));
    }
    return true;
}

std::optional<std::int64_t> to_number(std::string_view text) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        std::size_t const at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) break;
        text.remove_prefix(at + 1);
        if (text.empty()) parts.push_back(text);
    }
    return parts;
}

bool has_word(std::string_view joined, std::string_view word) {
    while (!joined.empty()) {
        std::size_t const end = std::min(joined.find(','), joined.size());
        if (joined.substr(0, end) == word) return true;
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return false;
}

}  // namespace tongban
