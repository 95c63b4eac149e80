#include "app/trail.hpp"

#include <utility>

namespace tongban {
namespace {

constexpr std::size_t places_most = 50;

/// The list above a detail, or today above a form that was opened by its address.
std::optional<Route> above(Route const& route) {
    if (route.screen == Screen::form) return Route{};
    Screen const section = section_of(route.screen);
    if (section == route.screen) return std::nullopt;
    return Route{section};
}

}  // namespace

std::optional<Route> Trail::before() const {
    auto const up = above(m_here);
    if (!up) return std::nullopt;
    return m_places.empty() ? up : m_places.back();
}

std::optional<Route> Trail::came_from() const {
    return m_places.empty() ? std::nullopt : std::optional(m_places.back());
}

void Trail::go(Route route) {
    if (route == m_here) return;
    m_places.push_back(std::exchange(m_here, std::move(route)));
    if (m_places.size() > places_most) m_places.erase(m_places.begin());
}

void Trail::back() {
    auto const to = before();
    if (!m_places.empty()) m_places.pop_back();
    m_here = to.value_or(Route{});
}

void Trail::arrive(Route route) {
    if (!m_places.empty() && m_places.back() == route) {
        m_places.pop_back();
        m_here = std::move(route);
    } else {
        go(std::move(route));
    }
}

void Trail::replace(Route route) {
    if (!m_places.empty() && m_places.back() == route) m_places.pop_back();
    m_here = std::move(route);
}

}  // namespace tongban
