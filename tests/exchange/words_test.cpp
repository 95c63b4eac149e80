#include "exchange/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

#include "base/text.hpp"
#include "domain/catalog.hpp"
#include "domain/due.hpp"
#include "domain/duplicates.hpp"
#include "domain/household.hpp"
#include "exchange/policy_json.hpp"
#include "support/languages.hpp"

using namespace tongban;

namespace {

void add_field(std::set<std::string>& keys, std::string const& record, Field const& field, Codes const& codes) {
    std::string const label = record + "." + std::string(field.name);
    keys.insert(label);
    for (std::string_view const word : field.words) keys.insert(label + "." + std::string(word));
    CodeTable const* const table = find_table(codes, field.facts.code_table);
    if (table == nullptr) return;
    for (std::string const& word : table->words) keys.insert("code." + table->name + "." + word);
}

template <typename Enum>
void add_words(std::set<std::string>& keys, std::string const& prefix) {
    for (std::string_view const word : words_of<Enum>) keys.insert(prefix + std::string(word));
}

/// Labels of all records, fields and choices.
std::set<std::string> record_keys() {
    std::set<std::string> keys;
    Codes const codes = default_codes();
    for (Shape const& shape : catalog) {
        keys.insert("record." + std::string(shape.name));
        for (Field const& field : shape.fields) add_field(keys, std::string(shape.name), field, codes);
    }
    add_words<Likeness>(keys, "likeness.");
    add_words<HouseholdSign>(keys, "household.");
    add_words<Silence>(keys, "silence.");
    add_words<DueKind>(keys, "due.");
    return keys;
}

std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool is_word(std::string_view text) {
    for (char const c : text) {
        if ((c < 'a' || c > 'z') && c != '_' && !is_digit(c)) return false;
    }
    return !text.empty();
}

/// Problems are written {"field", "word"} everywhere; the word of each such pair in `source`.
void add_problem_words(std::set<std::string>& words, std::string_view source) {
    for (std::size_t at = source.find("{\""); at != std::string_view::npos; at = source.find("{\"", at + 1)) {
        auto const parts = split(source.substr(at + 1, 120), '"');
        bool const pair = parts.size() > 4 && parts[2] == ", " && parts[4].starts_with('}') && is_word(parts[3]);
        if (pair) words.insert("problem." + std::string(parts[3]));
    }
}

std::set<std::string> problem_keys() {
    std::set<std::string> keys;
    for (char const* folder : {"src/record", "src/domain", "src/exchange"}) {
        std::filesystem::path const root = std::filesystem::path(TONGBAN_SOURCE_DIR) / folder;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() == ".cpp") add_problem_words(keys, content_of(entry.path()));
        }
    }
    // Words that travel alone before they become a problem.
    for (char const* word : {"too_long",      "not_text",     "not_a_day",       "unknown_choice", "not_a_number",
                             "negative",      "too_large",    "name_characters", "phone_form",     "id_length",
                             "id_characters", "id_birth",     "id_check",        "not_vetted",     "vetting_expired",
                             "required",      "before_start", "tells_name",      "tells_school",   "tells_place",
                             "tells_number",  "tells_label",  "tells_contact",   "unreadable",     "already_listed"}) {
        keys.insert(std::string("problem.") + word);
    }
    return keys;
}

std::vector<std::string> missing(std::set<std::string> const& wanted, std::set<std::string> const& there) {
    std::vector<std::string> keys;
    for (std::string const& key : wanted) {
        if (!there.contains(key)) keys.push_back(key);
    }
    return keys;
}

std::vector<std::string> const none;

}  // namespace

TEST_CASE("every record, field and choice has its words in both languages") {
    CHECK(missing(record_keys(), keys_of_language("zh-CN")) == none);
    CHECK(missing(record_keys(), keys_of_language("en")) == none);
}

TEST_CASE("every problem has its sentence in both languages") {
    auto const keys = problem_keys();
    CHECK(keys.size() > 50);
    CHECK(missing(keys, keys_of_language("zh-CN")) == none);
    CHECK(missing(keys, keys_of_language("en")) == none);
}

TEST_CASE("both languages say the same things") {
    CHECK(missing(keys_of_language("zh-CN"), keys_of_language("en")) == none);
}

TEST_CASE("labels, choices and problems are never empty, and no sentence brands a child") {
    auto needed = record_keys();
    needed.merge(problem_keys());
    for (char const* language : {"zh-CN", "en"}) {
        for (auto const& [key, sentence] : words_of_language(language)) {
            CAPTURE(key);
            if (needed.contains(key)) CHECK_FALSE(trimmed(sentence).empty());
            CHECK(is_utf8(sentence));
            for (char const* bad : {"可怜", "问题儿童", "请注意", "温馨提示", "成功"}) {
                CHECK(sentence.find(bad) == std::string::npos);
            }
        }
    }
}

TEST_CASE("the program speaks with every sentence of the file, packed and unpacked again") {
    auto wanted = words_of_language("zh-CN");
    std::ranges::sort(wanted);
    CHECK(words_of_program() == wanted);
}

TEST_CASE("keys share their leading parts when they are packed") {
    using namespace std::string_view_literals;
    auto const entries = unpack_words("\0child.name\0\1note\0\0ui.close\0\xFF名字\0备注\0关上\0"sv);
    CHECK(entries == WordEntries{{"child.name", "名字"}, {"child.note", "备注"}, {"ui.close", "关上"}});
    CHECK(unpack_words("\xFF"sv).empty());
}
