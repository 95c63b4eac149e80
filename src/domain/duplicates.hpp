#pragma once

#include <span>
#include <vector>

#include "domain/child.hpp"
#include "record/kept.hpp"

namespace tongban {

/// Why two files may be of the same child, the strongest first.
enum class Likeness : std::uint8_t {
    same_id_number,
    same_name_and_birth,
    same_name_and_village,
    sounds_alike_in_village,  ///< 张晓明 and 张小明
    same_phone,               ///< of the caregiver; brothers and sisters share it too
};

template <>
inline constexpr std::array<std::string_view, 5> words_of<Likeness>{
    "same_id_number", "same_name_and_birth", "same_name_and_village", "sounds_alike_in_village", "same_phone"};

/// Every reason, strongest first. Empty fields are like nothing.
[[nodiscard]] std::vector<Likeness> likenesses(Child const& one, Child const& other);

struct SimilarChild {
    Id<Child> child;
    std::vector<Likeness> reasons;
};

/// Those among `others` that may be the same child, most alike first; closed files too. A warning before a second file is
/// opened, never a refusal.
[[nodiscard]] std::vector<SimilarChild> similar_children(Child const& child, std::span<Kept<Child> const> others);

}  // namespace tongban
