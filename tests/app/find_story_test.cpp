#include <doctest/doctest.h>

#include <algorithm>

#include "base/short_code.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

FindView const& find(Story& story, std::string_view text) {
    story.say(Find{std::string(text)});
    REQUIRE(story.seen().find);
    return *story.seen().find;
}

/// Everything of a kind that was found, joined.
std::string found(FindView const& view, std::string_view kind) {
    std::string titles;
    for (auto const& group : view.groups)
        for (auto const& hit : group.hits)
            if (hit.kind == kind) titles += hit.title + ";";
    return titles;
}

/// Notes are looked through after a pause.
FindView const& find_in_notes(Story& story, std::string_view text) {
    find(story, text);
    story.clock.move_ms(1'000);
    while (story.session().look_for_words()) {
    }
    return *story.seen().find;
}

Route leads_to(FindView::Hit const& hit) { return std::get<Navigate>(hit.intents.back()).route; }

bool offers(FindView const& view, std::string_view label, Route const& route) {
    return std::ranges::any_of(view.commands, [&](Action const& action) {
        auto const* const there = std::get_if<Navigate>(&action.intent);
        return action.label.key == label && there && there->route == route;
    });
}

struct Told {
    Story story;
    std::int64_t child = told::a_child(story);
    std::int64_t volunteer = told::a_volunteer(story);

    Told() { told::a_consent(story, child); }
    std::int64_t pair() { return told::a_pair(story, child, volunteer); }
    void note(std::int64_t pair, std::string_view words) {
        story.open("note_contact", pair)
            .choose("mode", "visit")
            .type("happened_on", "2026-11-20")
            .type("words", words)
            .submit();
    }
    std::int64_t wish(std::string_view public_text) {
        story.open("collect_wish", child).type("raw_text", "我想要跑鞋").choose("kind", "object").submit();
        story.go(Screen::wishes);
        auto const wish = story.see<WishListView>().columns.front().cards.front().id;
        story.open("screen_wish", wish).type("public_text", public_text).type("screened_by", "周晓岚").submit();
        return wish;
    }
};

}  // namespace

TEST_CASE("one field finds people by characters, pinyin, initials, any reading, village and number") {
    Told told;
    told::a_child(told.story, "单小雨", "2015-06-12");
    for (char const* const text : {"知夏", "taozhixia", "tzx", "柳树 陶", "柳树陶"})
        CHECK(found(find(told.story, text), "child") == "陶知夏;");
    CHECK(found(find(told.story, "shan"), "child") == "单小雨;");
    // 石 of the school is read "dan" as well; a name stands before a school.
    CHECK(found(find(told.story, "dan"), "child") == "单小雨;陶知夏;");
    CHECK(found(find(told.story, "gmy"), "volunteer") == "顾明远;");
    CHECK(found(find(told.story, "5678"), "volunteer") == "顾明远;");
    CHECK(found(find(told.story, "liushu"), "village") == "柳树村;");
    auto const& village = find(told.story, "liushu").groups;
    CHECK(leads_to(village.front().hits.front()).screen == Screen::village);
    CHECK(find(told.story, "没有这个人").groups.empty());
}

TEST_CASE("wishes are found by public text, by pinyin and by their code, activities by title") {
    Told told;
    auto const wish = told.wish("想要一双运动鞋");
    told.story.go(Screen::wish, wish);
    std::string code = short_code(wish);
    std::erase(code, ' ');
    for (std::string const& text : {std::string("运动鞋"), std::string("ydx"), code}) {
        CAPTURE(text);
        auto const& view = find(told.story, text);
        REQUIRE(found(view, "wish") == "想要一双运动鞋;");
        CHECK(leads_to(view.groups.front().hits.front()) == Route{Screen::wish, wish});
    }
}

TEST_CASE("notes are found by their words after a pause, the latest first, and lead to what they belong to") {
    Told told;
    auto const pair = told.pair();
    told.note(pair, "一起看了银杏树");
    told.note(pair, "又去看银杏树，捡了叶子");
    CHECK(found(find(told.story, "银杏"), "contact").empty());
    CHECK(told.story.seen().find->looking);
    auto const& view = find_in_notes(told.story, "银杏");
    REQUIRE(view.groups.size() == 1);
    CHECK_FALSE(view.looking);
    CHECK(view.groups.front().hits.size() == 2);
    CHECK(view.groups.front().hits.front().words == "又去看银杏树，捡了叶子");
    CHECK(leads_to(view.groups.front().hits.front()) == Route{Screen::pair, pair});
    CHECK(find_in_notes(told.story, "银杏 叶子").groups.front().hits.size() == 1);
    CHECK(find_in_notes(told.story, "银杏 飞机").groups.empty());
    // Letters are not looked for in notes: nothing is read for them.
    find(told.story, "yx");
    told.story.clock.move_ms(1'000);
    CHECK_FALSE(told.story.session().look_for_words());
}

TEST_CASE("a visit's words are found too, and a note is not read while typing goes on") {
    Told told;
    told::a_good_visit(told.story, told.child).type("note", "奶奶说夜里咳嗽").submit();
    REQUIRE(told.story.was_taken());
    find(told.story, "咳");
    auto const wait = told.story.session().look_for_words();
    REQUIRE(wait);
    CHECK(*wait > 0);
    CHECK(found(*told.story.seen().find, "visit").empty());
    CHECK(found(find_in_notes(told.story, "咳嗽"), "visit") == "陶知夏;");
}

TEST_CASE("with nothing typed what was seen last comes first, and a form takes along the child on screen") {
    Told told;
    told.story.go(Screen::volunteer, told.volunteer);
    told.story.go(Screen::child, told.child);
    auto const& view = find(told.story, "");
    REQUIRE(view.groups.size() == 1);
    CHECK(view.groups.front().hits[0].title == "陶知夏");
    CHECK(view.groups.front().hits[1].title == "顾明远");
    CHECK(offers(view, "app.action.record_visit", form_route("record_visit", told.child)));
    CHECK(offers(view, "record.care_agreement", form_route("care_agreement", told.child)));
    CHECK(offers(view, "screen.bin", Route{Screen::bin}));
    told.story.say(StopFinding{});
    CHECK(told.story.seen().find == nullptr);
    told.story.settle();
    told.story.reload();
    CHECK(find(told.story, "").groups.front().hits.size() == 2);
}

TEST_CASE("on its page the same is found, and a form takes along the record one came from") {
    Told told;
    told.story.go(Screen::child, told.child);
    told.story.go(Screen::find);
    told.story.say(Find{"tzx"});
    CHECK(found(told.story.see<FindView>(), "child") == "陶知夏;");
    CHECK(told.story.seen().find == nullptr);
    told.story.go(Screen::child, told.child);
    CHECK(told.story.seen().find == nullptr);
    told.story.say(GoBack{});
    CHECK(told.story.see<FindView>().text == "tzx");
    CHECK(offers(told.story.see<FindView>(), "app.action.record_visit", form_route("record_visit", told.child)));
}

TEST_CASE("masked, what is found tells no name, no place and no words") {
    Told told;
    auto const pair = told.pair();
    told.note(pair, "在石桥小学门口等妈妈");
    told.story.go(Screen::child, told.child);
    told.story.say(SetMasked{true});
    auto const& child = find(told.story, "tzx").groups.front().hits.front();
    CHECK(child.title == "小禾");
    CHECK_FALSE(child.place);
    CHECK(find(told.story, "liushu").groups.front().hits.front().kind == "child");
    CHECK(found(find(told.story, "gmy"), "volunteer") == "顾＊;");
    auto const& note = find_in_notes(told.story, "石桥").groups.back().hits.front();
    CHECK(note.title == "小禾");
    CHECK(note.words.find("石桥") == std::string::npos);
    CHECK(find(told.story, "").groups.front().hits.front().title == "小禾");
}
