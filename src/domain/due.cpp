#include "domain/due.hpp"

#include "domain/age.hpp"
#include "domain/wish_steps.hpp"

namespace tongban {
namespace {

/// So long a wish may wait for somebody to read it, a child to be asked, a roll to be called, a goodbye to be made up for.
constexpr int soon_days = 3;
constexpr int goodbye_days = 14;

std::optional<Due> due(DueKind kind, std::optional<Date> day) {
    if (!day) return std::nullopt;
    return Due{kind, *day};
}

std::optional<Date> later(std::optional<Date> day, int days) {
    if (!day) return std::nullopt;
    return *day + days;
}

std::optional<Due> follow_up_due(Wish const& wish, Policy const& policy) {
    if (!wish.follow_up_30_on) {
        return due(DueKind::follow_up_first, later(wish.delivered_on, policy.follow_up_first_days));
    }
    if (wish.follow_up_90_on) return std::nullopt;
    return due(DueKind::follow_up_second, later(wish.delivered_on, policy.follow_up_second_days));
}

int notice_days(DueKind kind, Policy const& policy) {
    switch (kind) {
        case DueKind::birthday: return policy.birthday_notice_days;
        case DueKind::hold_activity: return policy.activity_notice_days;
        case DueKind::home_visit:
        case DueKind::grading_review:
        case DueKind::visit_promise:
        case DueKind::pair_review: return policy.visit_notice_days;
        case DueKind::vetting:
        case DueKind::grading_second:
        case DueKind::consent_at_14:
        case DueKind::pairing_over: return policy.vetting_warning_days;
        case DueKind::receipt: return 0;
        default: return soon_days;
    }
}

}  // namespace

int days_late(Due const& due, Date today) { return days_between(due.day, today); }

bool is_shown(Due const& due, Date today, Policy const& policy) {
    return days_late(due, today) >= -notice_days(due.kind, policy);
}

bool is_escalated(Due const& due, Date today, Policy const& policy) {
    return due.kind == DueKind::deliver_wish && days_late(due, today) > policy.wish_escalation_days;
}

std::optional<Due> due_of(Pairing const& pairing, std::optional<Date> last_contact, Policy const& policy) {
    bool const over = pairing.state == PairingState::ended || pairing.state == PairingState::stopped;
    bool const owed = pairing.state == PairingState::ended && !pairing.goodbye_done;
    if (over) return owed ? due(DueKind::goodbye, later(pairing.ended_on, goodbye_days)) : std::nullopt;
    Date const contact = health_of(pairing, last_contact, pairing.started_on, policy).due_on;
    if (pairing.until && *pairing.until <= contact) return due(DueKind::pairing_over, pairing.until);
    return Due{DueKind::contact, contact};
}

std::optional<Due> due_of(Wish const& wish, Policy const& policy) {
    switch (wish.state) {
        case WishState::draft: return due(DueKind::screen_wish, wish.collected_on + soon_days);
        case WishState::claimed:
            return due(wish.plan.empty() ? DueKind::claim_over : DueKind::deliver_wish, wish.claim_until);
        case WishState::buying: return due(DueKind::deliver_wish, wish.claim_until);
        case WishState::delivered: return due(DueKind::ask_child, later(wish.delivered_on, soon_days));
        case WishState::confirmed:
        case WishState::followed_up: return follow_up_due(wish, policy);
        case WishState::screened:
        case WishState::referred:
        case WishState::refused:
        case WishState::published:
        case WishState::closed: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Due> receipt_due(Wish const& wish, Policy const& policy) {
    return lacks_receipt(wish) ? due(DueKind::receipt, later(wish.bought_on, policy.receipt_days)) : std::nullopt;
}

std::optional<Due> due_of(Volunteer const& volunteer, Policy const& policy) {
    if (volunteer.state != VolunteerState::active) return std::nullopt;
    auto const ends = vetting_ends(volunteer, policy);
    return due(DueKind::vetting, ends ? std::optional(*ends - 1) : std::nullopt);
}

std::optional<Due> due_of(Activity const& activity, Date today) {
    switch (activity.state) {
        case ActivityState::planned:
        case ActivityState::approved: return Due{DueKind::hold_activity, activity.day};
        case ActivityState::open:
            return Due{activity.day < today ? DueKind::call_roll : DueKind::hold_activity, activity.day};
        case ActivityState::held: return Due{DueKind::write_log, activity.day + soon_days};
        case ActivityState::closed: {
            bool const open = !activity.follow_up.empty() && !activity.followed_up_on;
            return open ? due(DueKind::follow_up_activity, activity.follow_up_until.value_or(activity.day + soon_days))
                        : std::nullopt;
        }
        case ActivityState::cancelled: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Due> due_of(HomeVisit const& visit) {
    bool const open = !visit.promise.empty() && !visit.promise_kept_on;
    return open ? due(DueKind::visit_promise, visit.promise_until) : std::nullopt;
}

Due due_of(VisitGround const& ground, Policy const& policy) { return {DueKind::home_visit, visit_due(ground, policy)}; }

std::vector<Due> dues_of(Child const& child, bool asked_at_14, Date today) {
    std::vector<Due> dues;
    if (child.state != ChildState::open || !child.born_on) return dues;
    Date const turns_14 = birthday(*child.born_on, own_consent_age);
    if (!asked_at_14) dues.push_back({DueKind::consent_at_14, turns_14});
    dues.push_back({DueKind::birthday, next_birthday(*child.born_on, today)});
    return dues;
}

}  // namespace tongban
