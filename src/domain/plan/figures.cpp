#include "domain/plan/figures.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "domain/age.hpp"
#include "domain/ledger/ledger.hpp"
#include "domain/plan/recorded.hpp"

namespace tongban {
namespace {

constexpr int confirmed_months = 6;  ///< 一年两排: what was seen counts as confirmed for half a year
constexpr int school_age_begin = 6, school_age_end = 16;
constexpr int near_percent = 80;
constexpr int newborn_age_end = 1;

/// One day and village, for which something is counted.
struct Count {
    PlanFigure const& figure;
    PlanFacts const& facts;
    Id<Village> village;
    Policy const& policy;
    Recorded ledgers;  // of `recorded`

    [[nodiscard]] bool is_here(Id<Village> of) const { return !village || of == village; }
};

bool is_open(ChildFacts const& child, Date day) { return !child.closed_on || *child.closed_on > day; }

/// Who turns 6 by the end of August goes to school in September: 义务教育法 art. 11; its nine years end before 16.
bool is_school_age(ChildFacts const& child, Date day) {
    if (!child.born_on) return false;
    int const year = day.month() >= 9 ? day.year() : day.year() - 1;
    Date const start = Date::make(year, 8, 31).value_or(day);
    return has_turned(child.born_on, school_age_begin, start) && !has_turned(child.born_on, school_age_end, day);
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
    return std::ranges::any_of(count.figure.themes, [&](std::string const& theme) {
        return std::ranges::find(child.themes, theme) != child.themes.end();
    });
}

bool is_recorded(Count const& count, std::int64_t id) {
    auto const found = count.ledgers.met.find(id);
    return found != count.ledgers.met.end() && found->second >= count.figure.least;
}

bool meets(Count const& count, ChildFacts const& child) {
    Date const day = count.facts.day;
    switch (count.figure.measure) {
        case Measure::visited_month: return visited_since(child, first_of_month(day));
        case Measure::visited_year: return visited_since(child, first_of_year(day));
        case Measure::in_rhythm:
            return visit_due({child.colour, child.opened_on, child.last_visit}, count.policy) >= day;
        case Measure::five_clear: return unclear_parts(child, day).empty();
        case Measure::graded: return child.colour != Colour::ungraded;
        case Measure::in_school: return is_in_school(child);
        case Measure::needs_known: return child.filled[static_cast<std::size_t>(ClearPart::needs)];
        case Measure::attended: return attended(count, child);
        case Measure::paired: return child.paired;
        case Measure::study_pair: return child.study_pair;
        case Measure::recorded: return is_recorded(count, child.id.value);
        default: return false;
    }
}

void add(Figure& figure, std::int64_t id, bool met) {
    ++figure.of;
    met ? void(++figure.met) : figure.missing.push_back(id);
}

/// The monthly visit is owed for every child that was on file on any day of the month; whoever left unvisited is excused.
Figure count_children(Count const& count) {
    Figure figure;
    bool const monthly = count.figure.measure == Measure::visited_month;
    for (ChildFacts const& child : count.facts.children) {
        bool const open = is_open(child, count.facts.day);
        if (!count.is_here(child.village) || !is_asked(count, child) || !(open || monthly)) continue;
        bool const met = meets(count, child);
        !open && !met ? void(++figure.excused) : add(figure, child.id.value, met);
    }
    return figure;
}

bool meets(Measure measure, PairFacts const& pair) {
    if (measure == Measure::pair_in_touch) return pair.in_touch;
    return measure == Measure::pair_consent ? pair.consent : pair.vetted;
}

Figure count_pairs(Count const& count) {
    Figure figure;
    for (PairFacts const& pair : count.facts.pairs) {
        if (count.is_here(pair.village)) add(figure, pair.id.value, meets(count.figure.measure, pair));
    }
    return figure;
}

Figure count_wishes(Count const& count) {
    Figure figure;
    for (WishFacts const& wish : count.facts.wishes) {
        if (count.is_here(wish.village)) add(figure, wish.id.value, wish.delivered);
    }
    return figure;
}

Figure count_helpers(Count const& count) {
    Figure figure;
    for (HelperFacts const& helper : count.facts.helpers) add(figure, helper.id.value, helper.trained);
    return figure;
}

Figure count_villages(Count const& count) {
    Figure figure;
    for (Id<Village> const village : count.facts.villages) {
        if (count.is_here(village)) add(figure, village.value, is_recorded(count, village.value));
    }
    return figure;
}

/// Where the child or the village is that a record is about; nothing for records about neither: they count everywhere.
class PlaceOf {
public:
    PlaceOf(PlanFacts const& facts, LedgerFacts const& ledger) {
        m_at = link_at(ledger, village_shape.name);
        if (m_at >= 0) return;
        m_at = link_at(ledger, child_shape.name);
        for (ChildFacts const& child : facts.children) m_homes.emplace(child.id.value, child.village.value);
    }
    [[nodiscard]] bool is_in(LedgerFacts::Entry const& entry, Id<Village> village) const {
        if (m_at < 0 || !village) return true;
        auto const* const id = std::get_if<std::int64_t>(&entry.values[static_cast<std::size_t>(m_at)]);
        if (!id) return true;
        if (m_homes.empty()) return *id == village.value;
        auto const home = m_homes.find(*id);
        return home != m_homes.end() && home->second == village.value;
    }

private:
    int m_at = -1;
    std::unordered_map<std::int64_t, std::int64_t> m_homes;
};

Figure count_records(Count const& count) {
    Figure figure;
    LedgerFacts const* const ledger = find_ledger(count.facts, count.figure.of.record);
    if (!ledger) return figure;
    PlaceOf const place(count.facts, *ledger);
    for (auto const& entry : ledger->entries) {
        if (!is_asked_by_ledger(count, entry.id) || !place.is_in(entry, count.village)) continue;
        add(figure, entry.id, is_recorded(count, entry.id));
    }
    return figure;
}

Figure count_times(Count const& count) {
    return {.met = std::min(count.ledgers.times, count.figure.least), .of = count.figure.least};
}

std::string_view subject_word(PlanFigure const& figure) {
    switch (subject_of(figure)) {
        case PlanSubject::village: return "village";
        case PlanSubject::record: return figure.of.record;
        default: return "child";
    }
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
    Count one{figure, facts, village, policy, {}};
    if (figure.measure == Measure::recorded) one.ledgers = recorded(figure, facts, subject_word(figure));
    switch (subject_of(figure)) {
        case PlanSubject::pairing: return count_pairs(one);
        case PlanSubject::wish: return count_wishes(one);
        case PlanSubject::volunteer: return count_helpers(one);
        case PlanSubject::village: return count_villages(one);
        case PlanSubject::record: return count_records(one);
        case PlanSubject::times: return count_times(one);
        case PlanSubject::child: break;
    }
    return count_children(one);
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
