#include "app/commands/handlers.hpp"
#include "app/grounds.hpp"
#include "base/text.hpp"
#include "domain/wish_steps.hpp"
#include "store/wish_rows.hpp"

namespace tongban {
namespace {

/// `decide`, but refused when its day has not come yet.
template <typename Decide>
Answer step_on(Context& context, Id<Wish> wish, Term field, Date day, Decide decide) {
    Problems const problems = not_yet(field, day, context);
    if (!problems.empty()) return problems;
    return change(context, wish_shape, wish, Screen::wish, decide);
}

template <typename Decide>
Answer step(Context& context, Id<Wish> wish, Decide decide) {
    return change(context, wish_shape, wish, Screen::wish, decide);
}

/// One of ours is known by name and phone already.
Claim claim_of(ClaimWish const& command, Context& context) {
    Claim claim{
        command.claimant_name,
        command.claimant_phone,
        command.claimant_volunteer,
        command.claim_until,
        command.plan,
        command.claimed_on};
    auto const volunteer = context.find(volunteer_shape, command.claimant_volunteer);
    if (volunteer && claim.name.empty()) claim.name = volunteer->name;
    if (volunteer && claim.phone.empty()) claim.phone = volunteer->phone;
    return claim;
}

bool may_meet(Id<Volunteer> id, Date day, Context& context) {
    auto const volunteer = context.find(volunteer_shape, id);
    return volunteer && access_gaps(*volunteer, day, context.rules().policy).empty();
}

/// What strangers must not read is said where it is written, not first when it is to be published.
Problems telling_words(ScreenWish const& command, Context& context) {
    auto const wish = context.find(wish_shape, command.wish);
    if (!wish || trimmed(command.public_text).empty()) return {};
    auto const ground = publishing_ground(context.database(), {command.wish, *wish}, context.rules());
    if (!ground) return {};
    return public_text_problems(command.public_text, ground->child.record, ground->around, ground->words);
}

}  // namespace

Answer handle(CollectWish const& command, Context& context) {
    auto const child = context.find(child_shape, command.wish.child);
    if (!child) return Problems{{"child", "required"}};
    if (child->state != ChildState::open) return Problems{{"child", "child_closed"}};
    Wish wish = command.wish;
    wish.state = WishState::draft;
    return add(context, wish_shape, wish, Screen::wish);
}

Answer handle(ScreenWish const& command, Context& context) {
    Problems const told = telling_words(command, context);
    if (!told.empty()) return told;
    return step_on(context, command.wish, "screened_on", command.screened_on, [&](Wish const& wish) {
        return screen(wish, {command.screened_by, command.public_text, command.screened_on}, context.rules().policy);
    });
}

Answer handle(ReferWish const& command, Context& context) {
    return step(context, command.wish, [&](Wish const& wish) { return refer(wish, command.refer_to); });
}

Answer handle(RefuseWish const& command, Context& context) {
    return step(context, command.wish, [&](Wish const& wish) { return refuse(wish, command.reason); });
}

Answer handle(ReopenWish const& command, Context& context) {
    return step(context, command.wish, [](Wish const& wish) { return reopen(wish); });
}

Answer handle(PublishWish const& command, Context& context) {
    return step_on(context, command.wish, "published_on", command.published_on, [&](Wish const& wish) -> Step<Wish> {
        auto const ground = publishing_ground(context.database(), {command.wish, wish}, context.rules());
        if (!ground) return Problems{{"child", "not_found"}};
        return publish(wish, *ground, command.published_on, context.rules().policy);
    });
}

Answer handle(TakeDownWish const& command, Context& context) {
    return step(context, command.wish, [](Wish const& wish) { return take_down(wish); });
}

Answer handle(ClaimWish const& command, Context& context) {
    return step_on(context, command.wish, "claimed_on", command.claimed_on, [&](Wish const& wish) {
        return claim(wish, claim_of(command, context), context.rules().policy);
    });
}

Answer handle(TakeClaims const& command, Context& context) {
    for (ClaimWish const& each : command.claims) {
        auto const claimed = handle(each, context);
        if (!claimed) return claimed.error();
    }
    return Done{{Screen::wishes}};
}

Answer handle(ReleaseWish const& command, Context& context) {
    return step(context, command.wish, [](Wish const& wish) { return release(wish); });
}

Answer handle(ExpireClaims const&, Context& context) {
    constexpr int all = 1'000'000;
    for (WishRow const& row : wishes_in(context.database(), WishState::claimed, all)) {
        if (!is_claim_over(row.wish.record, context.today())) continue;
        auto const released =
            step(context, row.wish.id, [&](Wish const& held) { return expire_claim(held, context.today()); });
        if (!released) return released.error();
    }
    return Done{{Screen::wishes}};
}

Answer handle(BuyWish const& command, Context& context) {
    return step_on(context, command.wish, "bought_on", command.bought_on, [&](Wish const& wish) {
        return buy(wish, {command.bought_on, command.cost_cents, {}, command.receipt});
    });
}

Answer handle(DeliverWish const& command, Context& context) {
    return step_on(context, command.wish, "delivered_on", command.delivered_on, [&](Wish const& wish) {
        bool const meets = may_meet(wish.claimant_volunteer, command.delivered_on, context);
        return deliver(wish, {command.delivered_on, command.received_by, command.delivery_way, meets});
    });
}

Answer handle(ConfirmWish const& command, Context& context) {
    return step_on(context, command.wish, "confirmed_on", command.confirmed_on, [&](Wish const& wish) {
        return confirm(wish, command.feeling, command.confirmed_on);
    });
}

Answer handle(FollowUpWish const& command, Context& context) {
    return step(context, command.wish, [&](Wish const& wish) -> Step<Wish> {
        auto const* const field = wish.follow_up_30_on ? "follow_up_90_on" : "follow_up_30_on";
        Problems const problems = not_yet(field, command.followed_up_on, context);
        if (!problems.empty()) return problems;
        return follow_up(wish, command.words, command.followed_up_on);
    });
}

Answer handle(CloseWish const& command, Context& context) {
    return step_on(context, command.wish, "closed_on", command.closed_on, [&](Wish const& wish) {
        return close(wish, command.close_reason, command.closed_on);
    });
}

}  // namespace tongban
