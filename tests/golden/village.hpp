#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/catalog.hpp"
#include "domain/check_record.hpp"
#include "domain/ledger/ledger.hpp"
#include "domain/plan/figures.hpp"
#include "exchange/policy_json.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"
#include "store/table.hpp"
#include "support/filled_database.hpp"

/// Invented villages whose figures were worked out on paper: tests/golden/villages/*.json. `records` are written into a real
/// store in their order, `figures` hold for every line of the action list what the paper says:
///   "J1.1b": [["3/9+2", ["豆", "枣"], "the working"]]   met / of + excused, who is missing; one for each figure of the line
/// A record is [kind, name, fields]; a child's "colour" and "review_on" are its first grading, of the day it came on file; a link is the name of a record before it. "@" is the day on which it was entered, by itself
/// the last day that it tells of. What is the same in all of them stands in each.json.
namespace tongban::golden {

using Json = nlohmann::ordered_json;

struct Expected {
    std::string figure;  ///< "3/9+2 豆 枣", names in order
    std::string working;
};

struct Names {
    std::map<std::string, std::int64_t> ids;
    std::map<std::int64_t, std::string> names;
};

struct GoldenVillage {
    std::string file, about, village;
    Date day;
    Json records, order;
    std::map<std::string, std::vector<Expected>> figures;  ///< by line
};

inline std::string text_of_file(std::string const& path) {
    std::ifstream file(std::string(TONGBAN_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Json json_of_file(std::string const& name) {
    Json json = Json::parse(text_of_file("tests/golden/villages/" + name + ".json"), nullptr, false);
    check(json.is_object(), "a golden village is well-formed JSON");
    return json;
}

inline std::string told(std::string count, std::set<std::string> const& missing) {
    for (std::string const& name : missing) count += " " + name;
    return count;
}

inline GoldenVillage read_village(std::string const& name) {
    Json const json = json_of_file(name);
    GoldenVillage village{name, json["about"], json["village"], build::day(json["day"].get<std::string>()), {}, {}, {}};
    village.records = json["records"];
    village.order = json["order"];
    for (auto const& [lines, figures] : json["figures"].items()) {
        for (std::string_view const line : split(lines, ' ')) {
            auto& into = village.figures[std::string(line)];
            check(into.empty(), "a line is worked out once");
            for (Json const& one : figures) {
                std::set<std::string> missing;
                for (Json const& who : one[1]) missing.insert(who.get<std::string>());
                into.push_back({told(one[0].get<std::string>(), missing), one[2].get<std::string>()});
            }
        }
    }
    return village;
}

inline std::vector<GoldenVillage> const& golden_villages() {
    static std::vector<GoldenVillage> const villages{
        read_village("liuwan"), read_village("shiba"), read_village("kongtan")};
    return villages;
}

// ---- into a store

class VillageWriter {
public:
    explicit VillageWriter(Database& database) : m_database(database) {}

    Names write(GoldenVillage const& village) {
        m_otherwise = village.day;
        for (Json const& record : village.records) {
            if (record[0] == "change") change(record[1], record[2]);
            else add(record[0], record[1], record[2]);
        }
        check(build::is_fine(m_database), "a golden village is what the schema allows");
        return std::move(m_names);
    }

private:
    Value value_of(Field const& field, Json const& json) {
        if (json.is_null()) return {};
        if (json.is_boolean()) return std::int64_t{json.get<bool>()};
        if (json.is_number()) return json.get<std::int64_t>();
        if (json.is_array()) {
            Words words;
            for (Json const& word : json) words.push_back(word.get<std::string>());
            return Member<Words>::write(words);
        }
        std::string text = json.get<std::string>();
        if (field.kind != Kind::link) return text;
        auto const found = m_names.ids.find(text);
        check(found != m_names.ids.end(), "a link of a golden village leads to a record before it");
        return found->second;
    }
    /// What nobody has to invent.
    Value blank(Shape const& shape, Field const& field, std::string const& name) const {
        if (field.kind == Kind::flag) return std::int64_t{0};
        if (field.name == "alias") return "小" + name;
        bool const called = field.name == "name" || field.name == "title";
        if (!called) return {};
        bool const is_person = shape.name == "child" || shape.name == "volunteer";
        return is_person ? "林" + (name.empty() ? "远" : name) : name;
    }
    Row row_of(Shape const& shape, std::string const& name, Json const& own) {
        Json const& each = m_each.contains(shape.name) ? m_each[std::string(shape.name)] : m_each["project"];
        Row row;
        for (Field const& field : shape.fields) {
            std::string const key(field.name);
            if (own.contains(key)) row.push_back(value_of(field, own[key]));
            else if (each.contains(key)) row.push_back(value_of(field, each[key]));
            else row.push_back(blank(shape, field, name));
        }
        int const number = shape.find("id_number");
        if (number < 0 || text_of(row[static_cast<std::size_t>(number)]) != "*") return row;
        std::string born = text_of(row[static_cast<std::size_t>(shape.find("born_on"))]);
        std::erase(born, '-');
        row[static_cast<std::size_t>(number)] = build::an_id_number(born, std::to_string(m_next));
        return row;
    }
    Date entered_on(Shape const& shape, Row const& row, Json const& own) const {
        if (own.contains("@")) return build::day(own["@"].get<std::string>());
        std::optional<Date> last;
        for (std::size_t i = 0; i < row.size(); ++i) {
            bool const told = shape.fields[i].kind == Kind::day && !may_lie_ahead(shape.fields[i]);
            auto const day = told ? Date::parse(text_of(row[i])) : std::nullopt;
            if (day) last = last ? std::max(*last, *day) : *day;
        }
        return last.value_or(m_otherwise);
    }
    static Writing written_on(Date day) {
        constexpr std::int64_t ms_per_day = 86'400'000, ten_in_china = 2 * 3'600'000;
        return {day.days() * ms_per_day + ten_in_china, "周晓岚", "golden"};
    }
    void check_row(Shape const& shape, Row const& row, Date entered) {
        for (Problem const& problem : check_record(shape.name, row, m_codes, entered)) {
            std::string const what = std::string(shape.name) + " " + std::to_string(m_next) + ": " +
                                     std::string(problem.field) + " " + std::string(problem.word);
            check(false, what.c_str());
        }
    }
    void add(std::string const& record, std::string const& name, Json const& own) {
        Shape const* const shape = find_shape(record);
        check(shape != nullptr, "a golden village holds records that exist");
        for (auto const& [field, value] : own.items())
            check(
                field == "@" || is_grade(field) || shape->find(field) >= 0, "a golden village fills fields that exist");
        Row const row = row_of(*shape, name, own);
        Date const entered = entered_on(*shape, row, own);
        check_row(*shape, row, entered);
        std::int64_t const id = m_next++;
        Writer(m_database, written_on(entered)).add(*shape, id, row);
        std::string const called = name.empty() ? record + std::to_string(id) : name;
        check(m_names.ids.emplace(called, id).second, "the names of a golden village are different");
        m_names.names.emplace(id, called);
        if (record == "child") grade(called, own, text_of(row[static_cast<std::size_t>(shape->find("opened_on"))]));
    }
    static bool is_grade(std::string_view field) { return field == "colour" || field == "review_on"; }
    void grade(std::string const& child, Json const& own, std::string const& opened_on) {
        Json grading{{"child", child}, {"graded_on", opened_on}};
        auto const take = [&](char const* from, char const* to) {
            grading[to] = own.contains(from) ? own[from] : m_each["child"][from];
        };
        take("colour", "colour");
        take("review_on", "next_review_on");
        if (grading["colour"] != "ungraded") add("grading", "", grading);
    }
    /// Of a child: nothing else is counted by its changes.
    void change(std::string const& name, Json const& own) {
        Shape const& shape = *find_shape("child");
        std::int64_t const id = m_names.ids.at(name);
        auto row = find_row(m_database, shape, id);
        check(row.has_value(), "a golden village changes children that it has");
        for (auto const& [field, value] : own.items()) {
            if (field == "@") continue;
            auto const at = static_cast<std::size_t>(shape.find(field));
            (*row)[at] = value_of(shape.fields[at], value);
        }
        bool const changed = Writer(m_database, written_on(entered_on(shape, *row, own))).save(shape, id, *row);
        check(changed, "a change of a golden village changes something");
    }

    Database& m_database;
    Json m_each = json_of_file("each");
    Codes m_codes = default_codes();
    Names m_names;
    Date m_otherwise;
    std::int64_t m_next = 101;
};

// ---- counted

inline Policy const& golden_policy() {
    static Policy const policy = default_policy();
    return policy;
}

inline std::string told(Figure const& figure, Names const& names) {
    std::string count = std::to_string(figure.met) + "/" + std::to_string(figure.of);
    if (figure.excused > 0) count += "+" + std::to_string(figure.excused);
    std::set<std::string> missing;
    for (std::int64_t const id : figure.missing) missing.insert(names.names.at(id));
    return told(std::move(count), missing);
}

/// A village in a store of its own.
struct CountedVillage {
    explicit CountedVillage(GoldenVillage const& golden_village)
        : golden(golden_village), database(build::an_empty_database()) {
        names = VillageWriter(database).write(golden);
    }
    [[nodiscard]] PlanFacts facts(Plan const& plan) {
        PlanFacts facts = plan_facts(database, golden.day, golden_policy());
        facts.ledgers = ledger_facts(database, plan, golden.day);
        return facts;
    }
    [[nodiscard]] Id<Village> place() const { return {names.ids.at(golden.village)}; }
    [[nodiscard]] std::string count(PlanFigure const& figure, PlanFacts const& facts) const {
        return told(tongban::count(figure, facts, place(), golden_policy()), names);
    }

    GoldenVillage const& golden;
    Database database;
    Names names;
};

}  // namespace tongban::golden
