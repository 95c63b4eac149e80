#include "domain/wish_steps.hpp"

#include "base/text.hpp"
#include "domain/person.hpp"

namespace tongban {
namespace {

/// The wish after `event`, or `problems` when there are any. A wish in the wrong state hears only that: its other
/// problems would send people to mend what does not matter.
Step<Wish> step(Wish wish, WishEvent event, Problems const& problems = {}) {
    auto moved = advanced(wish_transitions, std::move(wish), event);
    if (moved && !problems.empty()) return problems;
    return moved;
}

/// `change` applied to the wish after a step that was allowed.
template <typename Change>
Step<Wish> then(Step<Wish> moved, Change change) {
    if (!moved) return moved;
    Wish after = std::move(moved).value();
    change(after);
    return after;
}

void require(Problems& problems, Term field, std::string_view text) {
    if (trimmed(text).empty()) problems.push_back({field, "required"});
}

void not_before(Problems& problems, Term field, Date day, std::optional<Date> start) {
    if (start && day < *start) problems.push_back({field, "before_start"});
}

void clear_claim(Wish& wish) {
    wish.claimant_name.clear();
    wish.claimant_phone.clear();
    wish.claimant_volunteer = {};
    wish.claimed_on.reset();
    wish.claim_until.reset();
    wish.plan.clear();
    wish.bought_on.reset();
    wish.cost_cents.reset();
    wish.receipt.clear();
    wish.no_receipt_reason.clear();
}

}  // namespace

Problems problems_of(Wish const& wish, Date today) {
    Problems problems;
    if (wish.collected_on > today) problems.push_back({"collected_on", "in_future"});
    if (wish.budget_cents == 0) problems.push_back({"budget_cents", "too_small"});
    if (!wish.bought_on && wish.cost_cents) problems.push_back({"cost_cents", "not_bought"});
    if (!wish.bought_on && !wish.receipt.empty()) problems.push_back({"receipt", "not_bought"});
    if (!wish.bought_on && !wish.no_receipt_reason.empty()) problems.push_back({"no_receipt_reason", "not_bought"});
    bool const both = !wish.receipt.empty() && !wish.no_receipt_reason.empty();
    if (both) problems.push_back({"no_receipt_reason", "number_or_reason"});
    return problems;
}

Step<Wish> screen(Wish wish, Screening const& screening, Policy const& policy) {
    Problems problems;
    require(problems, "screened_by", screening.by);
    require(problems, "public_text", screening.public_text);
    if (wish.budget_cents > policy.wish_budget_cents_max) problems.push_back({"budget_cents", "over_cap"});
    not_before(problems, "screened_on", screening.day, wish.collected_on);
    return then(step(std::move(wish), WishEvent::screen, problems), [&](Wish& after) {
        after.screened_by = screening.by;
        after.public_text = screening.public_text;
        after.screened_on = screening.day;
    });
}

Step<Wish> refer(Wish wish, std::string to) {
    Problems problems;
    require(problems, "refer_to", to);
    return then(step(std::move(wish), WishEvent::refer, problems), [&](Wish& after) { after.refer_to = to; });
}

Step<Wish> refuse(Wish wish, std::string reason) {
    Problems problems;
    require(problems, "close_reason", reason);
    return then(step(std::move(wish), WishEvent::refuse, problems), [&](Wish& after) { after.close_reason = reason; });
}

Step<Wish> reopen(Wish wish) {
    Problems problems;
    if (wish.delivered_on) problems.push_back({"state", "already_delivered"});
    return then(step(std::move(wish), WishEvent::reopen, problems), [](Wish& after) {
        after.refer_to.clear();
        after.close_reason.clear();
        after.closed_on.reset();
        after.published_on.reset();
    });
}

YearOfWishes year_of_wishes(std::span<Wish const> wishes, int year) {
    YearOfWishes sum;
    for (Wish const& wish : wishes) {
        bool const promised =
            wish.state == WishState::published || wish.state == WishState::claimed || wish.state == WishState::buying;
        bool const given = wish.delivered_on && wish.delivered_on->year() == year;
        if (!promised && !given) continue;
        ++sum.wishes;
        sum.cents += wish.cost_cents.value_or(wish.budget_cents.value_or(0));
    }
    return sum;
}

Step<Wish> publish(Wish wish, PublishingGround const& ground, Date day, Policy const& policy) {
    Problems problems;
    if (ground.child.record.state != ChildState::open) problems.push_back({"child", "child_closed"});
    append(problems, consent_gaps(ground.child, ground.consents, "wish_publish", day));
    append(problems, public_text_problems(wish.public_text, ground.child.record, ground.around, ground.words));
    not_before(problems, "published_on", day, wish.screened_on);
    YearOfWishes const year = year_of_wishes(ground.others, day.year());
    if (year.wishes >= policy.wish_year_max) problems.push_back({"child", "wishes_over_year"});
    if (year.cents + wish.budget_cents.value_or(0) > policy.wish_year_cents_max) {
        problems.push_back({"budget_cents", "budget_over_year"});
    }
    return then(step(std::move(wish), WishEvent::publish, problems), [&](Wish& after) { after.published_on = day; });
}

Step<Wish> take_down(Wish wish) {
    return then(step(std::move(wish), WishEvent::take_down), [](Wish& after) { after.published_on.reset(); });
}

Step<Wish> claim(Wish wish, Claim const& claim, Policy const& policy) {
    Problems problems;
    require(problems, "claimant_name", claim.name);
    require(problems, "claimant_phone", claim.phone);
    if (!claim.phone.empty() && !phone_fault(claim.phone).empty()) problems.push_back({"claimant_phone", "phone_form"});
    if (claim.until) not_before(problems, "claim_until", *claim.until, claim.day);
    not_before(problems, "claimed_on", claim.day, wish.published_on);
    return then(step(std::move(wish), WishEvent::claim, problems), [&](Wish& after) {
        after.claimant_name = claim.name;
        after.claimant_phone = claim.phone;
        after.claimant_volunteer = claim.volunteer;
        after.claimed_on = claim.day;
        after.claim_until = claim.until.value_or(claim.day + policy.claim_days);
        after.plan = claim.plan;
    });
}

Step<Wish> release(Wish wish) { return then(step(std::move(wish), WishEvent::release), clear_claim); }

bool is_claim_over(Wish const& wish, Date today) {
    return wish.state == WishState::claimed && wish.plan.empty() && wish.claim_until && *wish.claim_until < today;
}

Step<Wish> expire_claim(Wish wish, Date today) {
    Problems problems;
    if (!is_claim_over(wish, today)) problems.push_back({"claim_until", "claim_not_over"});
    return then(step(std::move(wish), WishEvent::expire_claim, problems), clear_claim);
}

Step<Wish> buy(Wish wish, Purchase const& purchase) {
    Problems problems;
    not_before(problems, "bought_on", purchase.day, wish.claimed_on);
    return then(step(std::move(wish), WishEvent::buy, problems), [&](Wish& after) {
        after.bought_on = purchase.day;
        after.cost_cents = purchase.cost_cents;
        after.receipt = purchase.receipt;
        if (!purchase.plan.empty()) after.plan = purchase.plan;
    });
}

bool lacks_receipt(Wish const& wish) {
    return wish.bought_on && wish.receipt.empty() && wish.no_receipt_reason.empty();
}

Step<Wish> deliver(Wish wish, Delivery const& delivery) {
    Problems problems;
    require(problems, "received_by", delivery.received_by);
    require(problems, "delivery_way", delivery.way);
    not_before(problems, "delivered_on", delivery.day, wish.bought_on ? wish.bought_on : wish.claimed_on);
    bool const in_person = delivery.way == "by_claimant";
    if (in_person && !delivery.claimant_may_meet) problems.push_back({"delivery_way", "claimant_not_vetted"});
    return then(step(std::move(wish), WishEvent::deliver, problems), [&](Wish& after) {
        after.delivered_on = delivery.day;
        after.received_by = delivery.received_by;
        after.delivery_way = delivery.way;
    });
}

Step<Wish> confirm(Wish wish, std::string feeling, Date day) {
    Problems problems;
    require(problems, "feeling", feeling);
    not_before(problems, "confirmed_on", day, wish.delivered_on);
    return then(step(std::move(wish), WishEvent::confirm, problems), [&](Wish& after) {
        after.feeling = feeling;
        after.confirmed_on = day;
    });
}

Step<Wish> follow_up(Wish wish, std::string words, Date day) {
    Problems problems;
    bool const second = wish.follow_up_30_on.has_value();
    require(problems, second ? "follow_up_90_words" : "follow_up_30_words", words);
    Term const when = second ? "follow_up_90_on" : "follow_up_30_on";
    not_before(problems, when, day, second ? wish.follow_up_30_on : wish.confirmed_on);
    if (wish.follow_up_90_on) problems.push_back({"follow_up_90_on", "follow_up_done"});
    return then(step(std::move(wish), WishEvent::follow_up, problems), [&](Wish& after) {
        (second ? after.follow_up_90_on : after.follow_up_30_on) = day;
        (second ? after.follow_up_90_words : after.follow_up_30_words) = words;
    });
}

Step<Wish> close(Wish wish, std::string reason, Date day) {
    Problems problems;
    require(problems, "close_reason", reason);
    not_before(problems, "closed_on", day, wish.delivered_on ? wish.delivered_on : wish.collected_on);
    bool const fulfilled = reason == "fulfilled";
    if (fulfilled && !wish.delivered_on) problems.push_back({"close_reason", "not_delivered"});
    if (fulfilled && wish.delivered_on && !wish.follow_up_90_on)
        problems.push_back({"close_reason", "follow_up_missing"});
    return then(step(std::move(wish), WishEvent::close, problems), [&](Wish& after) {
        after.closed_on = day;
        after.close_reason = reason;
    });
}

}  // namespace tongban
