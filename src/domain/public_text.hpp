#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/child.hpp"

namespace tongban {

/// What a text for strangers must not say of this child.
struct PublicTextGround {
    Child const& child;
    std::string_view village_name;
    std::span<std::string const> labels;
};

/// Why `text` may not be shown to strangers, at the field "public_text": "required", "tells_name" (of child or caregiver,
/// the given name too), "tells_school", "tells_place" (village, address), "tells_number" (any 7 digits or more in a row:
/// phones, identity numbers, chat accounts), "tells_label" (留守, 贫困 …). At the field "alias": "alias_is_name".
/// Blanks, dashes and full-width characters hide nothing. Source: 困境儿童个人信息保护工作办法 (2025).
[[nodiscard]] Problems public_text_problems(std::string_view text, PublicTextGround const& ground);

}  // namespace tongban
