#pragma once

#include <optional>

#include "domain/child.hpp"

namespace tongban {

/// Why two children probably live together, the strongest first.
enum class HouseholdSign : std::uint8_t {
    same_phone,      ///< of the caregiver, in one village
    same_caregiver,  ///< by name, in one village
};

template <>
inline constexpr std::array<std::string_view, 2> words_of<HouseholdSign>{"same_phone", "same_caregiver"};

/// The strongest reason; none when the villages differ. An everyday name tells nothing by itself: the village has to be known,
/// and an address, or where that is not known a phone, must not say otherwise. Our rule, for want of a register of households:
/// only ever a suggestion, and never stored.
[[nodiscard]] std::optional<HouseholdSign> household_sign(Child const& one, Child const& other);

}  // namespace tongban
