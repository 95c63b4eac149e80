#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace tongban {

/// Puts JSON values one behind the other, with commas. Broken UTF-8 becomes U+FFFD.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    void open(char bracket) {
        comma();
        m_out += bracket;
        m_first = true;
    }
    void close(char bracket) {
        m_out += bracket;
        m_first = false;
    }
    void number(std::integral auto value) {
        comma();
        std::array<char, 24> digits{};
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_out.append(digits.data(), end);
    }
    void text(std::string_view text) {
        comma();
        m_out += '"';
        while (!text.empty()) put(text);
        m_out += '"';
    }

private:
    void comma() {
        if (!m_first) m_out += ',';
        m_first = false;
    }
    /// The next character of `text`. Plain ASCII takes the short way.
    void put(std::string_view& text) {
        auto const c = static_cast<unsigned char>(text.front());
        if (c >= 0x80) {
            append_code_point(m_out, take_code_point(text));
            return;
        }
        text.remove_prefix(1);
        if (c < 0x20 || c == 0x7F) escape(c);
        else if (c == '"' || c == '\\') m_out += '\\', m_out += static_cast<char>(c);
        else m_out += static_cast<char>(c);
    }
    void escape(unsigned char c) {
        constexpr std::string_view hex = "0123456789abcdef";
        m_out += "\\u00";
        m_out += hex[c >> 4];
        m_out += hex[c & 15];
    }

    std::string& m_out;
    bool m_first = true;
};

}  // namespace tongban
