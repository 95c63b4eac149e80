#include "domain/matching.hpp"

#include <algorithm>
#include <tuple>

#include "base/order.hpp"
#include "domain/assignment.hpp"
#include "domain/shared_words.hpp"

namespace tongban {
namespace {

/// So many of the best helpers of each child are compared at first, and so many more at each round.
constexpr std::size_t offers_first = 8, offers_more = 12;

using Offer = AssignmentProblem::Offer;

int most_points(MatchTable const& table) { return table.points(UINT8_MAX); }

/// The problem in numbers. A point more is a cost less; staying alone costs more than all points together, so that the
/// number of children with a helper comes first.
class Costs {
public:
    explicit Costs(MatchTable const& table) : m_table(table), m_best(most_points(table)) {
        MatchingRules const& rules = table.rules();
        int const claim = rules.month_points * rules.months_most + rules.ready_points;
        int load = 0;
        for (MatchHelper const& helper : table.ground().helpers) load = std::max(load, helper.running);
        for (int const room : table.room()) load = std::max(load, room);
        std::int64_t const one = m_best + claim + std::int64_t{2} * load * rules.load_points + 1;
        m_alone = one * static_cast<std::int64_t>(table.ground().seekers.size() + 1);
    }

    [[nodiscard]] Offer offer(std::size_t helper, std::uint8_t bits) const {
        return {static_cast<int>(helper), m_best - m_table.points(bits)};
    }
    [[nodiscard]] AssignmentProblem problem() const {
        AssignmentProblem problem;
        auto const& ground = m_table.ground();
        problem.offers.resize(ground.seekers.size());
        for (std::size_t i = 0; i < ground.seekers.size(); ++i) problem.alone.push_back(m_alone + m_table.claim(i));
        for (std::size_t i = 0; i < ground.helpers.size(); ++i) {
            auto& seats = problem.seats.emplace_back();
            for (int k = 0; k < m_table.room()[i]; ++k) {
                seats.push_back(std::int64_t{ground.helpers[i].running + k} * m_table.rules().load_points);
            }
        }
        return problem;
    }

private:
    MatchTable const& m_table;
    std::int64_t m_best, m_alone = 0;
};

/// The few cheapest of what is offered to it.
class Few {
public:
    explicit Few(std::size_t most) : m_most(most) {}

    void consider(Offer offer, std::int64_t value) {
        if (m_kept.size() == m_most && value >= m_kept.back().second) return;
        auto const after = [&](auto const& kept) { return kept.second > value; };
        m_kept.insert(std::ranges::find_if(m_kept, after), {offer, value});
        if (m_kept.size() > m_most) m_kept.pop_back();
    }
    /// Returns how many there were.
    std::size_t move_to(std::vector<Offer>& offers) {
        for (auto const& kept : m_kept) offers.push_back(kept.first);
        auto const count = m_kept.size();
        m_kept.clear();
        return count;
    }

private:
    std::size_t m_most;
    std::vector<std::pair<Offer, std::int64_t>> m_kept;
};

/// What could improve an answer, or be part of a first one, is looked for child by child among all open helpers. Each child
/// begins at another helper, so that equals are spread.
class Search {
public:
    Search(MatchTable const& table, Costs const& costs) : m_table(table), m_costs(costs) {
        for (std::size_t i = 0; i < table.room().size(); ++i) {
            if (table.room()[i] > 0) m_open.push_back(i);
        }
    }

    /// Adds up to `most` offers to one child: those that improve what was found, or the best while nothing was.
    /// Returns how many.
    std::size_t add(AssignmentProblem& problem, std::size_t seeker, std::size_t most, Assignment const* found) {
        m_table.fill(m_row, seeker);
        Few best(most);
        std::int64_t const limit = found ? found->pays[seeker] : INT64_MAX;
        std::size_t next = m_open.empty() ? 0 : seeker % m_open.size();
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            std::size_t const helper = m_open[next];
            next = next + 1 == m_open.size() ? 0 : next + 1;
            if (MatchTable::is_barred(m_row[helper])) continue;
            Offer const offer = m_costs.offer(helper, m_row[helper]);
            std::int64_t const value = offer.cost + (found ? found->price[helper] : 0);
            if (value < limit) best.consider(offer, value);
        }
        return best.move_to(problem.offers[seeker]);
    }

private:
    MatchTable const& m_table;
    Costs const& m_costs;
    MatchTable::Row m_row;
    std::vector<std::size_t> m_open;
};

/// Improves the answer until nothing that was left out can. Children for whom something was found are looked at again first;
/// only when there is nothing more for them, everybody is.
class Matching {
public:
    explicit Matching(MatchTable const& table)
        : m_costs(table), m_search(table, m_costs), m_problem(m_costs.problem()) {
        for (std::size_t i = 0; i < m_problem.offers.size(); ++i) {
            m_everybody.push_back(i);
            m_search.add(m_problem, i, offers_first, nullptr);
        }
    }

    MatchAnswer answer() {
        MatchAnswer answer;
        std::vector<std::size_t> doubtful = m_everybody;
        Assignment found;
        while (!doubtful.empty()) {
            found = cheapest_assignment(m_problem);
            ++answer.rounds;
            doubtful = improvable(found, doubtful);
            if (doubtful.empty()) doubtful = improvable(found, m_everybody);
        }
        for (auto const& offers : m_problem.offers) answer.compared += offers.size();
        answer.helper = std::move(found.place);
        return answer;
    }

private:
    std::vector<std::size_t> improvable(Assignment const& found, std::vector<std::size_t> const& among) {
        std::vector<std::size_t> seekers;
        for (std::size_t const seeker : among) {
            if (m_search.add(m_problem, seeker, offers_more, &found) > 0) seekers.push_back(seeker);
        }
        return seekers;
    }

    Costs m_costs;
    Search m_search;
    AssignmentProblem m_problem;
    std::vector<std::size_t> m_everybody;
};

void count(std::vector<std::pair<Problem, int>>& counted, Problem const& problem) {
    auto const known = std::ranges::find(counted, problem, &std::pair<Problem, int>::first);
    if (known == counted.end()) counted.emplace_back(problem, 1);
    else ++known->second;
}

/// What bars these two, as a word.
Problem bar_between(MatchGround const& ground, std::size_t seeker, std::size_t helper, MatchingRules const& rules) {
    for (Pairing const& past : ground.past) {
        bool const theirs =
            past.child == ground.seekers[seeker].child.id && past.volunteer == ground.helpers[helper].volunteer.id;
        std::string_view const word = theirs ? parting_of(past, rules) : "";
        if (!word.empty()) return {"volunteer", word};
    }
    return {"volunteer", "sex_rule"};
}

/// A check that ran out can be renewed and admits who applied, a full helper may get room; who is suspended or left is
/// nobody's hope.
bool can_be_mended(MatchHelper const& helper) {
    VolunteerState const state = helper.volunteer.record.state;
    return state == VolunteerState::active || state == VolunteerState::applied;
}

void tell_reasons(MatchTold& told, MatchTable const& table, MatchTable::Row const& row, std::size_t seeker) {
    auto const helper = static_cast<std::size_t>(told.helper);
    for (std::size_t i = 0; i < words_of<MatchReason>.size(); ++i) {
        auto const reason = static_cast<MatchReason>(i);
        if (MatchTable::has(row[helper], reason)) told.reasons.push_back(reason);
    }
    std::string const& interests = table.ground().seekers[seeker].child.record.interests;
    std::string const& skills = table.ground().helpers[helper].volunteer.record.skills;
    told.shared = shared_words(interests, skills, table.rules().said_often);
}

/// Of every other helper: could be the one, is barred, or is closed; and the best of those that may be opened.
void tell_others(
    MatchTold& told, MatchTable const& table, MatchTable::Row const& row, std::size_t seeker, Policy const& policy) {
    MatchGround const& ground = table.ground();
    int best = told.helper == no_place ? -1 : table.points(row[static_cast<std::size_t>(told.helper)]);
    for (std::size_t i = 0; i < row.size(); ++i) {
        Problems const closed = MatchTable::is_barred(row[i])
                                    ? Problems{bar_between(ground, seeker, i, table.rules())}
                                    : closed_to_children(ground.helpers[i], ground.today, policy);
        if (closed.empty()) {
            ++told.could;
            continue;
        }
        count(told.kept_away, closed.front());
        bool const better = table.points(row[i]) > best;
        if (MatchTable::is_barred(row[i]) || !can_be_mended(ground.helpers[i]) || !better) continue;
        best = table.points(row[i]);
        told.better = {i, closed.front()};
    }
    put_in_order(told.kept_away, [](auto const& one, auto const& other) {
        return std::tie(other.second, one.first.word) < std::tie(one.second, other.first.word);
    });
}

}  // namespace

MatchAnswer match(MatchTable const& table) { return Matching(table).answer(); }

MatchTold told_of(MatchTable const& table, MatchAnswer const& answer, std::size_t seeker, Policy const& policy) {
    MatchTable::Row row;
    table.fill(row, seeker);
    MatchTold told{.helper = answer.helper[seeker]};
    if (told.helper != no_place) tell_reasons(told, table, row, seeker);
    tell_others(told, table, row, seeker, policy);
    return told;
}

}  // namespace tongban
