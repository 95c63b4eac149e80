#include "app/route.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::array words{
    std::string_view("today"),      std::string_view("children"),   std::string_view("child"),
    std::string_view("pairs"),      std::string_view("pair"),       std::string_view("wishes"),
    std::string_view("wish"),       std::string_view("activities"), std::string_view("activity"),
    std::string_view("volunteers"), std::string_view("volunteer"),  std::string_view("plan"),
    std::string_view("plan_row"),   std::string_view("matrix"),     std::string_view("quick"),
    std::string_view("villages"),   std::string_view("village"),    std::string_view("report"),
    std::string_view("ledgers"),    std::string_view("ledger"),     std::string_view("campaigns"),
    std::string_view("month"),      std::string_view("survey"),     std::string_view("spot_check"),
    std::string_view("matching"),   std::string_view("settings"),   std::string_view("find"),
    std::string_view("recent"),     std::string_view("bin"),        std::string_view("form"),
    std::string_view("more")};

/// Whether a record stands behind it.
bool is_detail(Screen screen) { return list_beside(screen) != screen; }

bool is_form_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); });
}

/// A record's id as it stands in an address: no sign, no zero.
std::optional<std::int64_t> parse_id(std::string_view text) {
    if (!digits_only(text) || text.front() == '0') return std::nullopt;
    return to_number(text);
}

std::optional<Route> parse_form(std::vector<std::string_view> const& parts) {
    if (parts.size() < 2 || parts.size() > 4 || !is_form_name(parts[1])) return std::nullopt;
    Route route = form_route(parts[1]);
    for (std::size_t i = 2; i < parts.size(); ++i) {
        bool const absent = i == 2 && parts.size() == 4 && parts[i] == "0";
        auto const id = absent ? std::optional<std::int64_t>(0) : parse_id(parts[i]);
        if (!id) return std::nullopt;
        (i == 2 ? route.subject : route.second) = *id;
    }
    return route;
}

}  // namespace

Route form_route(std::string_view form, std::int64_t subject, std::int64_t second) {
    return {Screen::form, subject, second, std::string(form)};
}

std::string print_route(Route const& route) {
    std::string text = "#/" + std::string(screen_word(route.screen));
    if (route.screen == Screen::form) text += "/" + route.form;
    if (route.subject != 0 || route.second != 0) text += "/" + std::to_string(route.subject);
    if (route.second != 0) text += "/" + std::to_string(route.second);
    return text;
}

std::optional<Route> parse_route(std::string_view hash) {
    if (hash.empty() || hash == "#" || hash == "#/") return Route{};
    if (!hash.starts_with("#/")) return std::nullopt;
    auto const parts = split(hash.substr(2), '/');
    auto const found = std::ranges::find(words, parts.front());
    if (found == words.end()) return std::nullopt;
    Route route{.screen = static_cast<Screen>(found - words.begin())};
    if (route.screen == Screen::form) return parse_form(parts);
    if (!is_detail(route.screen)) return parts.size() == 1 ? std::optional(route) : std::nullopt;
    auto const id = parts.size() == 2 ? parse_id(parts[1]) : std::nullopt;
    if (!id) return std::nullopt;
    route.subject = *id;
    return route;
}

std::string_view screen_word(Screen screen) { return words[static_cast<std::size_t>(screen)]; }

Screen section_of(Screen screen) {
    switch (screen) {
        case Screen::child: return Screen::children;
        case Screen::pair:
        case Screen::matching: return Screen::pairs;
        case Screen::wish: return Screen::wishes;
        case Screen::activity: return Screen::activities;
        case Screen::volunteer: return Screen::volunteers;
        case Screen::plan_row:
        case Screen::matrix:
        case Screen::quick:
        case Screen::villages:
        case Screen::village:
        case Screen::report: return Screen::plan;
        case Screen::ledger: return Screen::ledgers;
        case Screen::month:
        case Screen::survey:
        case Screen::spot_check: return Screen::campaigns;
        default: return screen;
    }
}

Screen list_beside(Screen screen) {
    switch (screen) {
        case Screen::matching:
        case Screen::matrix:
        case Screen::quick:
        case Screen::villages:
        case Screen::report: return screen;
        case Screen::village: return Screen::villages;
        default: return section_of(screen);
    }
}

}  // namespace tongban
