#include "domain/plan/figures.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "domain/age.hpp"
#include "domain/ledger/ledger.hpp"
#include "domain/plan/place_of.hpp"
#include "domain/plan/recorded.hpp"

namespace tongban {
namespace {

constexpr int confirmed_months = 6;  ///< 一年两排: what was seen counts as confirmed for half a year
constexpr int school_age_begin = 6, school_age_end = 16;
constexpr int near_percent = 80;
constexpr int newborn_age_end = 1;
constexpr int leaving_months = 17 * 12 + 6;  ///< half a year before 18 is left for what comes after: J2.8a
constexpr int handing_days = 7;              ///< 及时录入: the list gives no number; our default

/// One day, for which something is counted.
struct Count {
    PlanFigure const& figure;
    PlanFacts const& facts;
    Policy const& policy;
    Recorded ledgers;  // of `recorded`
};

/// One subject that counts, and where.
struct Item {
    std::int64_t id = 0;
    Id<Village> village;  ///< 0: it has none
    bool met = false, excused = false;
    bool everywhere = false;  ///< counts in each village
    [[nodiscard]] bool is_in(Id<Village> asked) const { return !asked || everywhere || village == asked; }
};
using Items = std::vector<Item>;

/// Who turns 6 by the end of August goes to school in September: 义务教育法 art. 11; its nine years end before 16.
bool is_school_age(ChildFacts const& child, Date day) {
    if (!child.born_on) return false;
    int const year = day.month() >= 9 ? day.year() : day.year() - 1;
    Date const start = Date::make(year, 8, 31).value_or(day);
    return has_turned(child.born_on, school_age_begin, start) && !has_turned(child.born_on, school_age_end, day);
}

bool is_nearly_adult(ChildFacts const& child, Date day) {
    return child.born_on && add_months(*child.born_on, leaving_months) <= day &&
           !has_turned(child.born_on, minor_age_end, day);
}

bool has_any(std::string_view joined, Words const& words) {
    return words.empty() || std::ranges::any_of(words, [&](std::string const& word) { return has_word(joined, word); });
}

bool is_asked_by_ledger(Count const& count, std::int64_t id) {
    return !count.ledgers.asked || count.ledgers.asked->contains(id);
}

bool is_asked(Count const& count, ChildFacts const& child) {
    bool const narrowed = has_any(child.categories, count.figure.categories) &&
                          has_any(child.grade, count.figure.grades) && is_asked_by_ledger(count, child.id.value);
    if (!narrowed) return false;
    switch (count.figure.who) {
        case Counted::under_one: return child.born_on && !has_turned(child.born_on, newborn_age_end, count.facts.day);
        case Counted::nearly_adult: return is_nearly_adult(child, count.facts.day);
        case Counted::left_behind:
            return child.left_behind && !has_turned(child.born_on, left_behind_age_end, count.facts.day);
        case Counted::wants_pair: return child.wants_pair;
        case Counted::needs_learning: return child.needs_learning;
        case Counted::school_age: return is_school_age(child, count.facts.day);
        default: return true;
    }
}

bool visited_since(ChildFacts const& child, Date day) { return child.last_visit && *child.last_visit >= day; }

/// Who has finished the ninth year owes no more school, whatever comes after.
bool is_in_school(ChildFacts const& child) {
    constexpr std::array<std::string_view, 6> out{
        "", "none", "kindergarten", "paused", "drop_out_feared", "dropped_out"};
    return std::ranges::find(out, child.grade) == out.end();
}

bool attended(Count const& count, ChildFacts const& child) {
    auto const themes = std::ranges::count_if(count.figure.themes, [&](std::string const& theme) {
        return std::ranges::find(child.themes, theme) != child.themes.end();
    });
    return themes >= count.figure.least;
}

/// The batch is the village's: the program does not know which files it held.
bool is_handed_on(ChildFacts const& child, Date day) {
    if (!child.changed_on || days_between(*child.changed_on, day) <= handing_days) return true;
    return child.handed_on && *child.handed_on >= *child.changed_on;
}

bool is_recorded(Count const& count, std::int64_t id, int least) {
    auto const found = count.ledgers.met.find(id);
    return found != count.ledgers.met.end() && found->second >= least;
}

/// How many records are owed for the child by now: who comes on file in July owes nothing for the first half of the year.
int owed(Count const& count, ChildFacts const& child) {
    if (!count.figure.half_yearly) return count.figure.least;
    auto const half = [](Date day) { return day.month() > 6 ? 2 : 1; };
    return half(count.facts.day) - half(std::max(child.opened_on, first_of_year(count.facts.day))) + 1;
}

bool meets(Count const& count, ChildFacts const& child) {
    Date const day = count.facts.day;
    switch (count.figure.measure) {
        case Measure::visited_month: return visited_since(child, first_of_month(day));
        case Measure::visited_half_year: return visited_since(child, add_months(day, -confirmed_months));
        case Measure::visited_year: return visited_since(child, first_of_year(day));
        case Measure::in_rhythm:
            return visit_due({child.grades, child.opened_on, child.last_visit, child.pauses}, count.policy) >= day;
        case Measure::five_clear: return unclear_parts(child, day).empty();
        case Measure::graded: return child.grades.colour != Colour::ungraded;
        case Measure::review_kept: return child.review_on && *child.review_on >= day;
        case Measure::handed_on: return is_handed_on(child, day);
        case Measure::in_school: return is_in_school(child);
        case Measure::needs_known: return child.filled[static_cast<std::size_t>(ClearPart::needs)];
        case Measure::attended: return attended(count, child);
        case Measure::paired: return child.paired;
        case Measure::study_pair: return child.study_pair;
        case Measure::recorded: return is_recorded(count, child.id.value, owed(count, child));
        default: return false;
    }
}

bool is_away_to_the_end(ChildFacts const& child, Date day) {
    return std::ranges::any_of(
        child.pauses, [&](VisitPause const& pause) { return pause.until >= last_of_month(day); });
}

/// The monthly visit is owed for every child that was on file on any day of the month. Excused is who left unvisited, and who
/// is away until the month is over: whoever comes back within it can still be seen.
Items children_of(Count const& count) {
    Items items;
    bool const monthly = count.figure.measure == Measure::visited_month;
    for (ChildFacts const& child : count.facts.children) {
        bool const open = child.is_open(count.facts.day);
        bool const counts = open || (monthly && *child.closed_on >= first_of_month(count.facts.day));
        if (!counts || !is_asked(count, child)) continue;
        bool const met = meets(count, child);
        bool const excused = monthly && !met && (!open || is_away_to_the_end(child, count.facts.day));
        items.push_back({child.id.value, child.village, met, excused});
    }
    return items;
}

bool meets(Measure measure, PairFacts const& pair) {
    if (measure == Measure::pair_in_touch) return pair.in_touch;
    return measure == Measure::pair_consent ? pair.consent : pair.vetted;
}

Items pairs_of(Count const& count) {
    Items items;
    for (PairFacts const& pair : count.facts.pairs)
        items.push_back({pair.id.value, pair.village, meets(count.figure.measure, pair)});
    return items;
}

Items wishes_of(Count const& count) {
    Items items;
    for (WishFacts const& wish : count.facts.wishes) items.push_back({wish.id.value, wish.village, wish.delivered});
    return items;
}

Items helpers_of(Count const& count) {
    Items items;
    for (HelperFacts const& helper : count.facts.helpers)
        items.push_back({helper.id.value, {}, helper.trained, false, true});
    return items;
}

Items villages_of(Count const& count) {
    Items items;
    for (Id<Village> const village : count.facts.villages)
        items.push_back({village.value, village, is_recorded(count, village.value, count.figure.least)});
    return items;
}

Items records_of(Count const& count) {
    Items items;
    LedgerFacts const* const ledger = find_ledger(count.facts, count.figure.of.record);
    if (!ledger) return items;
    PlaceOf const place(count.figure.of, *ledger, count.facts);
    for (auto const& entry : ledger->entries) {
        auto const home = place.home_of(entry);
        if (!home || !is_asked_by_ledger(count, entry.id)) continue;
        bool const met = is_recorded(count, entry.id, count.figure.least);
        items.push_back({entry.id, home->village, met, false, home->everywhere});
    }
    return items;
}

std::string_view subject_word(PlanFigure const& figure) {
    switch (subject_of(figure)) {
        case PlanSubject::village: return "village";
        case PlanSubject::record: return figure.of.record;
        default: return "child";
    }
}

Count count_of(PlanFigure const& figure, PlanFacts const& facts, Policy const& policy) {
    Count one{figure, facts, policy, {}};
    if (figure.measure == Measure::recorded) one.ledgers = recorded(figure, facts, subject_word(figure));
    return one;
}

Items items_of(Count const& count) {
    switch (subject_of(count.figure)) {
        case PlanSubject::pairing: return pairs_of(count);
        case PlanSubject::wish: return wishes_of(count);
        case PlanSubject::volunteer: return helpers_of(count);
        case PlanSubject::village: return villages_of(count);
        case PlanSubject::record: return records_of(count);
        case PlanSubject::times:
        case PlanSubject::child: break;
    }
    return children_of(count);
}

Figure count_times(Count const& count) {
    return {.met = std::min(count.ledgers.times, count.figure.least), .of = count.figure.least};
}

}  // namespace

PlanSubject subject_of(PlanFigure const& figure) {
    switch (figure.who) {
        case Counted::pairs: return PlanSubject::pairing;
        case Counted::wishes: return PlanSubject::wish;
        case Counted::helpers: return PlanSubject::volunteer;
        case Counted::villages: return PlanSubject::village;
        case Counted::records: return PlanSubject::record;
        case Counted::times: return PlanSubject::times;
        default: return PlanSubject::child;
    }
}

Figure count(PlanFigure const& figure, PlanFacts const& facts, Id<Village> village, Policy const& policy) {
    Count const one = count_of(figure, facts, policy);
    if (subject_of(figure) == PlanSubject::times) return count_times(one);
    Figure counted;
    for (Item const& item : items_of(one)) {
        if (!item.is_in(village)) continue;
        if (item.excused) {
            ++counted.excused;
            continue;
        }
        ++counted.of;
        item.met ? void(++counted.met) : counted.missing.push_back(item.id);
    }
    return counted;
}

std::vector<VillageFigure> count_by_village(PlanFigure const& figure, PlanFacts const& facts, Policy const& policy) {
    std::vector<VillageFigure> counted;
    std::unordered_map<std::int64_t, std::size_t> places;
    if (subject_of(figure) == PlanSubject::times) return counted;
    for (Id<Village> const village : facts.villages) {
        places.emplace(village.value, counted.size());
        counted.push_back({village});
    }
    for (Item const& item : items_of(count_of(figure, facts, policy))) {
        auto const place = places.find(item.village.value);
        if (item.excused || item.everywhere || place == places.end()) continue;
        ++counted[place->second].of;
        counted[place->second].met += item.met ? 1 : 0;
    }
    std::erase_if(counted, [](VillageFigure const& one) { return one.of == 0; });
    return counted;
}

Light light_of(PlanRow const& row, Figure const& figure) {
    if (row.figures.empty()) return Light::none;
    if (figure.of == 0) return Light::empty;
    if (row.figures.front().who == Counted::times) return figure.met == figure.of ? Light::met : Light::low;
    if (!row.target || !row.target->percent) return Light::coverage;
    int const percent = percent_of(figure);
    if (percent >= *row.target->percent) return Light::met;
    return percent >= near_percent ? Light::near : Light::low;
}

int percent_of(Figure const& figure) {
    if (figure.of == 0) return 0;
    return static_cast<int>(std::int64_t{figure.met} * 100 / figure.of);
}

std::vector<ClearPart> unclear_parts(ChildFacts const& child, Date day) {
    std::vector<ClearPart> parts;
    for (std::size_t i = 0; i < child.filled.size(); ++i) {
        if (!child.filled[i]) parts.push_back(static_cast<ClearPart>(i));
    }
    if (!visited_since(child, add_months(day, -confirmed_months))) parts.push_back(ClearPart::visited);
    return parts;
}

}  // namespace tongban
