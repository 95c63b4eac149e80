#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/codes.hpp"
#include "domain/matching.hpp"
#include "domain/policy.hpp"
#include "domain/public_text.hpp"

/// The organisation's data in assets/policy: numbers, code tables, words that no public text may hold. Reading is strict: a key too
/// many, a key missing or a value of another type gives nothing, because half a policy is none.
namespace tongban {

[[nodiscard]] std::optional<Policy> policy_from_json(std::string_view json);
[[nodiscard]] std::optional<Codes> codes_from_json(std::string_view json);
[[nodiscard]] std::optional<PublicWords> public_words_from_json(std::string_view json);
[[nodiscard]] std::optional<MatchingRules> matching_from_json(std::string_view json);

/// Those that are part of the program.
[[nodiscard]] Policy default_policy();
/// Where each of policy_numbers comes from, and what it decides: for people to read.
[[nodiscard]] std::vector<std::string> policy_sources();
[[nodiscard]] Codes default_codes();
[[nodiscard]] PublicWords default_public_words();
[[nodiscard]] MatchingRules default_matching();
/// The sheet for 苏童成长, assets/policy/exchange_sheet.json: a table for each column, its name the head, its first word the field
/// of the child's file. The format of that system is not public: names and order are guessed, and to be edited there.
[[nodiscard]] Codes default_exchange_sheet();

}  // namespace tongban
