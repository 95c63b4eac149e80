#include "app/read/item_parts.hpp"
#include "app/read/items.hpp"

namespace tongban {

std::vector<OpenItem> items_of(Reader const& reader, VisitLine const& line) {
    Due const due = due_of(line.ground, reader.rules.policy);
    bool const asks = line.tries_month >= reader.rules.policy.visit_tries_most;
    if (!asks && !is_shown(due, reader.today, reader.rules.policy)) return {};
    bool const never = !line.ground.last_visit;
    std::string const kind = never ? "visit_never" : "visit_due";
    Date const since = line.ground.last_visit.value_or(line.ground.opened_on);
    OpenItem made = open_item(
        kind,
        phrase(
            "app.item." + kind,
            {{"child", shown_child(reader, line.name, line.alias)},
             {"n", std::int64_t{days_between(since, reader.today)}}}),
        {Screen::child, line.child.value});
    if (line.tries > 0) made.detail = phrase("app.item.visit_missed", {{"n", std::int64_t{line.tries}}});
    if (asks) made.detail = phrase("app.item.visit_ask", {{"n", std::int64_t{line.tries_month}}});
    made.place = place_of(reader, line.village);
    made.way = line.address;
    made.act = open_form("record_visit", "record_visit", line.child.value);
    put_due(made, due, reader.today);
    return {made};
}

std::vector<OpenItem> items_of(Reader const& reader, PromiseRow const& row) {
    HomeVisit const& visit = row.visit.record;
    auto const due = due_of(visit);
    if (due && !is_shown(*due, reader.today, reader.rules.policy)) return {};
    OpenItem made = open_item(
        "visit_promised",
        phrase("app.item.visit_promised", {{"child", shown_child(reader, row.child_name, row.child_alias)}}),
        form_route("amend_home_visit", row.visit.id.value));
    made.detail = phrase("app.item.words", {{"words", visit.promise}});
    made.place = place_of(reader, row.village);
    made.act = do_at_once("keep_promise", KeepPromise{row.visit.id, reader.today});
    if (due) put_due(made, *due, reader.today);
    return {made};
}

}  // namespace tongban
