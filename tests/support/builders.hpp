#pragma once

#include <string>
#include <vector>

#include "base/check.hpp"
#include "domain/catalog.hpp"
#include "domain/id_number.hpp"

/// Invented people for tests. Every builder gives a record without problems; a test changes what it is about.
namespace tongban::build {

inline Date day(std::string_view text) {
    auto const parsed = Date::parse(text);
    check(parsed.has_value(), "a day of a test exists");
    return *parsed;
}

inline Date const today = day("2026-11-23");

/// A well-formed number of nobody: the area code does not exist.
inline std::string an_id_number(std::string_view birth, std::string_view order = "001") {
    std::string const first = "329999" + std::string(birth) + std::string(order);
    return first + id_check_character(first);
}

inline Child a_child() {
    Child child;
    child.alias = "小禾";
    child.name = "陶知夏";
    child.sex = Sex::female;
    child.born_on = day("2015-06-12");
    child.id_number = an_id_number("20150612", "002");
    child.village = {11};
    child.school = "石桥小学";
    child.address = "三组 12 号";
    child.caregiver_name = "陶有田";
    child.caregiver_phone = "13800001234";
    child.opened_on = day("2026-03-01");
    return child;
}

inline Kept<Child> a_kept_child() { return {{7}, a_child()}; }

inline Volunteer a_volunteer() {
    Volunteer volunteer;
    volunteer.name = "顾明远";
    volunteer.phone = "13900005678";
    volunteer.vetted_on = day("2026-05-10");
    volunteer.vetting_body = "police";
    volunteer.state = VolunteerState::active;
    return volunteer;
}

inline Grading a_grading(std::string_view colour, std::string_view graded_on) {
    Grading grading;
    grading.child = {7};
    grading.graded_on = day(graded_on);
    grading.scale = "three_factor_1";
    grading.colour = colour;
    grading.reason = "奶奶一个人照看";
    grading.plan = "每周去一次";
    grading.assessor = "周晓岚";
    grading.next_review_on = grading.graded_on + 60;
    return grading;
}

inline Consent a_consent(Giver giver, std::string_view given_on, Words purposes) {
    Consent consent;
    consent.child = {7};
    consent.giver = giver;
    consent.relation = giver == Giver::guardian ? "grandmother" : "";
    consent.purposes = std::move(purposes);
    consent.given_on = day(given_on);
    consent.way = "paper";
    return consent;
}

inline Pairing a_pairing() {
    Pairing pairing;
    pairing.child = {7};
    pairing.volunteer = {9};
    pairing.started_on = day("2026-11-01");
    pairing.boundaries_accepted_on = day("2026-10-30");
    return pairing;
}

inline ContactNote a_note(std::string_view happened_on = "2026-11-20") {
    ContactNote note;
    note.pairing = {5};
    note.happened_on = day(happened_on);
    note.mode = "visit";
    note.words = "一起读了一本书";
    return note;
}

inline Wish a_wish() {
    Wish wish;
    wish.child = {7};
    wish.raw_text = "我想要一双跑步鞋";
    wish.kind = "object";
    wish.size_note = "36 码";
    wish.budget_cents = 15'000;
    wish.collected_on = day("2026-11-02");
    return wish;
}

inline Activity an_activity() {
    Activity activity;
    activity.title = "防溺水小课堂";
    activity.theme = "safety";
    activity.day = day("2026-11-21");
    activity.starts_at = "14:00";
    activity.leader = {9};
    activity.safety_plan = true;
    return activity;
}

/// How many problems there are of this word at this field.
inline int count_of(Problems const& problems, std::string_view field, std::string_view word) {
    int count = 0;
    for (Problem const& problem : problems) count += problem.field == field && problem.word == word ? 1 : 0;
    return count;
}

template <typename Record>
bool refused(Result<Record, Problems> const& step, std::string_view field, std::string_view word) {
    return !step && has_problem(step.error(), field, word);
}

}  // namespace tongban::build
