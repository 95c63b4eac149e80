#include "exchange/lessons_json.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"

namespace tongban {
namespace {

constexpr std::size_t parts = 8, steps_least = 3, steps_most = 6, questions_asked = 3;
constexpr std::uint64_t minutes_most = 240, age_most = 18;

bool read(Json const& object, char const* name, std::string& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_string()) return false;
    into = found->get<std::string>();
    return !into.empty();
}

bool read(Json const& value, std::uint64_t most, int& into) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most) return false;
    into = value.get<int>();
    return into > 0;
}

bool read(Json const& object, char const* name, Words& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_array()) return false;
    for (Json const& word : *found) {
        if (!word.is_string()) return false;
        into.push_back(word.get<std::string>());
    }
    return !into.empty();
}

bool read_ages(Json const& object, LessonPack& into) {
    auto const ages = object.find("ages");
    if (ages == object.end() || !ages->is_array() || ages->size() != 2) return false;
    bool const whole = read((*ages)[0], age_most, into.from_age) && read((*ages)[1], age_most, into.to_age);
    return whole && into.from_age < into.to_age;
}

/// [["问什么", "答什么"], …]
bool read_questions(Json const& object, LessonPack& into) {
    auto const found = object.find("questions");
    if (found == object.end() || !found->is_array()) return false;
    for (Json const& one : *found) {
        bool const pair = one.is_array() && one.size() == 2 && one[0].is_string() && one[1].is_string();
        if (!pair) return false;
        into.questions.push_back({one[0].get<std::string>(), one[1].get<std::string>()});
    }
    return into.questions.size() == questions_asked;
}

std::optional<LessonPack> lesson_from(std::string const& id, Json const& json) {
    if (!json.is_object() || json.size() != parts || !json.contains("minutes")) return std::nullopt;
    LessonPack pack{.id = id};
    bool const whole = read(json, "theme", pack.theme) && read_ages(json, pack) &&
                       read(json["minutes"], minutes_most, pack.minutes) && read(json, "title", pack.title) &&
                       read(json, "bring", pack.bring) && read(json, "steps", pack.steps) &&
                       read_questions(json, pack) && read(json, "rows", pack.rows);
    bool const few = pack.steps.size() >= steps_least && pack.steps.size() <= steps_most;
    return whole && few ? std::optional(std::move(pack)) : std::nullopt;
}

}  // namespace

std::optional<LessonPacks> lessons_from_json(std::string_view json) {
    Json const file = Json::parse(json, nullptr, false);
    if (!file.is_object()) return std::nullopt;
    LessonPacks packs;
    for (auto const& [id, entry] : file.items()) {
        auto pack = lesson_from(id, entry);
        if (!pack) return std::nullopt;
        packs.push_back(std::move(*pack));
    }
    return packs;
}

LessonPacks default_lessons() {
    auto packs = lessons_from_json(embedded_file("assets/policy/lesson_packs.json"));
    check(packs.has_value(), "lesson_packs.json is well-formed");
    return std::move(*packs);
}

CodeTable lesson_table(LessonPacks const& packs) {
    CodeTable table{"lesson_pack", {}, "assets/policy/lesson_packs.json"};
    for (LessonPack const& pack : packs) table.words.push_back(pack.id);
    return table;
}

}  // namespace tongban
