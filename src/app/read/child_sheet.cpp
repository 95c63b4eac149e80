#include "app/read/child_sheet.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace tongban {
namespace {

/// Days as every spreadsheet and import reads them.
Shown cell_of(Reader const& reader, Shape const& shape, std::size_t at, Value const& value) {
    if (is_empty(value)) return {};
    if (shape.fields[at].kind == Kind::day) return text_of(value);
    return shown_field(reader, shape, at, value);
}

ChildSheet::Column column_of(
    Reader const& reader, Shape const& shape, CodeTable const& column, std::vector<Row> const& children) {
    int const found = shape.find(column.words.front());
    check(found >= 0, "exchange_sheet.json names fields that exist");
    auto const at = static_cast<std::size_t>(found);
    ChildSheet::Column cells{column.name, {}};
    for (Row const& child : children) cells.cells.push_back(cell_of(reader, shape, at, child[at]));
    return cells;
}

bool is_blank(ChildSheet::Column const& column) {
    return std::ranges::all_of(column.cells, [](Shown const& cell) { return cell.index() == 0; });
}

}  // namespace

std::optional<ChildSheet> child_sheet(Reader const& reader, std::span<ChildLine const* const> children) {
    if (children.empty() || !children.front()->village) return std::nullopt;
    ChildSheet sheet;
    sheet.note_batch = open_form("enter_batch", "exchange_batch", children.front()->village.value);
    if (reader.masked) {
        sheet.why_not = phrase("children.sheet_masked");
        return sheet;
    }
    Shape const shape = child_shape.plain();
    std::vector<Row> rows;
    for (ChildLine const* const child : children) {
        if (auto row = find_row(reader.database, shape, child->id.value)) rows.push_back(std::move(*row));
    }
    sheet.village = children.front()->village_name;
    sheet.children = rows.size();
    for (CodeTable const& column : reader.rules.exchange_sheet) {
        sheet.columns.push_back(column_of(reader, shape, column, rows));
    }
    std::erase_if(sheet.columns, is_blank);
    return sheet;
}

}  // namespace tongban
