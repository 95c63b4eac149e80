#include "exchange/ledgers_json.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"

namespace tongban {
namespace {

bool read_fields(Json const& object, char const* name, Shape const& shape, Words& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_array()) return false;
    for (Json const& field : *found) {
        if (!field.is_string() || shape.find(field.get<std::string>()) < 0) return false;
        into.push_back(field.get<std::string>());
    }
    return true;
}

bool read_section(Json const& object, int& into) {
    auto const found = object.find("section");
    if (found == object.end() || !found->is_number_unsigned()) return false;
    into = static_cast<int>(std::min<std::uint64_t>(found->get<std::uint64_t>(), 6));
    return into >= 1 && into <= 5;
}

bool read_days(Json const& object, char const* name, int& into) {
    auto const found = object.find(name);
    if (found == object.end() || !found->is_number_unsigned()) return false;
    into = static_cast<int>(std::min<std::uint64_t>(found->get<std::uint64_t>(), 1000));
    return into <= 366;
}

bool is_day_of(Shape const& shape, std::string const& field) {
    int const at = shape.find(field);
    return at >= 0 && shape.fields[static_cast<std::size_t>(at)].kind == Kind::day;
}

/// "closed_on", or several: "fixed_on,rolled_on".
bool read_unless(Json const& due, Shape const& shape, Words& into) {
    auto const found = due.find("unless");
    if (found == due.end() || !found->is_string()) return false;
    Member<Words>::read(found->get<std::string>(), into);
    return std::ranges::all_of(into, [&](std::string const& field) { return shape.find(field) >= 0; });
}

/// {"on": "due_on", "days": 0, "unless": "closed_on", "notice": 7}, and "tap" where one tap is enough.
bool read_due(Json const& described, Shape const& shape, std::vector<LedgerDue>& into) {
    bool const taps = described.is_object() && described.contains("tap");
    bool const shaped = described.is_object() && described.size() == (taps ? 5U : 4U) && described.contains("on") &&
                        described["on"].is_string();
    if (!shaped) return false;
    LedgerDue due{.on = described["on"].get<std::string>()};
    bool const known = is_day_of(shape, due.on) && read_unless(described, shape, due.unless);
    if (!known || !read_days(described, "days", due.days) || !read_days(described, "notice", due.notice)) return false;
    if (taps && (due.unless.empty() || !is_day_of(shape, due.unless.front()))) return false;
    due.tap = taps;
    into.push_back(std::move(due));
    return true;
}

/// One or a list of them.
bool read_dues(Json const& described, Shape const& shape, std::vector<LedgerDue>& into) {
    auto const found = described.find("due");
    if (found == described.end()) return true;
    if (!found->is_array()) return read_due(*found, shape, into);
    return std::ranges::all_of(*found, [&](Json const& one) { return read_due(one, shape, into); });
}

std::optional<Ledger> ledger_from(std::string const& record, Json const& described) {
    Shape const* const shape = find_shape(record);
    bool const asks_consent = described.contains("consent");
    std::size_t const parts = 3U + (asks_consent ? 1U : 0U) + (described.contains("due") ? 1U : 0U);
    if (shape == nullptr || !described.is_object() || described.size() != parts) return std::nullopt;
    if (asks_consent && !described["consent"].is_string()) return std::nullopt;
    Ledger ledger{.record = record};
    bool const whole = read_section(described, ledger.section) &&
                       read_fields(described, "columns", *shape, ledger.columns) &&
                       read_fields(described, "later", *shape, ledger.later) && !ledger.columns.empty() &&
                       read_dues(described, *shape, ledger.dues);
    if (!whole) return std::nullopt;
    if (asks_consent) ledger.consent = described["consent"].get<std::string>();
    return ledger;
}

}  // namespace

std::optional<Ledgers> ledgers_from_json(std::string_view json) {
    Json const file = Json::parse(json, nullptr, false);
    if (!file.is_object()) return std::nullopt;
    Ledgers ledgers;
    for (auto const& [record, described] : file.items()) {
        auto ledger = ledger_from(record, described);
        if (!ledger) return std::nullopt;
        ledgers.push_back(std::move(*ledger));
    }
    return ledgers;
}

Ledgers const& default_ledgers() {
    static Ledgers const ledgers = [] {
        auto read = ledgers_from_json(embedded_file("assets/policy/ledgers.json"));
        check(read.has_value(), "the list of ledgers is well-formed");
        return std::move(*read);
    }();
    return ledgers;
}

}  // namespace tongban
