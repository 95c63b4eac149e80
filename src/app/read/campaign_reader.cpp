#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/ports.hpp"
#include "app/read/campaign_parts.hpp"
#include "app/read/items.hpp"
#include "base/order.hpp"
#include "domain/ledger/survey_line.hpp"
#include "domain/plan/figures.hpp"
#include "store/campaign_rows.hpp"
#include "store/plan_rows.hpp"

namespace tongban {
namespace {

constexpr int late_days_most = 10;

// ---- the visits of a month

std::int64_t month_number(Date first) { return std::int64_t{first.year()} * 100 + first.month(); }

/// 一月一访 as the plan counts it (J1.1b), on the last day of the month that has come.
struct Month {
    Date first, day;
    PlanFacts facts;
    Figure figure;

    [[nodiscard]] bool is_on(Reader const& reader) const { return day == reader.today; }
};

Month month_of(Reader const& reader, Date first) {
    Month month{first, std::min(last_of_month(first), reader.today), {}, {}};
    month.facts = plan_facts(reader.database, month.day, reader.rules.policy);
    month.figure = count({Measure::visited_month, Counted::all}, month.facts, {}, reader.rules.policy);
    return month;
}

CampaignHead head_of(Reader const& reader, Month const& month) {
    CampaignHead head{.route = {Screen::month, month_number(month.first)}};
    head.title = phrase(
        "campaign.month.title",
        {{"year", std::int64_t{month.first.year()}}, {"month", std::int64_t{month.first.month()}}});
    put_state(head, month.is_on(reader) ? "month" : "month_past", month.figure.met, month.figure.of);
    if (month.figure.excused > 0) head.detail = phrase("campaign.excused", {{"n", std::int64_t{month.figure.excused}}});
    return head;
}

/// Bars of the villages as the plan counts them; it knows who is excused.
std::vector<CampaignView::Bar> month_bars(
    Reader const& reader, People const& people, Month const& month, std::string_view chosen) {
    std::unordered_map<std::int64_t, bool> missing;
    for (std::int64_t const id : month.figure.missing) missing[id] = true;
    VillageBars bars;
    PlanFacts one{.day = month.day};
    ChildLines const lines = lines_by_id(people);
    for (ChildFacts const& child : month.facts.children) {
        auto const line = lines.find(child.id.value);
        if (line == lines.end()) continue;
        one.children = {child};
        Figure const own = count({Measure::visited_month, Counted::all}, one, {}, reader.rules.policy);
        if (own.of > 0) bars.count(*line->second, !missing.contains(child.id.value));
    }
    return bars.take(reader, chosen);
}

OpenItem unvisited(
    Reader const& reader, Month const& month, ChildFacts const& facts, ChildLine const& line, int tries) {
    bool const asks = tries >= reader.rules.policy.visit_tries_most;
    OpenItem item = child_item(reader, asks ? "visit_ask" : "visit_left", line);
    if (asks) item.detail = phrase("app.item.visit_ask", {{"n", std::int64_t{tries}}});
    else if (facts.last_visit) item.detail = phrase("app.item.plan_visit", {{"day", *facts.last_visit}});
    else item.detail = phrase("app.item.plan_never");
    if (month.is_on(reader)) item.act = open_form("record_visit", "record_visit", facts.id.value);
    return item;
}

void put_unvisited(
    CampaignView& view, Reader const& reader, Month const& month, ChildLines const& lines, std::string_view village) {
    auto const tries = visit_tries(reader.database, month.first, month.day);
    std::unordered_map<std::int64_t, bool> missing;
    for (std::int64_t const id : month.figure.missing) missing[id] = true;
    std::vector<OpenItem> ask, left;
    for (ChildFacts const& child : month.facts.children) {
        auto const line = lines.find(child.id.value);
        bool const shown = missing.contains(child.id.value) && line != lines.end() &&
                           (village.empty() || line->second->village_name == village);
        if (!shown) continue;
        auto const tried = tries.find(child.id.value);
        OpenItem item = unvisited(reader, month, child, *line->second, tried == tries.end() ? 0 : tried->second);
        (item.kind == "visit_ask" ? ask : left).push_back(std::move(item));
    }
    put_part(view, "ask", std::move(ask));
    put_part(view, month.is_on(reader) ? "left" : "missed", std::move(left));
}

void put_promises(CampaignView& view, Reader const& reader, std::string_view village) {
    std::vector<OpenItem> items;
    for (PromiseRow const& promise : open_promises(reader.database)) {
        if (!village.empty() && promise.village != village) continue;
        std::ranges::move(items_of(reader, promise), std::back_inserter(items));
    }
    put_part(view, "promised", std::move(items));
}

/// 补录: with the day of the visit and that of its entry.
void put_late(
    CampaignView& view, Reader const& reader, Month const& month, ChildLines const& lines, std::string_view village) {
    std::vector<OpenItem> items;
    for (EntryRow const& entry : visit_entries(reader.database, month.first, month.day)) {
        Date const entered = day_of(entry.entered_ms);
        auto const line = lines.find(entry.child.value);
        if (entered <= entry.visited_on || line == lines.end()) continue;
        if (!village.empty() && line->second->village_name != village) continue;
        items.push_back(child_item(reader, "visit_late", *line->second));
        items.back().open = form_route("amend_home_visit", entry.visit.value);
        items.back().detail = phrase("app.item.visit_late", {{"day", entry.visited_on}, {"entered", entered}});
    }
    put_part(view, "late", std::move(items));
}

// ---- a survey round

struct Survey {
    SurveyRound round;
    std::vector<SurveyedChild> children;
};

Survey survey_of(Reader const& reader, SurveyRound const& round) {
    Date const day = std::min(end_of(round, reader.rules.policy), reader.today);
    return {round, surveyed_children(reader.database, round, day)};
}

CampaignHead head_of(Reader const& reader, Survey const& survey) {
    CampaignHead head{.route = {Screen::survey, survey.round.number()}};
    Word const round{"code.survey_round." + std::string(survey.round.word())};
    head.title = phrase("campaign.survey.title", {{"year", std::int64_t{survey.round.year}}, {"round", round}});
    Date const begin = begin_of(survey.round, reader.rules.policy);
    head.detail = phrase(reader.today < begin ? "campaign.survey.begins" : "campaign.survey.began", {{"day", begin}});
    int const all = static_cast<int>(survey.children.size());
    auto const left = std::ranges::count(survey.children, std::string(), &SurveyedChild::result);
    put_state(head, "survey", all - static_cast<int>(left), all);
    return head;
}

/// "在家，没变化": the line that one tap writes.
Action found_unchanged(Reader const& reader, SurveyRound const& round, Id<Child> child) {
    SurveyLine line{.child = child, .surveyed_on = reader.today, .way = "home", .result = "found"};
    line.round = round.word();
    line.surveyor = reader.writer;
    return do_at_once("found_unchanged", EnterRecord{"survey_line", {row_of(survey_line_shape, line)}});
}

OpenItem surveyed(Reader const& reader, Survey const& survey, SurveyedChild const& child, ChildLine const& line) {
    OpenItem item = child_item(reader, "survey", line);
    bool const is_on = survey.round == survey_round_on(reader.today, reader.rules.policy);
    if (!child.result.empty()) {
        item.detail = phrase(
            "app.item.plan_name",
            {{"name", Word{choice_label(survey_line_shape.plain(), "result", child.result).key}}});
        if (child.result == "moved") item.act = open_form("close_child", "close_child", child.child.value);
        return item;
    }
    item.open = is_on ? form_route("survey_line", child.child.value) : item.open;
    if (line.born_on)
        item.detail = phrase("app.item.years", {{"n", std::int64_t{age_in_years(*line.born_on, reader.today)}}});
    if (is_on) item.act = found_unchanged(reader, survey.round, child.child);
    return item;
}

/// Which part a line stands in; "" for whoever was found at home.
std::string_view part_of(std::string_view result) {
    if (result.empty()) return "to_survey";
    if (result == "found_new") return "new";
    return result.starts_with("found") ? "" : "away";
}

Id<Village> village_called(People const& people, std::string_view name) {
    auto const found = std::ranges::find(people.children, name, &ChildLine::village_name);
    return name.empty() || found == people.children.end() ? Id<Village>{} : found->village;
}

bool newest_first(CampaignHead const& one, CampaignHead const& other) {
    return one.route.subject > other.route.subject;
}

}  // namespace

CampaignsView read_campaigns(Reader const& reader) {
    Date const month = first_of_month(reader.today);
    SurveyRound const round = survey_round_on(reader.today, reader.rules.policy);
    CampaignsView view;
    view.sections = {{"month", {}}, {"survey", {}}, {"spot_check", spot_check_heads(reader)}};
    view.sections[0].lines.push_back(head_of(reader, month_of(reader, month)));
    // Who comes late with last month's visits looks for it in the first days.
    if (reader.today.day() <= late_days_most)
        view.sections[0].lines.push_back(head_of(reader, month_of(reader, first_of_month(month - 1))));
    for (SurveyRound const& one : {round, round.before()})
        view.sections[1].lines.push_back(head_of(reader, survey_of(reader, one)));
    put_in_order(view.sections[2].lines, newest_first);
    view.draw = open_form("draw_spot_check", "draw_spot_check");
    return view;
}

std::optional<CampaignView> read_month(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state) {
    auto const first = Date::make(static_cast<int>(number / 100), static_cast<int>(number % 100), 1);
    if (!first || *first > reader.today) return std::nullopt;
    Month const month = month_of(reader, *first);
    CampaignView view{.head = head_of(reader, month)};
    std::string_view const village = state.value("village");
    ChildLines const lines = lines_by_id(people);
    FacetCounter counter({village_facet(reader)}, state);
    for (ChildFacts const& child : month.facts.children) {
        auto const line = lines.find(child.id.value);
        if (line != lines.end() && child.is_open(month.day)) counter.admits({line->second->village_name});
    }
    view.facets = counter.take();
    view.bars = month_bars(reader, people, month, village);
    put_unvisited(view, reader, month, lines, village);
    if (month.is_on(reader)) put_promises(view, reader, village);
    put_late(view, reader, month, lines, village);
    return view;
}

std::optional<CampaignView> read_survey(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state) {
    auto const round = survey_round_of(number);
    bool const known = round && round->number() <= survey_round_on(reader.today, reader.rules.policy).number();
    if (!known) return std::nullopt;
    Survey const survey = survey_of(reader, *round);
    CampaignView view{.head = head_of(reader, survey)};
    ChildLines const lines = lines_by_id(people);
    std::unordered_map<std::int64_t, SurveyedChild const*> surveyed_by_id;
    for (SurveyedChild const& child : survey.children) surveyed_by_id.emplace(child.child.value, &child);
    FacetCounter counter({village_facet(reader)}, state);
    VillageBars bars;
    std::map<std::string_view, std::vector<OpenItem>> parts;
    for (ChildLine const& line : people.children) {
        auto const child = surveyed_by_id.find(line.id.value);
        if (child == surveyed_by_id.end()) continue;
        std::string_view const part = part_of(child->second->result);
        bars.count(line, part != "to_survey");
        bool const shown = counter.admits({line.village_name});
        if (shown && !part.empty()) parts[part].push_back(surveyed(reader, survey, *child->second, line));
    }
    view.facets = counter.take();
    view.bars = bars.take(reader, state.value("village"));
    for (std::string_view const part : {"new", "away"}) {
        auto const n = std::int64_t{std::ssize(parts[part])};
        if (n > 0) view.facts.push_back(phrase("campaign.survey." + std::string(part), {{"n", n}}));
    }
    for (std::string_view const part : {"to_survey", "new", "away"}) put_part(view, part, std::move(parts[part]));
    bool const is_on = *round == survey_round_on(reader.today, reader.rules.policy);
    Id<Village> const village = village_called(people, state.value("village"));
    if (is_on) view.actions = {open_form("register_found", "register_found", village.value, Tone::primary)};
    return view;
}

}  // namespace tongban
