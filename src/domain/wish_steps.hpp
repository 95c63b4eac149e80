#pragma once

#include <span>

#include "domain/consent.hpp"
#include "domain/policy.hpp"
#include "domain/public_text.hpp"
#include "domain/wish.hpp"

/// What can happen to a wish, one function for each WishEvent. Each answers with the wish after it or with every reason
/// why not; "wrong_state" when wish_transitions has no such way. `day` is the day it happened.
namespace tongban {

/// "in_future" (collected_on), "too_small" (a budget of 0), "not_bought" (what a purchase has, without one), "number_or_reason"
/// (a receipt, and why there is none).
[[nodiscard]] Problems problems_of(Wish const& wish, Date today);

struct Screening {
    std::string by;           ///< who has read the wish
    std::string public_text;  ///< the copy for donors
    Date day;
};
/// Needs both; "over_cap" when the budget is above Policy::wish_budget_cents_max.
[[nodiscard]] Step<Wish> screen(Wish wish, Screening const& screening, Policy const& policy);

/// To a scheme that has to pay for it (code table "refer_to"): charity must not replace a right.
[[nodiscard]] Step<Wish> refer(Wish wish, std::string to);
[[nodiscard]] Step<Wish> refuse(Wish wish, std::string reason);
/// Back to the start after a referral, a refusal or an early close; "already_delivered" when something was given.
[[nodiscard]] Step<Wish> reopen(Wish wish);

/// What decides whether a wish may be shown to strangers.
struct PublishingGround {
    Kept<Child> child;
    Surroundings around;
    PublicWords words;
    std::vector<Consent> consents;  ///< the child's
    std::vector<Wish> others;       ///< the child's other wishes
};
/// "child_closed", consent_gaps for "wish_publish", public_text_problems; "wishes_over_year" and "budget_over_year" when the
/// child's wishes of this calendar year would be more than the policy gives one child.
/// Source: 困境儿童个人信息保护工作办法 (2025): both consents, masking, no labels. The caps are our default.
[[nodiscard]] Step<Wish> publish(Wish wish, PublishingGround const& ground, Date day, Policy const& policy);

/// What one child is promised and was given in a calendar year: on the wall and beyond, or delivered in it. Costs where
/// they are known, else the budget.
struct YearOfWishes {
    int wishes = 0;
    std::int64_t cents = 0;
};
[[nodiscard]] YearOfWishes year_of_wishes(std::span<Wish const> wishes, int year);

/// Off the wall again, for instance because a consent was withdrawn.
[[nodiscard]] Step<Wish> take_down(Wish wish);

struct Claim {
    std::string name;
    std::string phone;
    Id<Volunteer> volunteer = {};    ///< when the claimant is one of ours
    std::optional<Date> until = {};  ///< the last day; Policy::claim_days after `day` when not agreed otherwise
    std::string plan = {};
    Date day;
};
/// "required" (name, phone), "phone_form", "before_start" (until). One claim at a time follows from the states.
[[nodiscard]] Step<Wish> claim(Wish wish, Claim const& claim, Policy const& policy);
/// The claimant gives it back; the wish is on the wall again, nothing of the claim stays on it.
[[nodiscard]] Step<Wish> release(Wish wish);
/// A claim whose time is over and that has no plan falls back by itself.
[[nodiscard]] bool is_claim_over(Wish const& wish, Date today);
/// As release; "claim_not_over" when it is too early.
[[nodiscard]] Step<Wish> expire_claim(Wish wish, Date today);

struct Purchase {
    Date day;
    std::optional<std::int64_t> cost_cents;
    std::string plan;          ///< replaces the claim's plan unless empty
    std::string receipt = {};  ///< its number, when it is at hand
};
[[nodiscard]] Step<Wish> buy(Wish wish, Purchase const& purchase);
/// Bought, and neither the receipt's number nor a reason why there is none was entered; whatever has become of it since.
[[nodiscard]] bool lacks_receipt(Wish const& wish);

struct Delivery {
    Date day;
    std::string received_by = {};
    std::string way = {};            ///< code table "delivery_way"
    bool claimant_may_meet = false;  ///< the claimant is one of ours and access_gaps is empty on `day`
};
/// "required", "before_start", and "claimant_not_vetted" when the claimant wants to hand it over in person without a check.
[[nodiscard]] Step<Wish> deliver(Wish wish, Delivery const& delivery);

/// The child said how it is, by one of three faces.
[[nodiscard]] Step<Wish> confirm(Wish wish, std::string feeling, Date day);
/// The first call fills the 30-day follow-up, the second the 90-day one; a third is "follow_up_done".
[[nodiscard]] Step<Wish> follow_up(Wish wish, std::string words, Date day);
/// "not_delivered" and "follow_up_missing" guard the reason "fulfilled"; any other reason may be given at any time.
[[nodiscard]] Step<Wish> close(Wish wish, std::string reason, Date day);

}  // namespace tongban
