#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/child.hpp"

namespace tongban {

/// Words that an organisation may set itself: assets/policy/public_words.json.
struct PublicWords {
    std::vector<std::string> labels;    ///< that brand a child: 留守, 贫困 …
    std::vector<std::string> contacts;  ///< that lead to an account: 微信 …
    std::vector<std::string> usual;     ///< names of places that are everyday words, too: 希望, 实验 …
};

/// What tells of a child although it stands in other files than its own.
struct Surroundings {
    std::string village, township;
    std::vector<std::string> siblings;    ///< names of children with the same caregiver
    std::vector<std::string> neighbours;  ///< names of all other children of the village
};

/// Why `text` may not be shown to strangers, at the field "public_text": "required", "tells_name" (of the child, the
/// caregiver, siblings, given names too; of other children of the village), "tells_school", "tells_place" (village,
/// township, address; the first two also without 村 and 镇), "tells_number" (any 7 digits or more in a row, also as
/// 一三八 or ①③⑧: phones, identity numbers, chat accounts), "tells_contact", "tells_label" (留守, 贫困 …).
/// At the field "alias": "alias_is_name".
/// Blanks, punctuation and full-width characters between hide nothing. Source: 困境儿童个人信息保护工作办法 (2025).
[[nodiscard]] Problems public_text_problems(
    std::string_view text, Child const& child, Surroundings const& around, PublicWords const& words);

}  // namespace tongban
