#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

std::int64_t a_screened_wish(Story& story, std::int64_t child) {
    story.open("collect_wish", child)
        .type("raw_text", "陶知夏想要一盒水彩笔")
        .choose("kind", "object")
        .type("budget_cents", "６０")
        .type("collected_on", "2026-09-01")
        .submit();
    story.go(Screen::wishes);
    auto const wish = story.see<WishListView>().columns.front().cards.front().id;
    story.open("screen_wish", wish)
        .type("public_text", "想要一盒 24 色水彩笔")
        .type("screened_by", "周晓岚")
        .type("screened_on", "2026-09-02")
        .submit();
    return wish;
}

WishView const& see_wish(Story& story, std::int64_t wish) {
    story.go(Screen::wish, wish);
    return story.see<WishView>();
}

bool publish(Story& story, std::int64_t wish) {
    auto const actions = see_wish(story, wish).actions;
    return story.act(actions, "app.action.publish_wish");
}

}  // namespace

TEST_CASE("a wish goes from collection to the second follow-up") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    CHECK(see_wish(story, wish).state == WishState::screened);
    CHECK(publish(story, wish));
    CHECK(see_wish(story, wish).state == WishState::published);

    story.open("claim_wish", wish).type("claimant_name", "县图书馆").type("claimant_phone", "137 0000 0301");
    story.type("plan", "随书车带去").submit();
    REQUIRE(see_wish(story, wish).state == WishState::claimed);
    story.open("buy_wish", wish).type("cost_cents", "52.5").type("receipt", "No.0231").submit();
    CHECK(see_wish(story, wish).state == WishState::buying);
    story.open("deliver_wish", wish).choose("delivery_way", "by_director").type("received_by", "奶奶").submit();
    CHECK(see_wish(story, wish).state == WishState::delivered);
    story.open("confirm_wish", wish).choose("feeling", "happy").submit();
    CHECK(see_wish(story, wish).state == WishState::confirmed);

    story.next_day("2026-12-24");
    story.go(Screen::today);
    CHECK(story.see<TodayView>().sections.size() > 0);
    story.open("follow_up_wish", wish).type("follow_up_30_words", "天天画").submit();
    CHECK(see_wish(story, wish).state == WishState::followed_up);
    story.next_day("2027-02-22");
    story.open("follow_up_wish_again", wish).type("follow_up_90_words", "快用完了").submit();
    story.open("close_wish", wish).choose("close_reason", "fulfilled").submit();
    auto const& view = see_wish(story, wish);
    CHECK(view.state == WishState::closed);
    for (WishStep const& step : view.chain) CHECK(step.place == WishStep::Place::done);
    CHECK(view.timeline.size() == 10);
    CHECK(view.actions.empty());
}

TEST_CASE("a wish is shown to nobody without consent, and says why") {
    Story story;
    auto const child = told::a_child(story);
    auto const wish = a_screened_wish(story, child);
    auto const& actions = see_wish(story, wish).actions;
    REQUIRE(actions.front().label.key == "app.action.publish_wish");
    CHECK(actions.front().why_not.key == "problem.guardian_consent_missing");
    told::a_consent(story, child);
    CHECK(publish(story, wish));
}

TEST_CASE("public words that tell who the child is are refused") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    story.open("screen_wish", wish).type("public_text", "石桥小学的孩子想要水彩笔").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("public_text") == "problem.tells_school");
    story.type("public_text", "陶知夏想要水彩笔").submit();
    CHECK(story.error("public_text") == "problem.tells_name");
    story.open("amend_child", child).type("school", "水彩小学").submit();
    CHECK(see_wish(story, wish).actions.front().why_not.key == "problem.tells_school");
    story.open("amend_child", child).type("school", "石桥小学").type("address", "水彩笔").submit();
    CHECK(see_wish(story, wish).actions.front().why_not.key == "problem.tells_place");
}

TEST_CASE("the names of those around the child are refused, too: family, siblings, the village's other children") {
    Story story;
    auto const child = told::a_child(story);
    told::a_child(story, "山小石", "2015-01-05");
    auto const wish = a_screened_wish(story, child);
    story.open("family_member", child)
        .choose("relation", "mother")
        .type("name", "李云秀")
        .choose("state", "alive")
        .submit();
    REQUIRE(story.was_taken());
    for (char const* const telling : {"李云秀想给她一盒笔", "云秀想给她一盒笔", "和山小石一起画"}) {
        CAPTURE(std::string(telling));
        story.open("screen_wish", wish).type("public_text", telling).submit();
        CHECK_FALSE(story.was_taken());
        CHECK(story.error("public_text") == "problem.tells_name");
    }
}

TEST_CASE("a withdrawn consent takes the wish off the wall at once") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    story.go(Screen::child, child);
    auto const consent = story.see<ChildView>().consents.front().id;
    story.open("withdraw_consent", consent).submit();
    CHECK(story.was_taken());
    CHECK(see_wish(story, wish).state == WishState::screened);
}

TEST_CASE("a claim without a plan falls back by itself when its time is over") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    story.open("claim_wish", wish).type("claimant_name", "青年志愿队").type("claimant_phone", "13700000304").submit();
    REQUIRE(see_wish(story, wish).state == WishState::claimed);
    story.next_day("2026-11-30");
    CHECK(see_wish(story, wish).state == WishState::claimed);
    story.next_day("2026-12-01");
    CHECK(see_wish(story, wish).state == WishState::published);
}

TEST_CASE("one of ours claims without telling name and phone again") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const volunteer = told::a_volunteer(story);
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    story.open("claim_wish", wish).choose("claimant_volunteer", volunteer);
    CHECK_FALSE(story.field("claimant_name").visible);
    story.submit();
    REQUIRE(story.was_taken());
    story.go(Screen::wishes);
    CHECK(story.see<WishListView>().columns[3].cards.front().holder == "顾明远");
}

TEST_CASE("the board carries aliases only") {
    Story story;
    auto const child = told::a_child(story);
    a_screened_wish(story, child);
    story.go(Screen::wishes);
    auto const& card = story.see<WishListView>().columns[1].cards.front();
    CHECK(card.alias == "小禾");
    CHECK(card.age_band.key == "app.age_band");
    CHECK(card.budget_cents == 6000);
}

namespace {

WishListView const& see_face(Story& story, std::string_view face) {
    story.go(Screen::wishes);
    story.say(Narrow{Screen::wishes, "face", ""});
    story.say(Narrow{Screen::wishes, "face", std::string(face)});
    return story.see<WishListView>();
}

void claim(Story& story, std::int64_t wish, std::string_view until = "") {
    story.open("claim_wish", wish).type("claimant_name", "县图书馆").type("claimant_phone", "13700000301");
    story.type("plan", "随书车带去").type("claim_until", until).submit();
    REQUIRE(story.was_taken());
}

void give(Story& story, std::int64_t wish, std::string_view cost) {
    story.open("buy_wish", wish).type("cost_cents", cost).submit();
    story.open("deliver_wish", wish).choose("delivery_way", "by_director").type("received_by", "奶奶").submit();
    REQUIRE(story.was_taken());
}

}  // namespace

TEST_CASE("whose turn it is: who never had a wish first, one tap collects, and who got one is gone till next year") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const other = told::a_child(story, "山小石", "2015-01-05");
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    {
        auto const& turns = see_face(story, "turns").turns;
        REQUIRE(turns.size() == 2);
        CHECK(turns[0].under_way);
        CHECK(std::get<Navigate>(turns[0].act.intent).route == Route{Screen::wish, wish});
        CHECK(std::get<Navigate>(turns[1].act.intent).route == form_route("collect_wish", other));
        CHECK(turns[1].waiting_days == 267);
    }
    claim(story, wish);
    give(story, wish, "52.5");
    REQUIRE(see_face(story, "turns").turns.size() == 1);
    CHECK(story.see<WishListView>().turns[0].child.id == other);
    story.say(Narrow{Screen::wishes, "village", "没有的村"});
    CHECK(story.see<WishListView>().turns.empty());
    story.say(Narrow{Screen::wishes, "village", ""});
    story.say(SetMasked{true});
    CHECK(story.see<WishListView>().turns[0].child.name == "小禾");
    story.say(SetMasked{false});
    story.next_day("2027-01-04");
    auto const& turns = see_face(story, "turns").turns;
    REQUIRE(turns.size() == 2);
    CHECK(turns[0].child.id == other);
    CHECK(turns[1].granted_on == build::day("2026-11-23"));
}

TEST_CASE("money: receipts by month, what has none, and what is promised") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const first = a_screened_wish(story, child), second = a_screened_wish(story, child);
    REQUIRE(publish(story, first));
    REQUIRE(publish(story, second));
    CHECK(see_face(story, "money").money.promised_cents == 12'000);
    claim(story, first);
    story.open("buy_wish", first).type("bought_on", "2026-11-23").type("cost_cents", "52.5").submit();
    claim(story, second);
    story.open("buy_wish", second).submit();
    WishMoney const& money = see_face(story, "money").money;
    REQUIRE(money.months.size() == 1);
    CHECK(money.months[0].first == build::day("2026-11-01"));
    CHECK(money.months[0].bought == 2);
    CHECK(money.months[0].without_cost == 1);
    CHECK(money.months[0].cents == 5'250);
    CHECK(money.promised_cents == 0);
    story.next_day("2027-01-04");
    CHECK(see_face(story, "money").money.months.empty());
}

namespace {

bool is_reminded(Story& story) {
    story.go(Screen::today);
    for (auto const& section : story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items) {
            if (item.kind == "wish_receipt" && item.act && item.act->possible()) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a receipt comes later: Today asks until its number is entered, after the wish was closed, too") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    claim(story, wish);
    give(story, wish, "52.5");
    story.next_day("2026-12-06");
    CHECK_FALSE(is_reminded(story));
    story.next_day("2026-12-07");
    CHECK(is_reminded(story));
    story.open("close_wish", wish).choose("close_reason", "moved").submit();
    REQUIRE(story.was_taken());
    CHECK(is_reminded(story));
    auto const actions = see_wish(story, wish).actions;
    REQUIRE(story.act(actions, "app.action.enter_receipt"));
    story.submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("no_receipt_reason") == "problem.required");
    story.type("receipt", "No.0231").type("cost_cents", "50").submit();
    REQUIRE(story.was_taken());
    CHECK_FALSE(is_reminded(story));
    CHECK(see_wish(story, wish).actions.empty());
    CHECK(see_face(story, "money").money.months[0].cents == 5'000);
}

TEST_CASE("where there is no receipt a reason ends the asking; before the purchase there is nothing to enter") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    claim(story, wish);
    story.open("enter_receipt", wish).type("receipt", "No.0231").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("receipt") == "problem.not_bought");
    story.say(DropDraft{story.here()});
    story.open("buy_wish", wish).submit();
    story.next_day("2026-12-07");
    CHECK(is_reminded(story));
    story.open("enter_receipt", wish).choose("no_receipt_reason", "no_shop_receipt").submit();
    REQUIRE(story.was_taken());
    CHECK_FALSE(is_reminded(story));
}

TEST_CASE("a child has its share of wishes a year, and the page says so") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    for (int i = 0; i < 4; ++i) REQUIRE(publish(story, a_screened_wish(story, child)));
    auto const fifth = a_screened_wish(story, child);
    CHECK(see_wish(story, fifth).actions.front().why_not.key == "problem.wishes_over_year");
    CHECK_FALSE(publish(story, fifth));
}

TEST_CASE("a present that is a week late asks for the supervisor, with who holds it") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    claim(story, wish, "2026-11-25");
    auto const item = [&](std::string_view today) -> OpenItem {
        story.next_day(today);
        story.go(Screen::today);
        for (auto const& section : story.see<TodayView>().sections) {
            for (OpenItem const& each : section.items) {
                if (each.kind.starts_with("wish_")) return each;
            }
        }
        return {};
    };
    CHECK(item("2026-12-02").kind == "wish_deliver");
    OpenItem const stuck = item("2026-12-03");
    CHECK(stuck.kind == "wish_stuck");
    CHECK(stuck.days_late == 8);
    CHECK(stuck.detail.key == "app.item.claimed_by");
    CHECK(see_face(story, "days").days.front().day == build::day("2026-11-25"));
    CHECK(story.see<WishListView>().columns[3].cards.front().due.key == "app.wish_due.deliver_wish.stuck");
}

TEST_CASE("the code on a card leads back to its wish, blanks or not") {
    Story story;
    auto const child = told::a_child(story);
    auto const wish = a_screened_wish(story, child);
    a_screened_wish(story, child);
    story.go(Screen::wishes);
    std::string code;
    for (WishCard const& card : story.see<WishListView>().columns[1].cards) {
        if (card.id == wish) code = card.code;
    }
    REQUIRE(code.size() == 9);
    for (std::string const& typed : {code, code.substr(0, 4) + code.substr(5)}) {
        story.say(Search{Screen::wishes, typed});
        auto const& cards = story.see<WishListView>().columns[1].cards;
        REQUIRE(cards.size() == 1);
        CHECK(cards.front().id == wish);
    }
    story.say(Search{Screen::wishes, "9999 9999"});
    CHECK(story.see<WishListView>().columns[1].cards.empty());
}

namespace {

/// Given, asked after and followed up; claimed by one of ours unless there is none.
std::int64_t a_followed_wish(Story& story, std::int64_t child, std::int64_t volunteer = 0) {
    auto const wish = a_screened_wish(story, child);
    REQUIRE(publish(story, wish));
    if (volunteer == 0) {
        claim(story, wish);
    } else {
        story.open("claim_wish", wish).choose("claimant_volunteer", volunteer).submit();
    }
    give(story, wish, "52.5");
    story.open("confirm_wish", wish).choose("feeling", "happy").submit();
    story.next_day("2026-12-24");
    story.open("follow_up_wish", wish).type("follow_up_30_words", "天天画，还想学").submit();
    REQUIRE(see_wish(story, wish).state == WishState::followed_up);
    return wish;
}

}  // namespace

TEST_CASE("a followed-up wish becomes a pairing with who has claimed it, and is closed by that") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const volunteer = told::a_volunteer(story);
    auto const wish = a_followed_wish(story, child, volunteer);
    REQUIRE(story.act(see_wish(story, wish).actions, "app.action.pair_after_wish"));
    CHECK(story.field("child").value == std::to_string(child));
    CHECK(story.field("volunteer").value == std::to_string(volunteer));
    story.type("started_on", "2026-12-24").submit();
    CHECK(story.error("boundaries_accepted_on") == "problem.required");
    CHECK(see_wish(story, wish).state == WishState::followed_up);
    story.open("pair_after_wish", wish).type("started_on", "2026-12-24").type("boundaries_accepted_on", "2026-12-24");
    story.submit();
    REQUIRE(story.was_taken());
    auto const& view = see_wish(story, wish);
    CHECK(view.state == WishState::closed);
    REQUIRE(view.actions.size() == 1);
    CHECK(view.actions.front().label.key == "app.action.enter_receipt");
    story.go(Screen::child, child);
    CHECK(story.see<ChildView>().pairs.size() == 1);
}

TEST_CASE("a claimant from outside is not paired; the helper is chosen, and another child leaves the wish alone") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const other = told::a_child(story, "山小石", "2015-01-05");
    told::a_consent(story, other);
    auto const volunteer = told::a_volunteer(story);
    auto const wish = a_followed_wish(story, child);
    story.open("pair_after_wish", wish);
    CHECK(story.field("volunteer").value.empty());
    story.choose("volunteer", volunteer).choose("child", other).type("boundaries_accepted_on", "2026-12-24").submit();
    REQUIRE(story.was_taken());
    CHECK(see_wish(story, wish).state == WishState::followed_up);
}

// ---- a claim sheet that goes out as a file and comes back

namespace {

std::string code_of(Story& story, std::int64_t wish) {
    story.go(Screen::wishes);
    for (auto const& column : story.see<WishListView>().columns) {
        for (WishCard const& card : column.cards) {
            if (card.id == wish) return card.code;
        }
    }
    return {};
}

/// A sheet comes back with these rows below its head; what would become of them.
ClaimsView const& see_claims(Story& story, std::string const& rows) {
    story.say(AskClaims{{"编号", "认领人", "电话", "打算怎么办"}});
    CHECK(story.files.asked.back().purpose == "claims");
    story.say(FileChosen{"claims", "认领单.csv", "编号,心愿,认领人,电话,打算怎么办\r\n" + rows});
    REQUIRE(story.see<WishListView>().claims);
    return *story.see<WishListView>().claims;
}

std::string problem(ClaimsView const& view) {
    REQUIRE(view.lines.size() == 1);
    return view.lines.front().problem.key;
}

}  // namespace

TEST_CASE("a claim sheet comes back: what is in order is taken once it is confirmed, blank rows change nothing") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const one = a_screened_wish(story, child), other = a_screened_wish(story, child);
    REQUIRE(publish(story, one));
    REQUIRE(publish(story, other));
    std::string const rows =
        code_of(story, one) + ",彩笔,县图书馆,137 0000 0301,随书车带去\r\n" + code_of(story, other) + ",彩笔,,,\r\n";
    {
        auto const& view = see_claims(story, rows);
        CHECK(view.ready == 1);
        CHECK(view.blank == 1);
        REQUIRE(view.lines.size() == 1);
        CHECK(view.lines[0].row == 2);
        CHECK(view.lines[0].wish == "想要一盒 24 色水彩笔");
        CHECK_FALSE(view.lines[0].problem);
    }
    CHECK(see_wish(story, one).state == WishState::published);
    story.say(ConfirmClaims{});
    CHECK(see_wish(story, one).state == WishState::claimed);
    CHECK(see_wish(story, other).state == WishState::published);
    story.go(Screen::wishes);
    CHECK_FALSE(story.see<WishListView>().claims);
    CHECK(story.see<WishListView>().columns[3].cards.front().holder == "县图书馆");

    auto const& again = see_claims(story, rows);
    CHECK(again.ready == 0);
    CHECK(again.lines[0].is_known);
    story.say(CancelClaims{});
    CHECK_FALSE(story.see<WishListView>().claims);
}

TEST_CASE("each row of a claim sheet says what is wrong with it, and nothing of it is taken") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const open = a_screened_wish(story, child), taken = a_screened_wish(story, child),
               hidden = a_screened_wish(story, child);
    REQUIRE(publish(story, open));
    REQUIRE(publish(story, taken));
    claim(story, taken);
    std::string const open_code = code_of(story, open);
    std::string const good = ",x,王老师,13700000305,";
    CHECK(problem(see_claims(story, "9999 9999" + good)) == "problem.claim_code_unknown");
    CHECK(problem(see_claims(story, "彩笔" + good)) == "problem.claim_code_unknown");
    CHECK(problem(see_claims(story, code_of(story, taken) + good)) == "problem.claim_already");
    CHECK(problem(see_claims(story, code_of(story, hidden) + good)) == "problem.claim_not_published");
    CHECK(problem(see_claims(story, open_code + ",x,王老师,,")) == "problem.claim_no_phone");
    CHECK(problem(see_claims(story, open_code + ",x,,13700000305,")) == "problem.claim_no_name");
    CHECK(problem(see_claims(story, open_code + ",x,王老师,1370,")) == "problem.phone_form");
    auto const& twice = see_claims(story, open_code + good + "\r\n\r\n" + open_code + ",x,李老师,13700000306,");
    REQUIRE(twice.lines.size() == 2);
    CHECK(twice.ready == 1);
    CHECK(twice.lines[1].row == 4);
    CHECK(twice.lines[1].problem.key == "problem.claim_row_twice");
    story.say(ConfirmClaims{});
    CHECK(see_wish(story, taken).state == WishState::claimed);
    CHECK(see_wish(story, hidden).state == WishState::screened);
    story.go(Screen::wishes);
    for (WishCard const& card : story.see<WishListView>().columns[3].cards) {
        if (card.id == open) CHECK(card.holder == "王老师");
        if (card.id == taken) CHECK(card.holder == "县图书馆");
    }
}

TEST_CASE("a file that is no claim sheet is refused with a sentence") {
    Story story;
    story.say(AskClaims{{"编号", "认领人", "电话", "打算怎么办"}});
    story.say(FileChosen{"claims", "x.csv", "姓名,电话\r\n王,1"});
    CHECK(story.seen().frame.notices.back().text.key == "problem.claims_no_heads");
    story.say(FileChosen{"claims", "x.xlsx", "PK\x03\x04\xFF\xFE"});
    CHECK(story.seen().frame.notices.back().text.key == "problem.claims_not_text");
    CHECK_FALSE(story.here().screen == Screen::wishes);
}

TEST_CASE("codes survive a spreadsheet: without blank, without noughts in front, with a title above") {
    ClaimHeads const heads{"编号", "认领人", "电话", "打算怎么办"};
    auto const sheet =
        read_claim_sheet("x", "认领单\n\n编号;认领人;电话\n00042075;王老师;１３７ ０００００３０５\n", heads);
    REQUIRE(sheet);
    REQUIRE(sheet->entries.size() == 1);
    CHECK(sheet->entries[0].row == 4);
    CHECK(sheet->entries[0].phone == "13700000305");
    CHECK(sheet->entries[0].plan.empty());
}

TEST_CASE("a wish that is moved on the board goes at once, by its form, or says why not") {
    Story story;
    auto const child = told::a_child(story);
    auto const wish = a_screened_wish(story, child);
    auto const said = [&] { return story.seen().frame.notices.back().text.key; };
    story.go(Screen::wishes);
    story.say(MoveWish{{wish}, WishState::published});
    CHECK(said() == "problem.guardian_consent_missing");
    told::a_consent(story, child);
    story.say(MoveWish{{wish}, WishState::delivered});
    CHECK(said() == "problem.no_way_there");
    story.say(MoveWish{{wish}, WishState::published});
    CHECK(said() == "app.done.publish_wish");
    CHECK(see_wish(story, wish).state == WishState::published);
    story.say(MoveWish{{wish}, WishState::claimed});
    CHECK(story.here() == form_route("claim_wish", wish));
    story.say(MoveWish{{wish}, WishState::screened});
    CHECK(see_wish(story, wish).state == WishState::screened);
    story.say(MoveWish{{404}, WishState::published});
    CHECK(said() == "problem.no_way_there");
}
