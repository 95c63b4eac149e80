#pragma once

#include "support/story.hpp"

/// Things that many stories begin with. Each is done by hand, through the forms; the id is that of the page that follows.
namespace tongban::told {

inline std::int64_t subject(Story& story) { return story.here().subject; }

inline std::int64_t a_child(Story& story, std::string_view name = "陶知夏", std::string_view born = "2016-03-05") {
    story.open("register_child")
        .type("name", name)
        .type("alias", "小禾")
        .choose("no_id_reason", "not_at_hand")
        .type("born_on", born)
        .choose("sex", "female")
        .type("village", "柳树村")
        .type("school", "石桥小学")
        .choose("wants_pair", "1")
        .type("opened_on", "2026-03-01")
        .submit();
    return subject(story);
}

inline std::int64_t a_volunteer(
    Story& story, std::string_view name = "顾明远", std::string_view vetted = "2026-05-10") {
    story.open("register_volunteer")
        .type("name", name)
        .choose("kind", "teacher")
        .choose("sex", "male")
        .type("phone", "１３９ ００００ ５６７８");
    if (!vetted.empty()) story.type("vetted_on", vetted).choose("vetting_body", "police");
    story.submit();
    return subject(story);
}

/// Fills what a visit asks for when all is well; what is left is the caller's.
inline Story& a_good_visit(Story& story, std::int64_t child) {
    story.open("record_visit", child).type("visitor", "周晓岚");
    for (char const* const check : {"guardianship", "life", "health", "school", "mind"}) story.choose(check, "good");
    return story;
}

inline void a_consent(Story& story, std::int64_t child, std::string_view given_on = "2026-03-02") {
    story.open("give_consent", child)
        .choose("relation", "grandmother")
        .choose("purposes", "pairing")
        .choose("purposes", "wish_publish")
        .choose("way", "paper")
        .type("given_on", given_on)
        .submit();
}

inline std::int64_t a_pair(
    Story& story, std::int64_t child, std::int64_t volunteer, std::string_view start = "2026-09-01") {
    story.open("form_pairing", child)
        .choose("volunteer", volunteer)
        .type("started_on", start)
        .type("boundaries_accepted_on", start)
        .submit();
    story.go(Screen::pairs);
    auto const& board = story.see<PairListView>();
    for (auto const& column : board.columns) {
        for (PairCard const& card : column.cards) {
            if (card.child.id == child) return card.id;
        }
    }
    return 0;
}

/// A home visit at which all five checks were good, if somebody was met.
inline void a_visit(Story& story, std::int64_t child, std::string_view day, std::string_view result = "met") {
    story.say(SetWriter{"周晓岚"});
    story.open("record_visit", child).choose("result", result);
    if (result == "met")
        for (char const* const field : {"guardianship", "life", "health", "school", "mind"})
            story.choose(field, "good");
    story.type("visited_on", day).submit();
    check(story.was_taken(), "the visit of the story is taken");
}

}  // namespace tongban::told
