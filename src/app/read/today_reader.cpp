#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "app/read/campaign_parts.hpp"
#include "app/read/grading_reader.hpp"
#include "app/read/item_parts.hpp"
#include "app/read/items.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/screens.hpp"
#include "base/order.hpp"
#include "domain/pinyin.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

using Items = std::vector<OpenItem>;

void add(Items& into, Items more) { std::ranges::move(more, std::back_inserter(into)); }

void add_pairs(Items& items, Reader const& reader) {
    std::map<Id<Volunteer>, Volunteer> helpers;
    for (VolunteerLine const& line : present_volunteers(reader.database)) {
        helpers[line.volunteer.id] = line.volunteer.record;
        add(items, items_of(reader, line));
    }
    auto const consents = consents_under_pairs(reader.database);
    for (PairRow const& pair : open_pairs(reader.database)) {
        Id<Child> const child = pair.pair.record.child;
        auto const own = std::ranges::equal_range(consents, child, {}, &Consent::child);
        add(items, items_of(reader, pair));
        add(items, gap_items(reader, pair, helpers[pair.pair.record.volunteer], {own.begin(), own.end()}));
    }
}

/// "06-12" for today and the days of the notice.
std::vector<std::string> coming_days(Reader const& reader) {
    std::vector<std::string> days;
    for (int i = 0; i <= reader.rules.policy.birthday_notice_days; ++i) {
        days.push_back((reader.today + i).text().substr(5));
        if (days.back() == "03-01") days.emplace_back("02-29");
    }
    return days;
}

Items all_items(Reader const& reader) {
    Items items;
    for (VisitLine const& line : children_to_visit(reader.database, first_of_month(reader.today))) {
        add(items, items_of(reader, line));
    }
    for (PromiseRow const& promise : open_promises(reader.database)) add(items, items_of(reader, promise));
    add_pairs(items, reader);
    for (WishRow const& wish : open_wishes(reader.database)) add(items, items_of(reader, wish));
    Date const bought = reader.today - reader.rules.policy.receipt_days;
    for (WishRow const& wish : closed_without_receipt(reader.database, bought)) add(items, items_of(reader, wish));
    for (ActivityLine const& line : open_activities(reader.database)) add(items, items_of(reader, line));
    for (ChildLine const& child : children_without_pair(reader.database)) add(items, waiting_items(reader, child));
    for (ChildLine const& child : children_born_on(reader.database, coming_days(reader))) {
        add(items, birthday_items(reader, child));
    }
    add(items, grading_items(reader));
    add(items, harm_items(reader));
    add(items, survey_items(reader));
    add(items, spot_check_items(reader));
    add(items, ledger_due_items(reader));
    add(items, plan_due_items(reader));
    return items;
}

constexpr std::array<std::string_view, 7> section_names{
    "overdue", "today", "soon", "promised", "waiting", "birthdays", "plan"};

std::string_view section_of(OpenItem const& item) {
    if (item.kind == "birthday") return "birthdays";
    if (item.kind == "plan_due") return "plan";
    if (item.kind == "contact_promised") return "promised";
    if (item.kind == "visit_promised" && item.days_late <= 0) return "promised";
    if (item.kind == "wish_claim" || item.kind == "child_unpaired") return "waiting";
    if (item.days_late > 0) return "overdue";
    return item.days_late == 0 ? "today" : "soon";
}

/// As one would walk: what asks for somebody above and who was never seen first, then village by village and house by
/// house, the latest first in each.
auto walking_order(OpenItem const& item) {
    bool const later = item.kind != "wish_stuck" && !item.kind.ends_with("_never");
    return std::tuple(
        item.kind != "wish_stuck",
        later,
        pinyin_of(item.place.text),
        item.place.text,
        item.way,
        -item.days_late,
        item.title.key);
}

std::vector<TodayView::Section> sections_of(Items items) {
    std::vector<TodayView::Section> sections;
    put_in_order_of(items, walking_order);
    for (OpenItem& item : items) item.way.clear();
    for (std::string_view const name : section_names) {
        TodayView::Section section{std::string(name), "today.section." + std::string(name), {}, 0, {}};
        for (OpenItem& item : items) {
            if (section_of(item) != name) continue;
            int const most = name == "plan" ? TodayView::plan_most : TodayView::items_most;
            bool const fits = section.items.size() < static_cast<std::size_t>(most);
            fits ? section.items.push_back(std::move(item)) : void(++section.more);
        }
        if (name == "plan") section.all = Route{Screen::plan};
        if (!section.items.empty()) sections.push_back(std::move(section));
    }
    return sections;
}

// What the first sentence counts, in the order it does; each word stands for all kinds that begin with it.
constexpr std::array<std::string_view, 13> counted_kinds{
    "visit_never",
    "visit_due",
    "grade",
    "contact_never",
    "contact_due",
    "wish_stuck",
    "wish_claim",
    "wish_deliver",
    "wish_follow_up",
    "consent_missing",
    "vetting",
    "activity",
    "child_unpaired"};
constexpr std::size_t summary_most = 4;

std::vector<Phrase> summary_of(Items const& items) {
    std::vector<Phrase> summary;
    for (std::string_view const kind : counted_kinds) {
        auto const counts = [&](OpenItem const& item) { return item.kind.starts_with(kind) && item.days_late >= 0; };
        std::int64_t const n = std::ranges::count_if(items, counts);
        if (n > 0) summary.push_back(phrase("today.summary." + std::string(kind), {{"n", n}}));
    }
    if (summary.size() > summary_most) summary.resize(summary_most);
    return summary;
}

Phrase greeting_of(Reader const& reader, bool calm) {
    std::string const key = calm ? "today.greeting.calm" : "today.greeting.busy";
    if (reader.writer.empty()) return phrase(key);
    return phrase(key + ".named", {{"who", std::string(reader.writer)}});
}

std::optional<TodayView::Season> season_of(Reader const& reader) {
    Season const* const season = season_on(reader.rules.seasons, reader.today);
    if (!season) return std::nullopt;
    std::string const words = "today.season." + season->name;
    return TodayView::Season{
        words + ".title", words + ".text", {{words + ".act", {}}, Navigate{form_route(season->form)}}};
}

/// The pair that is silent for longest, although nothing is late.
std::optional<OpenItem> cheapest_of(Reader const& reader) {
    auto const pairs = open_pairs(reader.database);
    PairRow const* longest = nullptr;
    for (PairRow const& pair : pairs) {
        bool const longer = pair.last_contact && (!longest || *pair.last_contact < *longest->last_contact);
        if (longer && *pair.last_contact < reader.today) longest = &pair;
    }
    if (!longest) return std::nullopt;
    std::int64_t const id = longest->pair.id.value;
    OpenItem item = open_item(
        "contact_cheapest",
        phrase(
            "app.item.contact_cheapest",
            {{"child", shown_child(reader, longest->child_name, longest->child_alias)},
             {"helper", shown_helper(reader, longest->volunteer_name)},
             {"n", std::int64_t{days_between(*longest->last_contact, reader.today)}}}),
        {Screen::pair, id});
    item.act = open_form("note_contact", "note_contact", id);
    return item;
}

std::vector<Action> offers_of(bool empty) {
    if (empty) {
        return {
            open_form("register_child", "register_child", 0, Tone::primary),
            open_form("register_volunteer", "register_volunteer"),
            open_form("add_village", "add_village")};
    }
    return {open_form("collect_wish", "collect_wish", 0, Tone::warm), open_form("plan_activity", "plan_activity")};
}

bool has_no_records(Reader const& reader) {
    return count_rows(reader.database, child_shape.plain()) == 0 &&
           count_rows(reader.database, volunteer_shape.plain()) == 0 &&
           count_rows(reader.database, village_shape.plain()) == 0;
}

}  // namespace

TodayView read_today(Reader const& reader) {
    TodayView view;
    Items items = all_items(reader);
    bool const empty = items.empty() && has_no_records(reader);
    view.summary = summary_of(items);
    view.greeting = empty ? phrase("today.greeting.first") : greeting_of(reader, view.summary.empty());
    view.sections = sections_of(std::move(items));
    if (view.sections.empty()) view.offers = offers_of(empty);
    auto const is_now = [](TodayView::Section const& part) { return part.name == "overdue" || part.name == "today"; };
    bool const calm = std::ranges::none_of(view.sections, is_now);
    if (calm && !empty) view.quick = quick_items(reader, {}, TodayView::quick_most);
    if (view.summary.empty() && !empty) view.cheapest = cheapest_of(reader);
    if (!empty) view.season = season_of(reader);
    view.offer_sample = empty;
    return view;
}

}  // namespace tongban
