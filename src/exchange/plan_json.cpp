#include "exchange/plan_json.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"

namespace tongban {
namespace {

bool read(Json const& object, char const* name, std::string& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_string()) return false;
    into = found->get<std::string>();
    return true;
}

bool read(Json const& object, char const* name, Words& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_array()) return false;
    for (Json const& word : *found) {
        if (!word.is_string()) return false;
        into.push_back(word.get<std::string>());
    }
    return true;
}

bool read_small(Json const& number, int least, int most, int& into) {
    if (!number.is_number_unsigned() || number.get<std::uint64_t>() > 1000) return false;
    into = number.get<int>();
    return into >= least && into <= most;
}

template <typename Enum>
bool read_choice(Json const& object, char const* name, Enum& into) {
    std::string word;
    return read(object, name, word) && Member<Enum>::read(word, into);
}

/// {"percent": 100} or {"count": 2}; null for none.
bool read_target(Json const& target, std::optional<PlanTarget>& into) {
    if (target.is_null()) return true;
    if (!target.is_object() || target.size() != 1) return false;
    bool const percent = target.begin().key() == "percent";
    int number = 0;
    if (!percent && target.begin().key() != "count") return false;
    if (!read_small(*target.begin(), 1, 100, number)) return false;
    into.emplace();
    (percent ? into->percent : into->count) = number;
    return true;
}

// ---- figures

bool read_tests(Json const& list, std::vector<LedgerTest>& into) {
    if (!list.is_array() || list.empty()) return false;
    for (Json const& one : list) {
        auto test = one.is_string() ? LedgerTest::parse(one.get<std::string>()) : std::nullopt;
        if (!test) return false;
        into.push_back(std::move(*test));
    }
    return true;
}

/// {"record": …, "where": {field: [test, …], …}, "within": …}
bool read_filter(Json const& filter, LedgerFilter& into) {
    bool const shaped = filter.is_object() && filter.size() == 3 && filter.contains("where") &&
                        filter["where"].is_object() && read(filter, "record", into.record) &&
                        read_choice(filter, "within", into.within);
    if (!shaped) return false;
    for (auto const& [field, tests] : filter["where"].items()) {
        into.where.push_back({field, {}});
        if (!read_tests(tests, into.where.back().any)) return false;
    }
    return true;
}

/// What only some figures have; each is optional.
bool read_recorded(Json const& one, PlanFigure& into) {
    for (auto const& [name, part] : one.items()) {
        bool known = name == "measure" || name == "who" || name == "themes";
        if (name == "of") known = read_filter(part, into.of);
        if (name == "met") known = read_filter(part, into.met);
        if (name == "least") known = read_small(part, 1, 100, into.least);
        if (name == "half_yearly") known = part.is_boolean() && (into.half_yearly = part.get<bool>());
        if (name == "distinct") known = read(one, "distinct", into.distinct);
        if (name == "categories") known = read(one, "categories", into.categories);
        if (name == "grades") known = read(one, "grades", into.grades);
        if (!known) return false;
    }
    return (into.measure == Measure::recorded) == !into.met.record.empty();
}

bool read_figures(Json const& list, std::vector<PlanFigure>& into) {
    if (!list.is_array()) return false;
    for (Json const& one : list) {
        PlanFigure figure;
        bool const whole = one.is_object() && read_choice(one, "measure", figure.measure) &&
                           read_choice(one, "who", figure.who) && read(one, "themes", figure.themes) &&
                           read_recorded(one, figure);
        if (!whole || (figure.measure == Measure::attended) == figure.themes.empty()) return false;
        into.push_back(std::move(figure));
    }
    return true;
}

bool read_months(Json const& list, std::vector<int>& into) {
    if (!list.is_array()) return false;
    for (Json const& month : list) {
        if (!read_small(month, 1, 12, into.emplace_back())) return false;
    }
    return true;
}

bool is_id(std::string_view id) {
    return id.size() >= 4 && id[0] == 'J' && id[1] >= '1' && id[1] <= '5' && id[2] == '.';
}

bool is_shaped(Json const& one) {
    if (!one.is_object()) return false;
    for (char const* const name : {"units_inferred", "target", "figures", "remind_days", "months"}) {
        if (!one.contains(name)) return false;
    }
    std::size_t const notes = (one.contains("left_out") ? 1 : 0) + (one.contains("standing") ? 1 : 0);
    return one.size() == 9 + notes;
}

/// What a row may say beside its figures. A row without a lead of reminders says why.
bool read_notes(Json const& one, PlanRow& into) {
    if (one.contains("left_out") && !read(one, "left_out", into.left_out)) return false;
    if (one.contains("standing") && !read(one, "standing", into.standing)) return false;
    return (into.remind_days == 0) == !into.standing.empty();
}

std::optional<PlanRow> row_from(Json const& one) {
    if (!is_shaped(one)) return std::nullopt;
    PlanRow row;
    bool const whole = read(one, "id", row.id) && is_id(row.id) && read(one, "text", row.text) && !row.text.empty() &&
                       read(one, "units", row.units) && one["units_inferred"].is_boolean() &&
                       read_choice(one, "role", row.role) && read_target(one["target"], row.target) &&
                       read_figures(one["figures"], row.figures) &&
                       read_small(one["remind_days"], 0, 366, row.remind_days) &&
                       read_months(one["months"], row.months) && read_notes(one, row);
    if (!whole) return std::nullopt;
    row.units_inferred = one["units_inferred"].get<bool>();
    return row;
}

bool read_sections(Json const& list, std::vector<PlanSection>& into) {
    if (!list.is_array() || list.size() != 5) return false;
    for (Json const& one : list) {
        PlanSection section;
        bool const whole =
            one.is_object() && read(one, "title", section.title) && read(one, "departments", section.departments);
        if (!whole) return false;
        into.push_back(std::move(section));
    }
    return true;
}

}  // namespace

std::optional<Plan> plan_from_json(std::string_view json) {
    Json const file = Json::parse(json, nullptr, false);
    bool const shaped = file.is_object() && file.size() == 3 && file.contains("sections") && file.contains("rows");
    Plan plan;
    if (!shaped || !read_sections(file["sections"], plan.sections) || !file["rows"].is_array()) return std::nullopt;
    for (Json const& one : file["rows"]) {
        auto row = row_from(one);
        if (!row) return std::nullopt;
        plan.rows.push_back(std::move(*row));
    }
    return plan;
}

Plan default_plan() {
    auto plan = plan_from_json(embedded_file("assets/policy/action_list.json"));
    check(plan.has_value(), "the action list is well-formed");
    return std::move(*plan);
}

}  // namespace tongban
