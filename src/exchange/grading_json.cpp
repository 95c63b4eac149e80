#include "exchange/grading_json.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"

namespace tongban {
namespace {

constexpr int points_most = 1000;

bool read_points(Json const& object, char const* name, int& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_number_unsigned() || found->get<std::uint64_t>() > points_most)
        return false;
    into = found->get<int>();
    return true;
}

std::optional<GradingScale> scale_from(std::string const& id, Json const& json) {
    GradingScale scale{.id = id};
    bool const whole = json.is_object() && json.size() == 4 && json.contains("points") && json["points"].is_object() &&
                       read_points(json, "red", scale.red) && read_points(json, "yellow", scale.yellow) &&
                       read_points(json, "blue", scale.blue);
    if (!whole || scale.blue < 1 || scale.yellow <= scale.blue || scale.red <= scale.yellow) return std::nullopt;
    for (auto const& [answer, points] : json["points"].items()) {
        scale.points.emplace_back(answer, 0);
        if (!read_points(json["points"], answer.c_str(), scale.points.back().second)) return std::nullopt;
    }
    return scale;
}

std::optional<Date> day_from(Json const& json) {
    return json.is_string() ? Date::parse(json.get_ref<std::string const&>()) : std::nullopt;
}

bool read_off(Json const& spans, Holidays& into) {
    for (Json const& span : spans) {
        if (!span.is_array() || span.size() != 2) return false;
        auto const first = day_from(span[0]), last = day_from(span[1]);
        if (!first || !last || *last < *first) return false;
        into.off.push_back({*first, *last});
    }
    return true;
}

bool read_made_up(Json const& days, Holidays& into) {
    for (Json const& json : days) {
        auto const day = day_from(json);
        if (!day || day->weekday() <= 5) return false;
        into.made_up.push_back(*day);
    }
    return true;
}

}  // namespace

std::optional<GradingScales> scales_from_json(std::string_view json) {
    Json const file = Json::parse(json, nullptr, false);
    bool const shaped = file.is_object() && file.contains("scales") && file["scales"].is_object();
    if (!shaped || file.size() != 2 || !file.contains("source")) return std::nullopt;
    GradingScales scales;
    for (auto const& [id, described] : file["scales"].items()) {
        auto scale = scale_from(id, described);
        if (!scale) return std::nullopt;
        scales.push_back(std::move(*scale));
    }
    return scales;
}

std::optional<Holidays> holidays_from_json(std::string_view json) {
    Json const file = Json::parse(json, nullptr, false);
    bool const shaped = file.is_object() && file.contains("off") && file.contains("made_up") && file.contains("source");
    if (!shaped || file.size() != 3) return std::nullopt;
    Holidays holidays;
    if (!read_off(file["off"], holidays) || !read_made_up(file["made_up"], holidays)) return std::nullopt;
    return holidays;
}

GradingScales default_scales() {
    auto read = scales_from_json(embedded_file("assets/policy/grading.json"));
    check(read.has_value() && !read->empty(), "the grading scales are well-formed");
    return std::move(*read);
}

Holidays default_holidays() {
    auto read = holidays_from_json(embedded_file("assets/policy/holidays.json"));
    check(read.has_value(), "the table of holidays is well-formed");
    return std::move(*read);
}

}  // namespace tongban
