// The stand-ins of src/cmake/libc_left_out.c under other names, beside the C library's own.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <array>
#include <cmath>
#include <random>
#include <string>

#define vsnprintf small_vsnprintf
#define snprintf small_snprintf
#define fprintf small_fprintf
#define fiprintf small_fiprintf
#define sscanf small_sscanf
#define strtod small_strtod
#define strtof small_strtof
#define strtold small_strtold
#define strftime small_strftime

static std::string console;

extern "C" {
void emscripten_console_error(char const* text) { console = text; }
#include "cmake/libc_left_out.c"
}

#undef vsnprintf
#undef snprintf
#undef fprintf
#undef sscanf
#undef strtod

namespace {

double read(std::string const& text) {
    char* end = nullptr;
    double const value = small_strtod(text.c_str(), &end);
    CHECK(end == text.c_str() + text.size());
    return value;
}

}  // namespace

TEST_CASE("decimal numbers of up to 15 digits are read exactly") {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        std::string text = (i % 3 == 0 ? "-" : "") + std::to_string(random() % 10'000'000) + "." +
                           std::to_string(random() % 100'000'000);
        if (i % 2 == 0) text += "e" + std::to_string(static_cast<int>(random() % 29) - 14);
        CAPTURE(text);
        CHECK(read(text) == std::strtod(text.c_str(), nullptr));
    }
    CHECK(read("0") == 0);
    CHECK(std::signbit(read("-0.0")));
}

TEST_CASE("longer numbers are read closely, and no exponent runs away") {
    for (char const* text : {"123456789012345678901234567890", "0.1234567890123456789012345", "1e300", "2.5E-300"}) {
        CAPTURE(text);
        CHECK(read(text) == doctest::Approx(std::strtod(text, nullptr)).epsilon(1e-12));
    }
    CHECK(std::isinf(read("1e999999999")));
    CHECK(read("1e-999999999") == 0);
    CHECK(read("0e999999999") == 0);
}

TEST_CASE("text is formatted, cut to its room, and its whole length is told") {
    std::array<char, 12> room{};
    CHECK(small_snprintf(room.data(), room.size(), "%s/%s_%08X", "ab", "c", 0xBEEFU) == 13);
    CHECK(std::string(room.data()) == "ab/c_0000BE");
    CHECK(small_snprintf(nullptr, 0, "%d %.*s", -5, 2, "xyz") == 5);
}

TEST_CASE("whole numbers are found in a text") {
    int version = 0, minor = 0;
    CHECK(small_sscanf("#version 300 es", "#version %d", &version) == 1);
    CHECK(version == 300);
    CHECK(small_sscanf("3.1 (WebGL 2.0)", "%d.%d", &version, &minor) == 2);
    CHECK(version == 3);
    CHECK(minor == 1);
    CHECK(small_sscanf("none", "%d", &version) == 0);
}

TEST_CASE("what is said to a stream comes to the console") {
    small_fprintf(nullptr, "line %d: %s", 3, "no such word");
    CHECK(console == "line 3: no such word");
}
