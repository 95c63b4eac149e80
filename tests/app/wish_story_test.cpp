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
    story.open("buy_wish", wish).type("cost_cents", "52.5").submit();
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
    story.open("amend_child", child).type("address", "水彩笔").submit();
    CHECK(see_wish(story, wish).actions.front().why_not.key == "problem.tells_place");
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
