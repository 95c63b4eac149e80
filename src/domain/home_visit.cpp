#include "domain/home_visit.hpp"

#include <algorithm>

namespace tongban {
namespace {

struct Check {
    Term field;
    std::string HomeVisit::* member;
};
constexpr std::array checks{
    Check{"guardianship", &HomeVisit::guardianship},
    Check{"life", &HomeVisit::life},
    Check{"health", &HomeVisit::health},
    Check{"school", &HomeVisit::school},
    Check{"mind", &HomeVisit::mind},
};

void check_checks(HomeVisit const& visit, Problems& problems) {
    for (Check const& check : checks) {
        bool const missing = counts_as_visit(visit) && (visit.*check.member).empty();
        if (missing) problems.push_back({check.field, "required"});
    }
    bool const danger = std::ranges::any_of(checks, [&](Check const& one) { return visit.*one.member == "danger"; });
    if (danger && visit.note.empty()) problems.push_back({"note", "danger_needs_words"});
}

void check_promise(HomeVisit const& visit, Problems& problems) {
    bool const dated = visit.promise_until || visit.promise_kept_on;
    if (dated && visit.promise.empty()) problems.push_back({"promise", "promise_missing"});
    if (visit.promise_until && *visit.promise_until < visit.visited_on)
        problems.push_back({"promise_until", "before_start"});
    if (visit.promise_kept_on && *visit.promise_kept_on < visit.visited_on)
        problems.push_back({"promise_kept_on", "before_start"});
}

/// Days between visits by colour; nothing where the calendar month alone decides.
std::optional<int> days_of(Colour colour, Policy const& policy) {
    switch (colour) {
        case Colour::red: return policy.visit_days[0];
        case Colour::yellow: return policy.visit_days[1];
        case Colour::blue: return policy.visit_days[2];
        case Colour::green:
        case Colour::ungraded: break;
    }
    return std::nullopt;
}

/// Within a day somebody goes to a child that has become red: domain.md 4.2.
constexpr int red_first_days = 1;

/// The same colour again is no reason to come sooner.
bool is_milder(Colour colour, Colour before) { return before != Colour::ungraded && colour >= before; }

}  // namespace

bool counts_as_visit(HomeVisit const& visit) {
    return visit.mode == VisitMode::home && visit.result == VisitResult::met;
}

Problems problems_of(HomeVisit const& visit, Date today) {
    Problems problems;
    if (visit.visited_on > today) problems.push_back({"visited_on", "in_future"});
    if (visit.promise_kept_on && *visit.promise_kept_on > today) problems.push_back({"promise_kept_on", "in_future"});
    check_checks(visit, problems);
    check_promise(visit, problems);
    return problems;
}

Step<HomeVisit> keep_promise(HomeVisit visit, Date kept_on) {
    if (visit.promise.empty()) return Problems{{"promise", "wrong_state"}};
    if (visit.promise_kept_on) return Problems{{"promise_kept_on", "wrong_state"}};
    visit.promise_kept_on = kept_on;
    return visit;
}

Date visit_due(VisitGround const& ground, Policy const& policy) {
    Date const from = ground.last_visit.value_or(ground.opened_on);
    Date const month = ground.last_visit ? last_of_month(last_of_month(from) + 1) : last_of_month(from);
    auto const& [colour, since, before] = ground.grades;
    auto const days = days_of(colour, policy);
    auto const within = [&](std::optional<int> longest) { return longest ? std::min(month, from + *longest) : month; };
    bool const raised = since > from && days && !is_milder(colour, before);
    Date due = within(days);
    if (raised) {
        int const first = colour == Colour::red ? red_first_days : *days;
        due = std::min(within(days_of(before, policy)), *since + first);
    }
    for (VisitPause const& pause : ground.pauses) {
        bool const paused = pause.from <= due && due <= pause.until;
        if (!paused) continue;
        Date const back = pause.until + 1;
        due = days ? std::min(last_of_month(back), back + *days) : last_of_month(back);
    }
    return due;
}

}  // namespace tongban
