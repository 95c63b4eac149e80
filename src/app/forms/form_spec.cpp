#include "app/forms/form_spec.hpp"

#include <algorithm>

#include "app/forms/ledger_forms.hpp"
#include "base/check.hpp"
#include "base/embedded.hpp"
#include "domain/ledger/ledger.hpp"
#include "exchange/json.hpp"
#include "exchange/ledgers_json.hpp"

namespace tongban {
namespace {

std::string text_at(Json const& object, char const* key) {
    auto const found = object.find(key);
    if (found == object.end()) return {};
    check(found->is_string(), "forms.json: text expected");
    return found->get<std::string>();
}

std::vector<std::string> list_of(Json const& array) {
    check(array.is_array(), "forms.json: list expected");
    std::vector<std::string> list;
    for (Json const& item : array) list.push_back(item.get<std::string>());
    return list;
}

std::vector<std::string> list_at(Json const& object, char const* key) {
    auto const found = object.find(key);
    return found == object.end() ? std::vector<std::string>{} : list_of(*found);
}

Json const& object_at(Json const& object, char const* key) {
    static Json const none = Json::object();
    auto const found = object.find(key);
    return found == object.end() ? none : *found;
}

void read_subject(FormSpec& spec, std::string const& subject) {
    if (subject.empty()) return;
    spec.subject = subject == "self" ? FormSpec::Subject::self : FormSpec::Subject::linked;
    if (spec.subject == FormSpec::Subject::linked) spec.subject_field = subject;
}

FormSpec read_form(std::string const& name, Json const& described) {
    FormSpec spec;
    spec.name = name;
    spec.record = text_at(described, "record");
    spec.command = described.value("command", name);
    spec.title_key = "form." + name + ".title";
    spec.submit_key = "form." + name + ".submit";
    read_subject(spec, text_at(described, "subject"));
    spec.second_field = text_at(described, "second");
    for (Json const& group : object_at(described, "groups")) {
        spec.groups.push_back({text_at(group, "title"), list_at(group, "fields")});
    }
    for (auto const& [field, value] : object_at(described, "defaults").items()) {
        spec.defaults.emplace_back(field, value.get<std::string>());
    }
    for (auto const& [field, when] : object_at(described, "when").items()) {
        spec.conditions.push_back({field, text_at(when, "field"), text_at(when, "is")});
    }
    for (auto const& [field, values] : object_at(described, "offers").items()) {
        spec.offers.emplace_back(field, list_of(values));
    }
    spec.again = list_at(described, "again");
    spec.required = list_at(described, "required");
    spec.many = list_at(described, "many");
    return spec;
}

/// What a form does not say itself stands in the one that it is "like".
Json whole(Json const& file, Json const& described) {
    std::string const like = text_at(described, "like");
    if (like.empty()) return described;
    Json all = object_at(file, like.c_str());
    all.update(described);
    return all;
}

std::vector<FormSpec> read_forms() {
    auto const file = Json::parse(embedded_file("assets/policy/forms.json"), nullptr, false);
    check(file.is_object(), "forms.json is JSON");
    std::vector<FormSpec> specs;
    for (auto const& [name, described] : file.items()) specs.push_back(read_form(name, whole(file, described)));
    for (Ledger const& ledger : default_ledgers()) add_ledger_forms(specs, ledger);
    return specs;
}

bool contains(std::vector<std::string> const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool FormSpec::asks(std::string_view field) const {
    return std::ranges::any_of(groups, [&](Group const& group) { return contains(group.fields, field); });
}

bool FormSpec::takes_many(std::string_view field) const { return contains(many, field); }

std::span<FormSpec const> form_specs() {
    static std::vector<FormSpec> const specs = read_forms();
    return specs;
}

FormSpec const* find_form(std::string_view name) {
    auto const specs = form_specs();
    auto const found = std::ranges::find(specs, name, &FormSpec::name);
    return found == specs.end() ? nullptr : &*found;
}

Shape shape_of(FormSpec const& spec) {
    Shape const* const found = find_shape(spec.record);
    check(found, "forms.json names a record that exists");
    return *found;
}

bool is_required(FormSpec const& spec, Field const& field) {
    return field.facts.required || contains(spec.required, field.name);
}

bool is_money(Field const& field) { return field.kind == Kind::number && field.name.ends_with("_cents"); }

}  // namespace tongban
