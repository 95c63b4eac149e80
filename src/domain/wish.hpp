#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "domain/volunteer.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class WishState : std::uint8_t {
    draft,     ///< 已登记: heard from the child
    screened,  ///< 已核实: somebody has read it and written the public copy
    referred,  ///< 已转政策渠道: not for charity; a scheme has to pay
    refused,
    published,  ///< 已发布, under the alias
    claimed,    ///< 已认领, until claim_until
    buying,
    delivered,
    confirmed,    ///< the child has said how it was
    followed_up,  ///< at least the first of two follow-ups was done
    closed,
};

template <>
inline constexpr std::array<std::string_view, 11> words_of<WishState>{
    "draft",
    "screened",
    "referred",
    "refused",
    "published",
    "claimed",
    "buying",
    "delivered",
    "confirmed",
    "followed_up",
    "closed"};

/// What can happen to a wish; each is a function of the same name in domain/wish_steps.hpp.
enum class WishEvent : std::uint8_t {
    screen,
    refer,
    refuse,
    reopen,
    publish,
    take_down,
    claim,
    release,
    expire_claim,
    buy,
    deliver,
    confirm,
    follow_up,
    close,
};

template <>
inline constexpr std::array<std::string_view, 14> words_of<WishEvent>{
    "screen",
    "refer",
    "refuse",
    "reopen",
    "publish",
    "take_down",
    "claim",
    "release",
    "expire_claim",
    "buy",
    "deliver",
    "confirm",
    "follow_up",
    "close"};

/// Every way a wish can go; what does not stand here is refused with "wrong_state".
/// A thing that is at hand need not be bought (claimed → delivered); a claimed wish is released before it is closed, so that
/// nobody is left waiting. The second follow-up leaves the state as it is.
inline constexpr std::array<Transition<WishState, WishEvent>, 28> wish_transitions{{
    {WishState::draft, WishEvent::screen, WishState::screened},
    {WishState::draft, WishEvent::refer, WishState::referred},
    {WishState::draft, WishEvent::refuse, WishState::refused},
    {WishState::draft, WishEvent::close, WishState::closed},
    {WishState::screened, WishEvent::screen, WishState::screened},
    {WishState::screened, WishEvent::refer, WishState::referred},
    {WishState::screened, WishEvent::refuse, WishState::refused},
    {WishState::screened, WishEvent::publish, WishState::published},
    {WishState::screened, WishEvent::close, WishState::closed},
    {WishState::referred, WishEvent::reopen, WishState::draft},
    {WishState::referred, WishEvent::close, WishState::closed},
    {WishState::refused, WishEvent::reopen, WishState::draft},
    {WishState::published, WishEvent::take_down, WishState::screened},
    {WishState::published, WishEvent::claim, WishState::claimed},
    {WishState::published, WishEvent::close, WishState::closed},
    {WishState::claimed, WishEvent::release, WishState::published},
    {WishState::claimed, WishEvent::expire_claim, WishState::published},
    {WishState::claimed, WishEvent::buy, WishState::buying},
    {WishState::claimed, WishEvent::deliver, WishState::delivered},
    {WishState::buying, WishEvent::release, WishState::published},
    {WishState::buying, WishEvent::deliver, WishState::delivered},
    {WishState::delivered, WishEvent::confirm, WishState::confirmed},
    {WishState::confirmed, WishEvent::follow_up, WishState::followed_up},
    {WishState::confirmed, WishEvent::close, WishState::closed},
    {WishState::followed_up, WishEvent::follow_up, WishState::followed_up},
    {WishState::followed_up, WishEvent::close, WishState::closed},
    {WishState::delivered, WishEvent::close, WishState::closed},
    {WishState::closed, WishEvent::reopen, WishState::draft},
}};

/// A micro-wish 微心愿 with its whole life. Money in cents.
struct Wish {
    Id<Child> child;
    std::string raw_text;     ///< as the child said it; never leaves the house
    std::string public_text;  ///< what donors read, under the alias
    std::string kind;         ///< code table "wish_kind"
    std::string size_note;    ///< size, model, colour
    std::optional<std::int64_t> budget_cents;
    bool own_idea = true;  ///< the child's own idea, not an adult's
    Date collected_on;
    WishState state = WishState::draft;
    std::optional<Date> screened_on;
    std::string screened_by;
    std::string refer_to;  ///< code table "refer_to"
    std::optional<Date> published_on;
    std::string claimant_name;  ///< person or unit
    std::string claimant_phone;
    Id<Volunteer> claimant_volunteer;  ///< when the claimant is one of ours
    std::optional<Date> claimed_on;
    std::optional<Date> claim_until;  ///< last day of the claim
    std::string plan;
    std::optional<Date> bought_on;
    std::optional<std::int64_t> cost_cents;
    std::string receipt;            ///< its number; often it comes later than the thing
    std::string no_receipt_reason;  ///< why there will be none; code table "no_receipt_reason"
    std::optional<Date> delivered_on;
    std::string received_by;
    std::string delivery_way;  ///< code table "delivery_way"
    std::string feeling;       ///< code table "face"
    std::optional<Date> confirmed_on;
    std::optional<Date> follow_up_30_on;
    std::string follow_up_30_words;
    std::optional<Date> follow_up_90_on;
    std::string follow_up_90_words;
    std::optional<Date> closed_on;
    std::string close_reason;  ///< code table "wish_close_reason"; also why it was refused
    bool operator==(Wish const&) const = default;
};

// clang-format off
inline constexpr auto wish_shape = shape<Wish>("wish",
    field<&Wish::child>("child", {.required = true, .refers_to = "child"}),
    field<&Wish::raw_text>("raw_text", {.required = true, .tier = Tier::sensitive, .format = Format::lines, .most = 500}),
    field<&Wish::public_text>("public_text", {.tier = Tier::open, .most = 120}),
    field<&Wish::kind>("kind", {.required = true, .tier = Tier::open, .code_table = "wish_kind"}),
    field<&Wish::size_note>("size_note", {.tier = Tier::volunteer, .most = 60}),
    field<&Wish::budget_cents>("budget_cents", {.tier = Tier::volunteer, .most = 10'000'000}),
    field<&Wish::own_idea>("own_idea", {.tier = Tier::volunteer}),
    field<&Wish::collected_on>("collected_on", {.required = true}),
    field<&Wish::state>("state", {.required = true, .tier = Tier::volunteer}),
    field<&Wish::screened_on>("screened_on"),
    field<&Wish::screened_by>("screened_by", {.most = 50}),
    field<&Wish::refer_to>("refer_to", {.code_table = "refer_to"}),
    field<&Wish::published_on>("published_on", {.tier = Tier::volunteer}),
    field<&Wish::claimant_name>("claimant_name", {.tier = Tier::identity, .most = 60}),
    field<&Wish::claimant_phone>("claimant_phone", {.tier = Tier::identity, .format = Format::phone, .most = 20}),
    field<&Wish::claimant_volunteer>("claimant_volunteer", {.refers_to = "volunteer"}),
    field<&Wish::claimed_on>("claimed_on", {.tier = Tier::volunteer}),
    field<&Wish::claim_until>("claim_until", {.tier = Tier::volunteer}),
    field<&Wish::plan>("plan", {.tier = Tier::volunteer}),
    field<&Wish::bought_on>("bought_on", {.tier = Tier::volunteer}),
    field<&Wish::cost_cents>("cost_cents", {.tier = Tier::volunteer, .most = 10'000'000}),
    field<&Wish::receipt>("receipt", {.most = 60}),
    field<&Wish::no_receipt_reason>("no_receipt_reason", {.code_table = "no_receipt_reason"}),
    field<&Wish::delivered_on>("delivered_on", {.tier = Tier::volunteer}),
    field<&Wish::received_by>("received_by", {.most = 50}),
    field<&Wish::delivery_way>("delivery_way", {.tier = Tier::volunteer, .code_table = "delivery_way"}),
    field<&Wish::feeling>("feeling", {.tier = Tier::volunteer, .code_table = "face"}),
    field<&Wish::confirmed_on>("confirmed_on", {.tier = Tier::volunteer}),
    field<&Wish::follow_up_30_on>("follow_up_30_on", {.tier = Tier::volunteer}),
    field<&Wish::follow_up_30_words>("follow_up_30_words", {.format = Format::lines, .most = 500}),
    field<&Wish::follow_up_90_on>("follow_up_90_on", {.tier = Tier::volunteer}),
    field<&Wish::follow_up_90_words>("follow_up_90_words", {.format = Format::lines, .most = 500}),
    field<&Wish::closed_on>("closed_on", {.tier = Tier::volunteer}),
    field<&Wish::close_reason>("close_reason", {.tier = Tier::volunteer, .code_table = "wish_close_reason"}));
// clang-format on

}  // namespace tongban
