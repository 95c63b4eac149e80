// What we use of the C library in small, for the programs that a browser loads: Dear ImGui, nlohmann/json and SQLite call
// it, and base/check.cpp. The library's own bring long doubles and locales along: 25 KB.
#include <sqlite3.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void emscripten_console_error(char const* text);

// SQLite brings a formatter that does all that Dear ImGui asks for (no %z, %h or %n).
int vsnprintf(char* into, size_t room, char const* format, va_list values) {
    char* const text = sqlite3_vmprintf(format, values);
    if (text == NULL) return -1;
    size_t const length = strlen(text);
    size_t const kept = length < room ? length : room - 1;
    if (room > 0) {
        memcpy(into, text, kept);
        into[kept] = '\0';
    }
    sqlite3_free(text);
    return (int)length;
}

int snprintf(char* into, size_t room, char const* format, ...) {
    va_list values;
    va_start(values, format);
    int const length = vsnprintf(into, room, format, values);
    va_end(values);
    return length;
}

// What is wrong goes to the page's console; there is no other stream. The compiler calls fiprintf where no number has a
// fraction.
#define PRINT_TO_CONSOLE(name)                               \
    int name(FILE* stream, char const* format, ...) {        \
        (void)stream;                                        \
        va_list values;                                      \
        va_start(values, format);                            \
        char* const text = sqlite3_vmprintf(format, values); \
        va_end(values);                                      \
        if (text == NULL) return -1;                         \
        emscripten_console_error(text);                      \
        sqlite3_free(text);                                  \
        return 0;                                            \
    }
PRINT_TO_CONSOLE(fprintf)
PRINT_TO_CONSOLE(fiprintf)

// Whole numbers only: Dear ImGui reads its own "#version 300 es".
int sscanf(char const* text, char const* format, ...) {
    va_list numbers;
    va_start(numbers, format);
    int read = 0;
    for (; *format != '\0'; ++format) {
        if (*format != '%') continue;
        while (*text != '\0' && (*text < '0' || *text > '9')) ++text;
        if (*text == '\0') break;
        *va_arg(numbers, int*) = (int)strtol(text, (char**)&text, 10);
        ++read;
    }
    va_end(numbers);
    return read;
}

static double scaled(double value, int tens) {
    static double const powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    for (; tens > 22; tens -= 22) value *= 1e22;
    for (; tens < -22; tens += 22) value /= 1e22;
    return tens < 0 ? value / powers[-tens] : value * powers[tens];
}

// A JSON number: the nearest double for up to 15 digits and 22 places (both factors are exact then), close to it beyond.
double strtod(char const* text, char** end) {
    int const negative = *text == '-';
    uint64_t digits = 0;
    int tens = 0, after_point = 0;
    if (*text == '-' || *text == '+') ++text;
    for (; (*text >= '0' && *text <= '9') || (*text == '.' && !after_point); ++text) {
        if (*text == '.') {
            after_point = 1;
        } else if (digits < UINT64_MAX / 10 - 1) {
            digits = digits * 10 + (uint64_t)(*text - '0');
            tens -= after_point;
        } else {
            tens += !after_point;
        }
    }
    if (*text == 'e' || *text == 'E') {
        long const power = strtol(text + 1, (char**)&text, 10);
        tens += power > 400 ? 400 : power < -400 ? -400 : (int)power;
    }
    if (end != NULL) *end = (char*)text;
    double const value = digits == 0 ? 0 : scaled((double)digits, tens);
    return negative ? -value : value;
}

// Nobody calls these two; the C++ library names them, and would bring all three.
float strtof(char const* text, char** end) { return (float)strtod(text, end); }
long double strtold(char const* text, char** end) { return strtod(text, end); }

// For CURRENT_TIMESTAMP, which no sentence of ours uses: a clock is a port (app/ports.hpp).
size_t strftime(char* into, size_t room, char const* format, struct tm const* time) {
    (void)into, (void)room, (void)format, (void)time;
    return 0;
}
