#include "app/read/child_sheet.hpp"

namespace tongban {

std::optional<ChildSheet> child_sheet(Reader const& reader, std::span<ChildLine const* const> children) {
    if (children.empty() || !children.front()->village) return std::nullopt;
    ChildSheet sheet;
    sheet.note_batch = open_form("enter_batch", "exchange_batch", children.front()->village.value);
    if (reader.masked) {
        sheet.why_not = phrase("children.sheet_masked");
        return sheet;
    }
    sheet.village = children.front()->village_name;
    std::vector<std::string_view> fields;
    for (CodeTable const& column : reader.rules.exchange_sheet) {
        fields.emplace_back(column.words.front());
        sheet.heads.push_back({field_key(child_shape.name, fields.back()), column.name});
    }
    Shape const shape = child_shape.plain();
    for (ChildLine const* const child : children) {
        auto const row = find_row(reader.database, shape, child->id.value);
        if (row) sheet.children.push_back(fact_group(reader, {}, shape, *row, fields));
    }
    return sheet;
}

}  // namespace tongban
