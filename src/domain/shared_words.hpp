#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/member.hpp"

/// What two people's own words have in common: "画画、踢足球" and "会画画". Chinese characters only, two at least.
namespace tongban {

/// Every two Chinese characters that stand together and are not `said_often`; sorted, each once. Two texts share words
/// exactly when they share one of these.
[[nodiscard]] std::vector<std::u32string> telling_pairs(std::string_view text, Words const& said_often);

/// The longest text that both hold and that tells something; "" when there is none.
[[nodiscard]] std::string shared_words(std::string_view one, std::string_view other, Words const& said_often);

}  // namespace tongban
