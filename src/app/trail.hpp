#pragma once

#include <optional>
#include <vector>

#include "app/route.hpp"

namespace tongban {

/// Where the person is and how they came there. The browser's own history runs beside it: its back key arrives as a new
/// address, which is recognised when it is the place the person came from.
class Trail {
public:
    [[nodiscard]] Route const& here() const { return m_here; }
    /// Where `back` would lead; nothing when there is nothing before and the place is a first screen.
    [[nodiscard]] std::optional<Route> before() const;
    /// The place from which the person came here, if any.
    [[nodiscard]] std::optional<Route> came_from() const;

    void go(Route route);
    void back();
    /// The address now reads so; a step back if it is the place before.
    void arrive(Route route);
    /// The place is done with (a form was handed in): `route` stands in its stead.
    void replace(Route route);

private:
    Route m_here;
    std::vector<Route> m_places;  // oldest first
};

}  // namespace tongban
