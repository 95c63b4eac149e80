#include <algorithm>
#include <map>

#include "app/read/screens.hpp"
#include "base/order.hpp"
#include "domain/assignment.hpp"
#include "store/matching_rows.hpp"
#include "store/volunteer_rows.hpp"

namespace tongban {
namespace {

constexpr std::size_t kept_away_most = 3;

/// What the suggestions are made of and made by.
struct Matching {
    Reader const& reader;
    MatchGround const& ground;
    MatchTable const& table;
    MatchAnswer const& answer;
    std::vector<Problem> const& gaps;  ///< of each seeker: the first consent that is missing, or no word
};

std::map<std::int64_t, Village> villages_by_id(Database& database) {
    std::map<std::int64_t, Village> villages;
    for (auto& kept : all(database, village_shape)) villages[kept.id.value] = std::move(kept.record);
    return villages;
}

/// Since the file was opened, or since the last pair ended.
Date waiting_since(Kept<Child> const& child, std::vector<Pairing> const& past) {
    Date since = child.record.opened_on;
    for (Pairing const& pairing : past) {
        if (pairing.child == child.id && pairing.ended_on) since = std::max(since, *pairing.ended_on);
    }
    return since;
}

void read_seekers(Reader const& reader, MatchGround& ground, std::vector<Problem>& gaps) {
    auto const consents = consents_of_unpaired(reader.database);
    for (Kept<Child>& child : unpaired_children(reader.database)) {
        auto const own =
            std::ranges::equal_range(consents, child.id.value, {}, [](Consent const& c) { return c.child.value; });
        auto const missing = consent_gaps(child, own, "pairing", reader.today);
        gaps.push_back(missing.empty() ? Problem{} : missing.front());
        Date const since = waiting_since(child, ground.past);
        ground.seekers.push_back({std::move(child), {}, since, missing.empty()});
    }
}

MatchGround ground_of(
    Reader const& reader, std::map<std::int64_t, Village> const& villages, std::vector<Problem>& gaps) {
    MatchGround ground;
    ground.today = reader.today;
    ground.past = pairs_of_unpaired(reader.database);
    read_seekers(reader, ground, gaps);
    auto const township = [&](Id<Village> village) {
        auto const found = villages.find(village.value);
        return found == villages.end() ? std::string() : found->second.township;
    };
    for (MatchSeeker& seeker : ground.seekers) seeker.township = township(seeker.child.record.village);
    for (VolunteerLine& line : present_volunteers(reader.database)) {
        Id<Village> const village = line.volunteer.record.village;
        ground.helpers.push_back({std::move(line.volunteer), township(village), line.running_pairs});
    }
    return ground;
}

ChildHead head_of(Matching const& made, Kept<Child> const& kept) {
    auto const line = find_child(made.reader.database, kept.id);
    return line ? child_head(made.reader, *line) : ChildHead{};
}

std::string helper_name(Matching const& made, std::size_t helper) {
    return shown_helper(made.reader, made.ground.helpers[helper].volunteer.record.name);
}

std::vector<Phrase> reasons_of(MatchTold const& told, MatchHelper const& helper) {
    std::vector<Phrase> reasons;
    for (MatchReason const reason : told.reasons) {
        bool const interest = reason == MatchReason::interest;
        std::string const key = "app.match." + stored_word(reason);
        reasons.push_back(interest ? phrase(key, {{"word", told.shared}}) : phrase(key));
    }
    bool const free = helper.running == 0;
    reasons.push_back(
        free ? phrase("app.match.free") : phrase("app.match.carries", {{"n", std::int64_t{helper.running}}}));
    return reasons;
}

/// Whom the child would have if something were mended, and the form that mends it.
void tell_better(Matching const& made, MatchTold const& told, MatchCard& card) {
    if (!told.better) return;
    std::string const key = told.helper == no_place ? "app.match.only_if" : "app.match.better";
    auto const [helper, closed] = *told.better;
    card.change = phrase(key, {{"helper", helper_name(made, helper)}, {"why", Word{problem_phrase(closed).key}}});
    bool const vetting = closed.word == "vetting_expired" || closed.word == "not_vetted";
    if (vetting)
        card.mend = open_form("record_vetting", "record_vetting", made.ground.helpers[helper].volunteer.id.value);
}

void tell_passed(MatchTold const& told, MatchCard& card) {
    if (told.could > 0) card.kept_away.push_back(phrase("app.match.all_taken", {{"n", std::int64_t{told.could}}}));
    for (auto const& [problem, count] : told.kept_away) {
        if (card.kept_away.size() == kept_away_most) break;
        Word const why{problem_phrase(problem).key};
        card.kept_away.push_back(phrase("app.match.kept", {{"n", std::int64_t{count}}, {"why", why}}));
    }
    if (card.kept_away.empty()) card.kept_away.push_back(phrase("app.match.nobody"));
}

MatchCard card_of(Matching const& made, std::size_t seeker) {
    MatchTold const told = told_of(made.table, made.answer, seeker, made.reader.rules.policy);
    MatchSeeker const& waits = made.ground.seekers[seeker];
    std::int64_t const child = waits.child.id.value;
    MatchCard card;
    card.child = head_of(made, waits.child);
    card.waiting_days = days_between(waits.waiting_since, made.reader.today);
    std::int64_t helper_id = 0;
    if (told.helper == no_place) {
        tell_passed(told, card);
    } else {
        MatchHelper const& helper = made.ground.helpers[static_cast<std::size_t>(told.helper)];
        helper_id = helper.volunteer.id.value;
        card.helper = Ref{helper_name(made, static_cast<std::size_t>(told.helper)), {Screen::volunteer, helper_id}};
        card.helper_kind = choice_label(volunteer_shape.plain(), "kind", stored_word(helper.volunteer.record.kind));
        card.reasons = reasons_of(told, helper);
    }
    tell_better(made, told, card);
    Label const label{"app.action.form_pairing", {}};
    card.act = {label, Navigate{form_route("form_pairing", child, helper_id)}, Tone::primary, {}};
    if (waits.ready) return card;
    card.blocked = problem_phrase(made.gaps[seeker]);
    card.act = open_form("give_consent", "give_consent", child, Tone::primary);
    return card;
}

}  // namespace

MatchingView read_matching(Reader const& reader) {
    std::vector<Problem> gaps;
    auto const villages = villages_by_id(reader.database);
    MatchGround const ground = ground_of(reader, villages, gaps);
    MatchTable const table(ground, reader.rules.policy, reader.rules.matching);
    MatchAnswer const answer = match(table);
    Matching const made{reader, ground, table, answer, gaps};
    std::vector<std::size_t> order(ground.seekers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    put_in_order_of(order, [&](std::size_t seeker) { return ground.seekers[seeker].waiting_since; });
    MatchingView view;
    for (std::size_t const seeker : order) {
        bool const passed = answer.helper[seeker] == no_place;
        auto& cards = passed ? view.passed : view.suggested;
        ++(passed ? view.passed_count : view.suggested_count);
        if (cards.size() < MatchingView::cards_most) cards.push_back(card_of(made, seeker));
    }
    return view;
}

}  // namespace tongban
