#include "app/read/campaign_parts.hpp"

#include <algorithm>
#include <iterator>

#include "base/order.hpp"
#include "store/campaign_rows.hpp"

namespace tongban {

ChildLines lines_by_id(People const& people) {
    ChildLines lines;
    for (ChildLine const& line : people.children) lines.emplace(line.id.value, &line);
    return lines;
}

OpenItem child_item(Reader const& reader, std::string kind, ChildLine const& child) {
    std::string const name = shown_child(reader, child.name, child.alias);
    OpenItem item =
        open_item(std::move(kind), phrase("app.item.plan_name", {{"name", name}}), {Screen::child, child.id.value});
    item.place = place_of(reader, child.village_name);
    return item;
}

void put_part(CampaignView& view, std::string_view name, std::vector<OpenItem> items) {
    if (items.empty()) return;
    CampaignView::Part part{"campaign.part." + std::string(name), {}, 0};
    std::size_t const most = std::min(items.size(), CampaignView::items_most);
    part.more = static_cast<int>(items.size() - most);
    items.resize(most);
    part.items = std::move(items);
    view.parts.push_back(std::move(part));
}

void put_state(CampaignHead& head, std::string_view name, int done, int of) {
    std::string const key = "campaign." + std::string(name);
    head.done = done;
    head.of = of;
    head.whole = of > 0 && done == of;
    if (of == 0) head.state = phrase("campaign.nobody");
    else if (head.whole) head.state = phrase(key + ".whole");
    else head.state = phrase(key + ".left", {{"n", std::int64_t{of - done}}});
}

void VillageBars::count(ChildLine const& child, bool done) {
    auto bar = std::ranges::find(m_bars, child.village_name, &CampaignView::Bar::village);
    if (bar == m_bars.end()) bar = m_bars.insert(bar, CampaignView::Bar{child.village_name, {}, 0, 0, {}});
    ++bar->of;
    if (done) ++bar->done;
}

std::vector<CampaignView::Bar> VillageBars::take(Reader const& reader, std::string_view chosen) const {
    std::vector<CampaignView::Bar> bars;
    std::ranges::copy_if(m_bars, std::back_inserter(bars), [&](CampaignView::Bar const& bar) {
        return chosen.empty() || bar.village == chosen;
    });
    for (CampaignView::Bar& bar : bars) {
        if (bar.village.empty()) bar.name = {"campaign.no_village", {}};
        else bar.name = text_label(reader.masked ? dots() : bar.village);
        bool const whole = bar.done == bar.of;
        bar.detail = whole ? phrase("campaign.bar.whole")
                           : phrase("campaign.bar.left", {{"n", std::int64_t{bar.of - bar.done}}});
    }
    put_in_order_of(bars, [](CampaignView::Bar const& bar) { return bar.done - bar.of; });
    return bars;
}

std::vector<OpenItem> survey_items(Reader const& reader) {
    SurveyRound const round = survey_round_on(reader.today, reader.rules.policy);
    Date const begin = begin_of(round, reader.rules.policy);
    if (reader.today < begin) return {};
    auto const children = surveyed_children(reader.database, round, reader.today);
    auto const left = std::ranges::count(children, std::string(), &SurveyedChild::result);
    bool const begun = left < std::ssize(children) || reader.today < add_months(begin, 1);
    if (left == 0 || !begun) return {};
    OpenItem item = open_item(
        "survey_left",
        phrase(
            "app.item.survey_left", {{"round", Word{"code.survey_round." + std::string(round.word())}}, {"n", left}}),
        {Screen::survey, round.number()});
    item.due = end_of(round, reader.rules.policy);
    item.days_late = days_between(*item.due, reader.today);
    return {item};
}

std::vector<OpenItem> spot_check_items(Reader const& reader) {
    std::vector<OpenItem> items;
    for (RoundToCheck const& round : rounds_to_check(reader.database)) {
        items.push_back(open_item(
            "spot_check",
            phrase("app.item.spot_check", {{"day", round.drawn_on}, {"n", std::int64_t{round.files}}}),
            {Screen::spot_check, round.round.value}));
    }
    return items;
}

}  // namespace tongban
