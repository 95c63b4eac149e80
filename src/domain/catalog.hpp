#pragma once

#include <tuple>

#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "domain/consent.hpp"
#include "domain/contact_note.hpp"
#include "domain/home_visit.hpp"
#include "domain/pairing.hpp"
#include "domain/participation.hpp"
#include "domain/village.hpp"
#include "domain/volunteer.hpp"
#include "domain/wish.hpp"

namespace tongban {

/// Every kind of record there is. A record comes after those it refers to.
inline constexpr auto shapes = std::tie(
    village_shape,
    child_shape,
    consent_shape,
    home_visit_shape,
    volunteer_shape,
    pairing_shape,
    contact_note_shape,
    wish_shape,
    activity_shape,
    participation_shape);

/// The same list as plain data, for whatever works on any record.
inline constexpr auto catalog =
    std::apply([](auto const&... shape) { return std::array<Shape, sizeof...(shape)>{shape.plain()...}; }, shapes);

}  // namespace tongban
