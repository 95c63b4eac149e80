#include "domain/wish.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "domain/wish_steps.hpp"
#include "support/builders.hpp"
#include "support/lifecycle.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;
PublishingGround ground() {
    return {
        .child = a_kept_child(),
        .around = {.village = "柳树村"},
        .consents = {a_consent(Giver::guardian, "2026-03-01", {"wish_publish"})}};
}

Step<Wish> published(Wish const& wish, PublishingGround const& on, Date day = today) {
    return publish(wish, on, day, policy);
}

Screening const screening{"周晓岚", "小禾想要一双跑步鞋", day("2026-11-03")};
Claim const a_claim{.name = "顾明远", .phone = "13900005678", .plan = "周末去买", .day = day("2026-11-05")};
Purchase const purchase{day("2026-11-08"), 14'900, ""};
Delivery const delivery{.day = day("2026-11-10"), .received_by = "陶有田", .way = "by_director"};

/// Everything a wish may hold, so that no step fails for another reason than its state.
Wish in(WishState state) {
    Wish wish = a_wish();
    wish.state = state;
    wish.public_text = screening.public_text;
    if (state == WishState::claimed) wish.claim_until = day("2026-11-12");
    if (state == WishState::delivered || state == WishState::confirmed || state == WishState::followed_up) {
        wish.delivered_on = day("2026-11-10");
    }
    if (state == WishState::followed_up) wish.follow_up_30_on = day("2026-11-11");
    return wish;
}

Step<Wish> done(Wish const& wish, WishEvent event) {
    switch (event) {
        case WishEvent::screen: return screen(wish, screening, policy);
        case WishEvent::refer: return refer(wish, "civil_affairs");
        case WishEvent::refuse: return refuse(wish, "unsafe");
        case WishEvent::reopen: return reopen(wish);
        case WishEvent::publish: return published(wish, ground(), day("2026-11-04"));
        case WishEvent::take_down: return take_down(wish);
        case WishEvent::claim: return claim(wish, a_claim, policy);
        case WishEvent::release: return release(wish);
        case WishEvent::expire_claim: return expire_claim(wish, today);
        case WishEvent::buy: return buy(wish, purchase);
        case WishEvent::deliver: return deliver(wish, delivery);
        case WishEvent::confirm: return confirm(wish, "happy", today);
        case WishEvent::follow_up: return follow_up(wish, "鞋子很合脚", today);
        case WishEvent::close: return close(wish, "withdrawn", today);
    }
    return wrong_state();
}

}  // namespace

TEST_CASE("every way of a wish's life, allowed and refused") {
    check_lifecycle<WishState, WishEvent>(
        wish_transitions, [](WishState state, WishEvent event) { return done(in(state), event); });
}

TEST_CASE("every state of a wish can be reached from a draft") {
    std::vector<bool> reached(words_of<WishState>.size(), false);
    reached[0] = true;
    for (std::size_t round = 0; round < reached.size(); ++round) {
        for (auto const& way : wish_transitions) {
            if (reached[static_cast<std::size_t>(way.from)]) reached[static_cast<std::size_t>(way.to)] = true;
        }
    }
    CHECK(std::ranges::find(reached, false) == reached.end());
}

TEST_CASE("a wish goes from the child's words to the second follow-up and keeps every day") {
    Wish wish = a_wish();
    auto const go = [&](Step<Wish> step) {
        REQUIRE(step);
        wish = *step;
    };
    go(screen(wish, screening, policy));
    go(published(wish, ground(), day("2026-11-04")));
    go(claim(wish, a_claim, policy));
    CHECK(wish.claim_until == day("2026-11-12"));
    go(buy(wish, purchase));
    go(deliver(wish, delivery));
    go(confirm(wish, "happy", day("2026-11-10")));
    go(follow_up(wish, "天天穿着跑", day("2026-12-10")));
    CHECK(wish.follow_up_30_on == day("2026-12-10"));
    CHECK_FALSE(wish.follow_up_90_on);
    CHECK(refused(close(wish, "fulfilled", day("2026-12-11")), "close_reason", "follow_up_missing"));
    go(follow_up(wish, "还想参加校运会", day("2027-02-08")));
    CHECK(wish.follow_up_90_words == "还想参加校运会");
    CHECK(refused(follow_up(wish, "再问一次", day("2027-02-09")), "follow_up_90_on", "follow_up_done"));
    go(close(wish, "fulfilled", day("2027-02-09")));
    CHECK(wish.state == WishState::closed);
    CHECK(wish.screened_by == "周晓岚");
    CHECK(wish.published_on == day("2026-11-04"));
    CHECK(wish.claimed_on == day("2026-11-05"));
    CHECK(wish.plan == "周末去买");
    CHECK(wish.cost_cents == 14'900);
    CHECK(wish.delivered_on == day("2026-11-10"));
    CHECK(wish.received_by == "陶有田");
    CHECK(wish.feeling == "happy");
}

TEST_CASE("a wish is screened by somebody, with a public copy, under the cap") {
    CHECK(refused(screen(a_wish(), {"", "小禾想要鞋", today}, policy), "screened_by", "required"));
    CHECK(refused(screen(a_wish(), {"周晓岚", " ", today}, policy), "public_text", "required"));
    CHECK(refused(screen(a_wish(), {"周晓岚", "鞋", day("2026-11-01")}, policy), "screened_on", "before_start"));
    Wish dear = a_wish();
    dear.budget_cents = policy.wish_budget_cents_max;
    CHECK(screen(dear, screening, policy));
    dear.budget_cents = policy.wish_budget_cents_max + 1;
    CHECK(refused(screen(dear, screening, policy), "budget_cents", "over_cap"));
}

TEST_CASE("a referral says where to, a refusal why") {
    CHECK(refused(refer(a_wish(), ""), "refer_to", "required"));
    CHECK(refer(a_wish(), "education")->refer_to == "education");
    CHECK(refused(refuse(a_wish(), ""), "close_reason", "required"));
    auto const again = reopen(*refuse(a_wish(), "over_cap"));
    REQUIRE(again);
    CHECK(again->close_reason.empty());
    CHECK(*again == a_wish());
}

TEST_CASE("nothing is published without both consents from 14 on") {
    PublishingGround on = ground();
    on.consents.clear();
    CHECK(refused(published(in(WishState::screened), on, today), "child", "guardian_consent_missing"));
    on = ground();
    on.child.record.born_on = day("2012-01-01");
    CHECK(refused(published(in(WishState::screened), on, today), "child", "child_consent_missing"));
    on.consents.push_back(a_consent(Giver::child, "2026-10-01", {"wish_publish"}));
    CHECK(published(in(WishState::screened), on, today));
    on.consents.back().withdrawn_on = today;
    CHECK(refused(published(in(WishState::screened), on, today), "child", "child_consent_missing"));
}

TEST_CASE("nothing is published of a closed file, with a telling text, or before it was screened") {
    PublishingGround on = ground();
    on.child.record.state = ChildState::closed;
    CHECK(refused(published(in(WishState::screened), on, today), "child", "child_closed"));
    Wish wish = in(WishState::screened);
    wish.public_text = "柳树村的小禾想要鞋";
    CHECK(refused(published(wish, ground(), today), "public_text", "tells_place"));
    wish = in(WishState::screened);
    wish.screened_on = today;
    CHECK(refused(published(wish, ground(), today - 1), "published_on", "before_start"));
}

TEST_CASE("a wish taken down can be published again") {
    auto const down = take_down(*published(in(WishState::screened), ground(), today));
    REQUIRE(down);
    CHECK_FALSE(down->published_on);
    CHECK(published(*down, ground(), today));
}

TEST_CASE("a claim says who, how to reach them, and until when") {
    Wish const wish = in(WishState::published);
    Claim claimed = a_claim;
    claimed.name.clear();
    claimed.phone = "123";
    claimed.until = claimed.day - 1;
    auto const no = claim(wish, claimed, policy);
    REQUIRE_FALSE(no);
    CHECK(
        no.error() ==
        Problems{{"claimant_name", "required"}, {"claimant_phone", "phone_form"}, {"claim_until", "before_start"}});
    claimed = a_claim;
    claimed.phone.clear();
    CHECK(refused(claim(wish, claimed, policy), "claimant_phone", "required"));
    claimed = a_claim;
    claimed.until = day("2026-11-30");
    CHECK(claim(wish, claimed, policy)->claim_until == day("2026-11-30"));
    Wish later = wish;
    later.published_on = day("2026-11-06");
    CHECK(refused(claim(later, a_claim, policy), "claimed_on", "before_start"));
}

TEST_CASE("a wish given back shows nothing of who had claimed it") {
    Claim claimed = a_claim;
    claimed.volunteer = {9};
    auto const bought = buy(*claim(in(WishState::published), claimed, policy), purchase);
    REQUIRE(bought);
    auto const back = release(*bought);
    REQUIRE(back);
    CHECK(*back == in(WishState::published));
}

TEST_CASE("a receipt comes with the purchase, or later, or there is a reason why not") {
    auto const claimed = *claim(in(WishState::published), a_claim, policy);
    CHECK_FALSE(lacks_receipt(claimed));
    Wish bought = *buy(claimed, purchase);
    CHECK(lacks_receipt(bought));
    CHECK(lacks_receipt(*close(*deliver(bought, delivery), "moved", today)));
    bought.no_receipt_reason = "lost";
    CHECK_FALSE(lacks_receipt(bought));
    Purchase with = purchase;
    with.receipt = "No.0231";
    CHECK_FALSE(lacks_receipt(*buy(claimed, with)));
    CHECK(*release(*buy(claimed, with)) == in(WishState::published));
}

TEST_CASE("nothing of a purchase stands on a wish that was not bought, and a receipt needs no reason") {
    Wish wish = a_wish();
    wish.cost_cents = 100;
    wish.receipt = "No.0231";
    wish.no_receipt_reason = "lost";
    auto const problems = problems_of(wish, today);
    for (char const* const field : {"cost_cents", "receipt", "no_receipt_reason"}) {
        CHECK(has_problem(problems, field, "not_bought"));
    }
    CHECK(has_problem(problems, "no_receipt_reason", "number_or_reason"));
    wish.bought_on = day("2026-11-08");
    wish.no_receipt_reason.clear();
    CHECK(problems_of(wish, today).empty());
}

TEST_CASE("a claim without a plan falls back the day after its last day") {
    Claim without = a_claim;
    without.plan.clear();
    auto const wish = *claim(in(WishState::published), without, policy);
    CHECK_FALSE(is_claim_over(wish, day("2026-11-12")));
    CHECK(refused(expire_claim(wish, day("2026-11-12")), "claim_until", "claim_not_over"));
    CHECK(is_claim_over(wish, day("2026-11-13")));
    CHECK(expire_claim(wish, day("2026-11-13"))->state == WishState::published);
    CHECK_FALSE(is_claim_over(*claim(in(WishState::published), a_claim, policy), today));
}

TEST_CASE("days follow each other") {
    auto const claimed = *claim(in(WishState::published), a_claim, policy);
    CHECK(refused(buy(claimed, {day("2026-11-04"), 100, ""}), "bought_on", "before_start"));
    Delivery early = delivery;
    early.day = day("2026-11-04");
    CHECK(refused(deliver(claimed, early), "delivered_on", "before_start"));
    auto const bought = *buy(claimed, purchase);
    early.day = day("2026-11-07");
    CHECK(refused(deliver(bought, early), "delivered_on", "before_start"));
    auto const delivered = *deliver(bought, delivery);
    CHECK(refused(confirm(delivered, "happy", day("2026-11-09")), "confirmed_on", "before_start"));
    auto const confirmed = *confirm(delivered, "happy", day("2026-11-12"));
    CHECK(refused(follow_up(confirmed, "好", day("2026-11-11")), "follow_up_30_on", "before_start"));
    auto const followed = *follow_up(confirmed, "好", day("2026-12-10"));
    CHECK(refused(follow_up(followed, "好", day("2026-12-09")), "follow_up_90_on", "before_start"));
    CHECK(refused(close(followed, "withdrawn", day("2026-11-01")), "closed_on", "before_start"));
}

TEST_CASE("nobody without a valid check hands a present over in person") {
    Delivery in_person = delivery;
    in_person.way = "by_claimant";
    CHECK(refused(deliver(in(WishState::buying), in_person), "delivery_way", "claimant_not_vetted"));
    in_person.claimant_may_meet = true;
    CHECK(deliver(in(WishState::buying), in_person));
    CHECK(refused(deliver(in(WishState::buying), {.day = today}), "received_by", "required"));
    CHECK(refused(deliver(in(WishState::buying), {.day = today}), "delivery_way", "required"));
}

TEST_CASE("steps ask for their words") {
    CHECK(refused(confirm(in(WishState::delivered), "", today), "feeling", "required"));
    CHECK(refused(follow_up(in(WishState::confirmed), " ", today), "follow_up_30_words", "required"));
    CHECK(refused(follow_up(in(WishState::followed_up), "", today), "follow_up_90_words", "required"));
    CHECK(refused(close(in(WishState::draft), "", today), "close_reason", "required"));
    CHECK(refused(close(in(WishState::draft), "fulfilled", today), "close_reason", "not_delivered"));
}

TEST_CASE("a purchase may carry the plan along") {
    auto const claimed = *claim(in(WishState::published), a_claim, policy);
    CHECK(buy(claimed, {day("2026-11-08"), std::nullopt, "改为网上买"})->plan == "改为网上买");
    CHECK(buy(claimed, purchase)->plan == "周末去买");
}

TEST_CASE("what was given is not wished for again on the same card") {
    auto const closed = close(in(WishState::delivered), "unreachable", today);
    REQUIRE(closed);
    CHECK(refused(reopen(*closed), "state", "already_delivered"));
    CHECK(reopen(*close(in(WishState::published), "withdrawn", today))->state == WishState::draft);
}

TEST_CASE("each thing that is wrong with a wish by itself is named") {
    CHECK(problems_of(a_wish(), today).empty());
    Wish wish = a_wish();
    wish.collected_on = today + 1;
    wish.budget_cents = 0;
    CHECK(problems_of(wish, today) == Problems{{"collected_on", "in_future"}, {"budget_cents", "too_small"}});
}

TEST_CASE("one child does not get what others wait for") {
    Wish open = in(WishState::published), old = in(WishState::followed_up), gone = in(WishState::closed);
    open.budget_cents = 30'000;
    old.delivered_on = day("2025-12-31");
    old.cost_cents = 90'000;
    gone.delivered_on = day("2026-01-01");
    gone.cost_cents = 10'000;
    std::vector<Wish> const others{open, old, gone, in(WishState::draft), in(WishState::closed)};
    YearOfWishes const year = year_of_wishes(others, 2026);
    CHECK(year.wishes == 2);
    CHECK(year.cents == 40'000);

    PublishingGround on = ground();
    on.others.assign(static_cast<std::size_t>(policy.wish_year_max) - 1, gone);
    CHECK(published(in(WishState::screened), on));
    on.others.push_back(open);
    CHECK(refused(published(in(WishState::screened), on), "child", "wishes_over_year"));
    on.others = {gone};
    on.others.front().cost_cents = policy.wish_year_cents_max - 15'000;
    CHECK(published(in(WishState::screened), on));
    ++*on.others.front().cost_cents;
    CHECK(refused(published(in(WishState::screened), on), "budget_cents", "budget_over_year"));
    CHECK(published(in(WishState::screened), on, day("2027-01-02")));
}
