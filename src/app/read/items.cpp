#include "app/read/items.hpp"

#include "app/read/item_parts.hpp"
#include "domain/age.hpp"

namespace tongban {
namespace {

// ---- pairs

Route page_of(PairRow const& pair) { return {Screen::pair, pair.pair.id.value}; }

std::string child_of(Reader const& reader, PairRow const& pair) {
    return shown_child(reader, pair.child_name, pair.child_alias);
}

OpenItem pair_item(Reader const& reader, PairRow const& pair, std::string kind, std::string_view form) {
    OpenItem made = open_item(kind, phrase("app.item." + kind, {{"child", child_of(reader, pair)}}), page_of(pair));
    made.detail = phrase("app.item.with_helper", {{"helper", shown_helper(reader, pair.volunteer_name)}});
    made.place = place_of(reader, pair.village);
    made.act = open_form(form, form, pair.pair.id.value);
    return made;
}

OpenItem contact_item(Reader const& reader, PairRow const& pair) {
    bool const never = !pair.last_contact;
    OpenItem made = pair_item(reader, pair, never ? "contact_never" : "contact_due", "note_contact");
    Date const since = pair.last_contact.value_or(pair.pair.record.started_on);
    made.title.args.emplace_back("n", std::int64_t{days_between(since, reader.today)});
    auto const health = health_of(pair.pair.record, pair.last_contact, reader.today, reader.rules.policy);
    if (health.silence == Silence::lapsed && !never) made.title.key = "app.item.contact_lapsed";
    return made;
}

OpenItem review_item(Reader const& reader, PairRow const& pair, Date day) {
    OpenItem made = pair_item(reader, pair, "pair_review", "review_pairing");
    put_due(made, {DueKind::pair_review, day}, reader.today);
    return made;
}

OpenItem item_of(Reader const& reader, PairRow const& pair, Due const& due) {
    switch (due.kind) {
        case DueKind::goodbye: return pair_item(reader, pair, "pair_goodbye", "note_contact");
        case DueKind::pairing_over: return pair_item(reader, pair, "pair_over", "end_pairing");
        default: return contact_item(reader, pair);
    }
}

bool runs(Pairing const& pairing) {
    return pairing.state == PairingState::trial || pairing.state == PairingState::active;
}

// ---- wishes

struct WishWay {
    DueKind kind;
    char const* word;  ///< of the item
};
constexpr std::array wish_ways{
    WishWay{DueKind::screen_wish, "wish_screen"},
    WishWay{DueKind::claim_over, "wish_claim_over"},
    WishWay{DueKind::deliver_wish, "wish_deliver"},
    WishWay{DueKind::ask_child, "wish_ask_child"},
    WishWay{DueKind::follow_up_first, "wish_follow_up"},
    WishWay{DueKind::follow_up_second, "wish_follow_up_again"},
};

OpenItem wish_item(Reader const& reader, WishRow const& wish, std::string const& word) {
    OpenItem made = open_item(
        word,
        phrase("app.item." + word, {{"alias", wish.child_alias}, {"wish", wish.wish.record.public_text}}),
        {Screen::wish, wish.wish.id.value});
    if (!wish.wish.record.claimant_name.empty()) {
        made.detail = phrase("app.item.claimed_by", {{"who", shown_helper(reader, wish.wish.record.claimant_name)}});
    }
    made.place = place_of(reader, wish.village);
    made.act = next_step(reader, wish.wish);
    return made;
}

// ---- activities

OpenItem activity_item(ActivityLine const& line, std::string const& word, std::optional<Action> act) {
    OpenItem made = open_item(
        word,
        phrase("app.item." + word, {{"title", line.activity.record.title}}),
        {Screen::activity, line.activity.id.value});
    made.place = text_label(line.activity.record.place);
    made.act = std::move(act);
    return made;
}

OpenItem item_of(Reader const& reader, ActivityLine const& line, Due const& due) {
    auto const id = line.activity.id;
    Action const call{{"app.action.call_roll", {}}, Navigate{{Screen::activity, id.value}}, Tone::plain, {}};
    bool const called = line.not_called == 0;
    if (due.kind == DueKind::write_log && called) {
        return activity_item(line, "activity_log", open_form("close_activity", "close_activity", id.value));
    }
    bool const begun = due.kind != DueKind::hold_activity || due.day == reader.today;
    ActivityState const state = line.activity.record.state;
    if (due.kind == DueKind::follow_up_activity) {
        OpenItem made = activity_item(
            line, "activity_follow_up", do_at_once("follow_up_activity", FollowUpActivity{id, reader.today}));
        made.detail = phrase("app.item.words", {{"words", line.activity.record.follow_up}});
        return made;
    }
    if (!begun || state == ActivityState::planned || state == ActivityState::approved) {
        return activity_item(line, "activity_coming", std::nullopt);
    }
    return activity_item(line, "activity_roll_call", call);
}

Action record_vetting(std::int64_t volunteer) { return open_form("record_vetting", "record_vetting", volunteer); }

}  // namespace

std::vector<OpenItem> items_of(Reader const& reader, PairRow const& pair) {
    std::vector<OpenItem> items;
    auto const due = due_of(pair.pair.record, pair.last_contact, reader.rules.policy);
    if (due && is_shown(*due, reader.today, reader.rules.policy)) {
        items.push_back(item_of(reader, pair, *due));
        put_due(items.back(), *due, reader.today);
    }
    auto const review = review_due(pair.pair.record, reader.rules.policy);
    if (review && is_shown({DueKind::pair_review, *review}, reader.today, reader.rules.policy)) {
        items.push_back(review_item(reader, pair, *review));
    }
    if (runs(pair.pair.record) && !pair.next_step.empty()) {
        items.push_back(pair_item(reader, pair, "contact_promised", "note_contact"));
        items.back().detail = phrase("app.item.words", {{"words", pair.next_step}});
    }
    return items;
}

std::vector<OpenItem> gap_items(
    Reader const& reader, PairRow const& pair, Volunteer const& volunteer, std::span<Consent const> consents) {
    std::vector<OpenItem> items;
    if (!runs(pair.pair.record)) return items;
    Child child;
    child.born_on = pair.child_born;
    Kept<Child> const kept{pair.pair.record.child, child};
    for (Problem const& gap : consent_gaps(kept, consents, "pairing", reader.today)) {
        items.push_back(pair_item(reader, pair, "consent_missing", "give_consent"));
        items.back().detail = problem_phrase(gap);
        items.back().act = open_form("give_consent", "give_consent", kept.id.value);
    }
    for (Problem const& gap : access_gaps(volunteer, reader.today, reader.rules.policy)) {
        items.push_back(pair_item(reader, pair, "vetting_missing", "record_vetting"));
        items.back().detail = problem_phrase(gap);
        items.back().act = record_vetting(pair.pair.record.volunteer.value);
    }
    for (Due const& due : dues_of(child, false, reader.today)) {
        bool const ahead = due.kind == DueKind::consent_at_14 && due.day > reader.today;
        if (!ahead || !is_shown(due, reader.today, reader.rules.policy)) continue;
        items.push_back(pair_item(reader, pair, "consent_at_14", "give_consent"));
        items.back().act = open_form("give_consent", "give_consent", kept.id.value);
        put_due(items.back(), due, reader.today);
    }
    return items;
}

std::vector<OpenItem> items_of(Reader const& reader, WishRow const& wish) {
    std::vector<OpenItem> items;
    WishState const state = wish.wish.record.state;
    if (state == WishState::screened) items.push_back(wish_item(reader, wish, "wish_publish"));
    if (state == WishState::published) items.push_back(wish_item(reader, wish, "wish_claim"));
    auto const receipt = receipt_due(wish.wish.record, reader.rules.policy);
    if (receipt && is_shown(*receipt, reader.today, reader.rules.policy)) {
        items.push_back(wish_item(reader, wish, "wish_receipt"));
        items.back().act = open_form("enter_receipt", "enter_receipt", wish.wish.id.value);
        put_due(items.back(), *receipt, reader.today);
    }
    auto const due = due_of(wish.wish.record, reader.rules.policy);
    if (!due || !is_shown(*due, reader.today, reader.rules.policy)) return items;
    for (WishWay const& way : wish_ways) {
        if (way.kind != due->kind) continue;
        bool const stuck = is_escalated(*due, reader.today, reader.rules.policy);
        items.push_back(wish_item(reader, wish, stuck ? "wish_stuck" : way.word));
        if (stuck) items.back().title.args.emplace_back("n", std::int64_t{days_late(*due, reader.today)});
        put_due(items.back(), *due, reader.today);
    }
    return items;
}

std::vector<OpenItem> items_of(Reader const& reader, VolunteerLine const& line) {
    Volunteer const& volunteer = line.volunteer.record;
    std::string const name = shown_helper(reader, volunteer.name);
    Route const page{Screen::volunteer, line.volunteer.id.value};
    std::vector<OpenItem> items;
    if (volunteer.state == VolunteerState::applied) {
        items.push_back(open_item("vetting_missing", phrase("app.item.vetting_asked", {{"helper", name}}), page));
        items.back().act = record_vetting(line.volunteer.id.value);
    }
    auto const due = due_of(volunteer, reader.rules.policy);
    if (!due || !is_shown(*due, reader.today, reader.rules.policy)) return items;
    bool const over = days_late(*due, reader.today) > 0;
    std::string const word = over ? "vetting_expired" : "vetting_expiring";
    items.push_back(open_item(word, phrase("app.item." + word, {{"helper", name}}), page));
    items.back().act = record_vetting(line.volunteer.id.value);
    put_due(items.back(), *due, reader.today);
    return items;
}

std::vector<OpenItem> items_of(Reader const& reader, ActivityLine const& activity) {
    auto const due = due_of(activity.activity.record, reader.today);
    if (!due || !is_shown(*due, reader.today, reader.rules.policy)) return {};
    std::vector<OpenItem> items{item_of(reader, activity, *due)};
    put_due(items.back(), *due, reader.today);
    return items;
}

std::vector<OpenItem> waiting_items(Reader const& reader, ChildLine const& child) {
    if (child.state != ChildState::open || !child.wants_pair || child.running_pairs > 0) return {};
    std::string const name = shown_child(reader, child.name, child.alias);
    std::int64_t const days = days_between(child.opened_on, reader.today);
    OpenItem waiting = open_item(
        "child_unpaired",
        phrase("app.item.child_unpaired", {{"child", name}, {"n", days}}),
        {Screen::child, child.id.value});
    waiting.place = place_of(reader, child.village_name);
    waiting.act = open_form("form_pairing", "form_pairing", child.id.value);
    return {waiting};
}

std::vector<OpenItem> birthday_items(Reader const& reader, ChildLine const& child) {
    if (child.state != ChildState::open || !child.born_on) return {};
    Due const due{DueKind::birthday, next_birthday(*child.born_on, reader.today)};
    if (!is_shown(due, reader.today, reader.rules.policy)) return {};
    std::int64_t const turns = age_in_years(*child.born_on, due.day);
    std::string const name = shown_child(reader, child.name, child.alias);
    OpenItem birthday = open_item(
        "birthday", phrase("app.item.birthday", {{"child", name}, {"n", turns}}), {Screen::child, child.id.value});
    birthday.place = place_of(reader, child.village_name);
    put_due(birthday, due, reader.today);
    return {birthday};
}

std::optional<Action> next_step(Reader const& reader, Kept<Wish> const& wish) {
    std::int64_t const id = wish.id.value;
    switch (wish.record.state) {
        case WishState::draft: return open_form("screen_wish", "screen_wish", id);
        case WishState::screened: return do_at_once("publish_wish", PublishWish{wish.id, reader.today});
        case WishState::published: return open_form("claim_wish", "claim_wish", id);
        case WishState::claimed: return open_form("buy_wish", "buy_wish", id);
        case WishState::buying: return open_form("deliver_wish", "deliver_wish", id);
        case WishState::delivered: return open_form("confirm_wish", "confirm_wish", id);
        case WishState::confirmed: return open_form("follow_up_wish", "follow_up_wish", id);
        case WishState::followed_up:
            if (!wish.record.follow_up_90_on) return open_form("follow_up_wish_again", "follow_up_wish_again", id);
            return open_form("close_wish", "close_wish", id);
        case WishState::referred:
        case WishState::refused:
        case WishState::closed: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace tongban
