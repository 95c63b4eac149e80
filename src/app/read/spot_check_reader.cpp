#include <algorithm>
#include <map>

#include "app/read/campaign_parts.hpp"
#include "domain/ledger/spot_line.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

using Lines = std::vector<Kept<SpotLine>>;

std::size_t items_of_sheet(Reader const& reader) {
    CodeTable const* const table = find_table(reader.rules.codes, "spot_item");
    return table ? table->words.size() : 0;
}

bool needs_more(SpotLine const& line) {
    SpotState const state = state_of(line);
    return state == SpotState::faulty || state == SpotState::fixed;
}

/// Files that are checked, of all; when all are, those that nothing is left of.
CampaignHead head_of(Kept<SpotCheck> const& round, Lines const& lines) {
    CampaignHead head{.route = {Screen::spot_check, round.id.value}};
    head.title = phrase("campaign.spot_check.title", {{"day", round.record.checked_on}});
    head.detail = phrase("app.item.plan_name", {{"name", round.record.body}});
    int const all = static_cast<int>(lines.size());
    if (all == 0) {  // checked elsewhere
        bool const open = round.record.faults.value_or(0) > 0 && !round.record.fixed_on;
        put_state(head, "spot_check_mend", open ? 0 : 1, 1);
        head.done = head.of = 0;
        return head;
    }
    int unchecked = 0, open = 0;
    for (auto const& kept : lines) {
        if (!kept.record.checked_on) ++unchecked;
        if (needs_more(kept.record)) ++open;
    }
    if (unchecked > 0) put_state(head, "spot_check", all - unchecked, all);
    else put_state(head, "spot_check_mend", all - open, all);
    return head;
}

Phrase faults_of(SpotLine const& line) {
    Word const first{choice_label(spot_line_shape.plain(), "faults", line.faults.front()).key};
    auto const n = static_cast<std::int64_t>(line.faults.size());
    return phrase(n > 1 ? "app.item.spot_faults" : "app.item.spot_fault", {{"what", first}, {"n", n}});
}

Action tap(Reader const& reader, std::int64_t id, std::string const& field) {
    AmendRecord command{"spot_line", id, {{field, reader.today.text()}}};
    bool const names_checker = field == "checked_on" && !reader.writer.empty();
    if (names_checker) command.entries.push_back({"checker", std::string(reader.writer)});
    std::string const word = "due.spot_line." + field;
    return do_at_once(word, std::move(command));
}

/// One file: what is said of it, and the tap that brings it on.
OpenItem item_of(Reader const& reader, Kept<SpotLine> const& kept, ChildLine const& child) {
    SpotLine const& line = kept.record;
    OpenItem item = child_item(reader, "spot_line", child);
    item.open = form_route("amend_spot_line", kept.id.value);
    switch (state_of(line)) {
        case SpotState::drawn:
            if (line.carried) item.detail = phrase("app.item.spot_carried");
            item.act = tap(reader, kept.id.value, "checked_on");
            return item;
        case SpotState::faulty:
            item.detail = faults_of(line);
            item.due = line.due_on;
            item.days_late = item.due ? days_between(*item.due, reader.today) : 0;
            item.act = tap(reader, kept.id.value, "fixed_on");
            return item;
        case SpotState::fixed:
            item.detail = faults_of(line);
            item.act = tap(reader, kept.id.value, "rechecked_on");
            return item;
        case SpotState::rolled: item.detail = phrase("app.item.spot_rolled", {{"day", *line.rolled_on}}); return item;
        case SpotState::sound:
        case SpotState::rechecked: break;
    }
    if (auto const score = score_of(line, items_of_sheet(reader)))
        item.detail = phrase("app.item.spot_score", {{"n", std::int64_t{*score}}});
    return item;
}

std::string_view part_of(SpotLine const& line) {
    switch (state_of(line)) {
        case SpotState::drawn: return "to_check";
        case SpotState::faulty: return "to_mend";
        case SpotState::fixed: return "to_look_at";
        case SpotState::sound:
        case SpotState::rechecked:
        case SpotState::rolled: break;
    }
    return "checked";
}

/// Whole points, rounded down.
std::optional<std::int64_t> mean_score(Reader const& reader, Lines const& lines) {
    std::int64_t sum = 0, scored = 0;
    for (auto const& kept : lines) {
        auto const score = score_of(kept.record, items_of_sheet(reader));
        if (score) sum += *score, ++scored;
    }
    return scored > 0 ? std::optional(sum / scored) : std::nullopt;
}

std::vector<Phrase> facts_of(Reader const& reader, SpotCheck const& round, Lines const& lines) {
    std::vector<Phrase> facts;
    if (round.drawn_from && round.seed) {
        facts.push_back(phrase(
            "campaign.spot_check.drawn", {{"of", *round.drawn_from}, {"n", round.sample}, {"seed", *round.seed}}));
    } else {
        facts.push_back(
            phrase("campaign.spot_check.noted", {{"n", round.sample}, {"faults", round.faults.value_or(0)}}));
    }
    for (std::string const& word : round.strata) facts.push_back(phrase("campaign.spot_check.by_" + word));
    if (auto const mean = mean_score(reader, lines))
        facts.push_back(phrase("campaign.spot_check.mean", {{"n", *mean}}));
    return facts;
}

std::vector<Action> actions_of(Kept<SpotCheck> const& round, Lines const& lines) {
    std::vector<Action> actions{open_form("amend", "amend_spot_check", round.id.value)};
    bool const fresh = !lines.empty() &&
                       std::ranges::none_of(lines, [](auto const& kept) { return kept.record.checked_on.has_value(); });
    if (fresh) actions.push_back(do_at_once("undraw_spot_check", UndrawSpotCheck{round.id}, Tone::danger));
    return actions;
}

std::vector<Label> sheet_of(Reader const& reader) {
    std::vector<Label> sheet;
    if (CodeTable const* const table = find_table(reader.rules.codes, "spot_item")) {
        for (std::string const& word : table->words)
            sheet.push_back(choice_label(spot_line_shape.plain(), "faults", word));
    }
    return sheet;
}

}  // namespace

std::vector<CampaignHead> spot_check_heads(Reader const& reader) {
    std::map<std::int64_t, Lines> lines;
    for (auto& kept : all(reader.database, spot_line_shape)) lines[kept.record.spot_check.value].push_back(kept);
    std::vector<CampaignHead> heads;
    for (auto const& round : all(reader.database, spot_check_shape))
        heads.push_back(head_of(round, lines[round.id.value]));
    return heads;
}

std::optional<CampaignView> read_spot_check(
    Reader const& reader, People const& people, Id<SpotCheck> id, ListState const& state) {
    auto const record = find(reader.database, spot_check_shape, id);
    if (!record) return std::nullopt;
    Kept<SpotCheck> const round{id, *record};
    Lines const lines = all_linked(reader.database, spot_line_shape, "spot_check", id);
    CampaignView view{.head = head_of(round, lines)};
    view.facts = facts_of(reader, *record, lines);
    view.actions = actions_of(round, lines);
    view.sheet = sheet_of(reader);
    std::map<std::int64_t, Kept<SpotLine> const*> by_child;
    for (auto const& kept : lines) by_child.emplace(kept.record.child.value, &kept);
    FacetCounter counter({village_facet(reader)}, state);
    std::map<std::string_view, std::vector<OpenItem>> parts;
    for (ChildLine const& child : people.children) {  // in the order in which one goes there
        auto const line = by_child.find(child.id.value);
        if (line == by_child.end() || !counter.admits({child.village_name})) continue;
        parts[part_of(line->second->record)].push_back(item_of(reader, *line->second, child));
    }
    view.facets = counter.take();
    for (std::string_view const part : {"to_check", "to_mend", "to_look_at", "checked"})
        put_part(view, part, std::move(parts[part]));
    return view;
}

}  // namespace tongban
