#pragma once

#include <type_traits>
#include <variant>

namespace tongban {

template <typename T, typename Variant>
inline constexpr bool is_alternative = false;
template <typename T, typename... Alternatives>
inline constexpr bool is_alternative<T, std::variant<Alternatives...>> = (std::is_same_v<T, Alternatives> || ...);

/// One of the types that a variant may hold.
template <typename T, typename Variant>
concept AlternativeOf = is_alternative<T, Variant>;

}  // namespace tongban
