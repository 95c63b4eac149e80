#include "exchange/seasons_json.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"

namespace tongban {
namespace {

bool is_whole(Json const& entry) {
    if (!entry.is_object() || entry.size() != 4) return false;
    for (char const* const name : {"name", "from", "to", "form"})
        if (!entry.contains(name) || !entry[name].is_string()) return false;
    return true;
}

std::optional<Season> season_from(Json const& entry) {
    if (!is_whole(entry)) return std::nullopt;
    auto const first = day_of_year(entry["from"].get<std::string>()),
               last = day_of_year(entry["to"].get<std::string>());
    if (!first || !last) return std::nullopt;
    return Season{entry["name"].get<std::string>(), *first, *last, entry["form"].get<std::string>()};
}

}  // namespace

std::optional<Seasons> seasons_from_json(std::string_view json) {
    Json const file = Json::parse(json, nullptr, false);
    bool const shaped = file.is_object() && file.size() == 2 && file.contains("source") && file.contains("seasons");
    if (!shaped || !file["seasons"].is_array()) return std::nullopt;
    Seasons seasons;
    for (Json const& entry : file["seasons"]) {
        auto season = season_from(entry);
        if (!season) return std::nullopt;
        seasons.push_back(std::move(*season));
    }
    return seasons;
}

Seasons default_seasons() {
    auto seasons = seasons_from_json(embedded_file("assets/policy/seasons.json"));
    check(seasons.has_value(), "the seasons are well-formed");
    return std::move(*seasons);
}

}  // namespace tongban
