#include "domain/codes.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tongban {
namespace {

bool knows_all(CodeTable const& table, std::string_view joined) {
    return std::ranges::all_of(split(joined, ','), [&](std::string_view word) {
        return std::ranges::find(table.words, word) != table.words.end();
    });
}

}  // namespace

CodeTable const* find_table(Codes const& codes, std::string_view name) {
    auto const found = std::ranges::find(codes, name, &CodeTable::name);
    return found == codes.end() ? nullptr : &*found;
}

Problems check_codes(Shape const& shape, Row const& row, Codes const& codes) {
    Problems problems;
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        Field const& field = shape.fields[i];
        if (field.facts.code_table.empty() || is_empty(row[i])) continue;
        CodeTable const* const table = find_table(codes, field.facts.code_table);
        if (table == nullptr || !knows_all(*table, text_of(row[i]))) {
            problems.push_back({field.name, "unknown_choice"});
        }
    }
    return problems;
}

}  // namespace tongban
