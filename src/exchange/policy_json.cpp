#include "exchange/policy_json.hpp"

#include <algorithm>
#include <span>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"
#include "exchange/lessons_json.hpp"

namespace tongban {
namespace {

Json parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

bool has_only(Json const& object, std::size_t members) { return object.is_object() && object.size() == members; }

/// The "value" of an entry that also says where it comes from; nothing that is no entry has one.
Json const* value_of(Json const& file, char const* name) {
    auto const entry = file.find(name);
    if (entry == file.end() || !has_only(*entry, 2)) return nullptr;
    auto const value = entry->find("value"), source = entry->find("source");
    bool const whole = value != entry->end() && source != entry->end() && source->is_string();
    return whole ? &*value : nullptr;
}

/// One number, or a list of them.
std::optional<std::vector<int>> numbers_at(Json const& file, std::string_view name, bool list) {
    Json const* const value = value_of(file, std::string(name).c_str());
    if (value == nullptr || value->is_array() != list) return std::nullopt;
    std::vector<int> numbers;
    for (Json const& number : list ? *value : Json::array({*value})) {
        bool const fits = number.is_number_unsigned() && number.get<std::uint64_t>() <= INT32_MAX;
        if (!fits) return std::nullopt;
        numbers.push_back(number.get<int>());
    }
    return numbers;
}

bool read_number(Json const& file, std::string_view name, int& into) {
    auto const numbers = numbers_at(file, name, false);
    if (!numbers || numbers->front() < 1) return false;
    into = numbers->front();
    return true;
}

bool read_number(Json const& file, PolicyNumber const& which, Policy& into) {
    auto const numbers = numbers_at(file, which.name, which.count > 1);
    return numbers && which.put(into, *numbers);
}

std::optional<std::vector<std::string>> words_from(Json const& list) {
    if (!list.is_array()) return std::nullopt;
    std::vector<std::string> words;
    for (Json const& word : list) {
        if (!word.is_string()) return std::nullopt;
        words.push_back(word.get<std::string>());
    }
    return words;
}

bool read_words(Json const& file, char const* name, Words& into) {
    Json const* const value = value_of(file, name);
    auto words = value == nullptr ? std::nullopt : words_from(*value);
    if (words) into = std::move(*words);
    return words.has_value();
}

bool read_sex_rule(Json const& file, SexRule& into) {
    Json const* const value = value_of(file, "sex_rule");
    return value != nullptr && value->is_string() && Member<SexRule>::read(value->get<std::string>(), into);
}

/// {"source": …, "words": […]}
std::optional<CodeTable> table_from(std::string const& name, Json const& entry) {
    if (!has_only(entry, 2)) return std::nullopt;
    auto const source = entry.find("source"), words = entry.find("words");
    if (source == entry.end() || words == entry.end() || !source->is_string()) return std::nullopt;
    auto list = words_from(*words);
    if (!list) return std::nullopt;
    return CodeTable{name, std::move(*list), source->get<std::string>()};
}

template <typename Part>
Part required(std::optional<Part> part) {
    check(part.has_value(), "a file of assets/policy is well-formed");
    return std::move(*part);
}

}  // namespace

std::optional<Policy> policy_from_json(std::string_view json) {
    Json const file = parsed(json);
    if (!has_only(file, policy_numbers().size())) return std::nullopt;
    Policy policy;
    for (PolicyNumber const& number : policy_numbers())
        if (!read_number(file, number, policy)) return std::nullopt;
    return policy;
}

std::optional<Codes> codes_from_json(std::string_view json) {
    Json const file = parsed(json);
    if (!file.is_object()) return std::nullopt;
    Codes codes;
    for (auto const& [name, entry] : file.items()) {
        auto table = table_from(name, entry);
        if (!table) return std::nullopt;
        codes.push_back(std::move(*table));
    }
    return codes;
}

std::optional<PublicWords> public_words_from_json(std::string_view json) {
    auto const lists = codes_from_json(json);
    if (!lists || lists->size() != 3) return std::nullopt;
    PublicWords words;
    for (auto const& [name, into] :
         {std::pair{"labels", &words.labels}, {"contacts", &words.contacts}, {"usual", &words.usual}}) {
        CodeTable const* const list = find_table(*lists, name);
        if (list == nullptr) return std::nullopt;
        *into = list->words;
    }
    return words;
}

std::optional<MatchingRules> matching_from_json(std::string_view json) {
    Json const file = parsed(json);
    constexpr std::size_t beside_reasons = 7;
    MatchingRules rules;
    if (!has_only(file, rules.points.size() + beside_reasons)) return std::nullopt;
    bool whole =
        read_sex_rule(file, rules.sex_rule) && read_words(file, "parting_reasons", rules.parting_reasons) &&
        read_words(file, "said_often", rules.said_often) && read_number(file, "month_points", rules.month_points) &&
        read_number(file, "months_most", rules.months_most) && read_number(file, "ready_points", rules.ready_points) &&
        read_number(file, "load_points", rules.load_points);
    for (std::size_t i = 0; i < rules.points.size(); ++i) {
        whole = whole && read_number(file, words_of<MatchReason>[i], rules.points[i]);
    }
    return whole ? std::optional(std::move(rules)) : std::nullopt;
}

std::vector<std::string> policy_sources() {
    Json const file = parsed(embedded_file("assets/policy/cadence.json"));
    std::vector<std::string> sources;
    for (PolicyNumber const& number : policy_numbers())
        sources.push_back(file[std::string(number.name)]["source"].get<std::string>());
    return sources;
}

Policy default_policy() { return required(policy_from_json(embedded_file("assets/policy/cadence.json"))); }
Codes default_codes() {
    Codes codes = required(codes_from_json(embedded_file("assets/policy/codes.json")));
    codes.push_back(lesson_table(default_lessons()));
    return codes;
}
PublicWords default_public_words() {
    return required(public_words_from_json(embedded_file("assets/policy/public_words.json")));
}
Codes default_exchange_sheet() { return required(codes_from_json(embedded_file("assets/policy/exchange_sheet.json"))); }
MatchingRules default_matching() { return required(matching_from_json(embedded_file("assets/policy/matching.json"))); }

}  // namespace tongban
