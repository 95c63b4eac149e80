#include <algorithm>

#include "app/commands/handlers.hpp"
#include "domain/catalog.hpp"
#include "domain/ledger/ledger.hpp"

namespace tongban {
namespace {

/// Its place among the ledgers, from 1 on: Route::subject; 0 for what is no ledger.
std::int64_t number_of(std::string_view record, Context const& context) {
    auto const& ledgers = context.rules().ledgers;
    auto const found = std::ranges::find(ledgers, record, &Ledger::record);
    return found == ledgers.end() ? 0 : found - ledgers.begin() + 1;
}

Problems consent_problems(Ledger const& ledger, Id<Child> id, Context& context) {
    if (ledger.consent.empty()) return {};
    auto const child = context.find(child_shape, id);
    if (!child) return {{"child", "required"}};
    std::vector<Consent> consents;
    for (auto& kept : all_linked(context.database(), consent_shape, "child", id)) consents.push_back(kept.record);
    return consent_gaps({id, *child}, consents, ledger.consent, context.today());
}

/// Whom the record is about has to be there.
Problems subject_problems(Ledger const& ledger, Row const& row, Context& context) {
    Shape const& shape = shape_of(ledger);
    int const at = subject_at(shape);
    if (at < 0) return {};
    Field const& field = shape.fields[static_cast<std::size_t>(at)];
    auto const* const id = std::get_if<std::int64_t>(&row[static_cast<std::size_t>(at)]);
    bool const there = id && context.find_row(*find_shape(field.facts.refers_to), *id);
    if (!there) return Problems{{field.name, "required"}};
    return consent_problems(ledger, {*id}, context);
}

Route page_of(Ledger const& ledger, Row const& row, std::int64_t number) {
    Shape const& shape = shape_of(ledger);
    bool const of_child = subject_of(shape) == child_shape.name;
    if (!of_child) return {Screen::ledger, number};
    return {Screen::child, std::get<std::int64_t>(row[static_cast<std::size_t>(subject_at(shape))])};
}

/// What still leads to a record keeps it there.
bool is_in_use(Shape const& shape, std::int64_t id, Context& context) {
    return std::ranges::any_of(catalog, [&](Shape const& other) {
        int const link = link_to(other, shape.name);
        if (link < 0) return false;
        std::string_view const field = other.fields[static_cast<std::size_t>(link)].name;
        return !rows_linked(context.database(), other, field, id).empty();
    });
}

}  // namespace

Answer handle(EnterRecord const& command, Context& context) {
    std::int64_t const number = number_of(command.record, context);
    if (number == 0 || command.rows.empty()) return Problems{{"", "not_found"}};
    Ledger const& ledger = context.rules().ledgers[static_cast<std::size_t>(number - 1)];
    std::int64_t made = 0;
    for (Row const& row : command.rows) {
        Problems const problems = subject_problems(ledger, row, context);
        if (!problems.empty()) return problems;
        auto const added = context.add_row(shape_of(ledger), row);
        if (!added) return added.error();
        made = *added;
    }
    bool const several = command.rows.size() > 1;
    return Done{several ? Route{Screen::ledger, number} : page_of(ledger, command.rows.front(), number), made};
}

Answer handle(TakeBackRecord const& command, Context& context) {
    std::int64_t const number = number_of(command.record, context);
    if (number == 0) return Problems{{"", "not_found"}};
    Shape const& shape = shape_of(context.rules().ledgers[static_cast<std::size_t>(number - 1)]);
    if (!context.find_row(shape, command.id)) return Problems{{"", "not_found"}};
    if (is_in_use(shape, command.id, context)) return Problems{{"", "in_use"}};
    context.remove_row(shape, command.id);
    return Done{{Screen::ledger, number}};
}

}  // namespace tongban
