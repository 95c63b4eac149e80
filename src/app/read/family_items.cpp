#include <algorithm>

#include "app/read/item_parts.hpp"
#include "app/read/items.hpp"
#include "domain/family_status.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

template <typename Shape>
auto records_of(Reader const& reader, Shape const& shape, Id<Child> child) {
    auto kept = all_linked(reader.database, shape, "child", child);
    std::vector<decltype(kept.front().record)> records;
    for (auto& one : kept) records.push_back(std::move(one.record));
    return records;
}

OpenItem child_item(std::string_view kind, Kept<Child> const& child, std::string_view form) {
    OpenItem item =
        open_item(std::string(kind), phrase("app.item." + std::string(kind)), {Screen::child, child.id.value});
    item.act = open_form(form, form, child.id.value);
    return item;
}

}  // namespace

FamilyHints family_hints(Reader const& reader, Kept<Child> const& child) {
    FamilyHints hints;
    auto const members = records_of(reader, family_member_shape, child.id);
    auto const spans = records_of(reader, parent_away_shape, child.id);
    FamilyOnDay const family = family_on(members, spans, reader.today);
    auto const has = [&](std::string_view word) {
        return std::ranges::find(child.record.categories, word) != child.record.categories.end();
    };
    auto const left_behind = is_left_behind(family, child.record.born_on, reader.today);
    if (left_behind) hints.status = phrase(*left_behind ? "app.family.left_behind" : "app.family.not_left_behind");
    bool const differs = left_behind && *left_behind != has("left_behind");
    if (differs) {
        hints.items.push_back(
            child_item(*left_behind ? "child_left_behind" : "child_not_left_behind", child, "amend_child"));
    }
    if (maybe_unsupported(family) && !has("unsupported")) {
        hints.items.push_back(child_item("child_unsupported", child, "benefit"));
        hints.items.back().detail = phrase("app.item.child_unsupported.proofs");
    }
    return hints;
}

}  // namespace tongban
