#pragma once

#include <doctest/doctest.h>

#include <random>

#include "domain/catalog.hpp"
#include "support/story.hpp"

/// People and edits by chance, the same for the same seed: what the tests of any order and of the kept facts are fed with.
namespace tongban::golden {

using build::day;

inline constexpr int children_most = 12;

/// Twelve children in three villages, with ids that every story shares.
inline void people(Story& story, std::mt19937& random) {
    Writer writer(story.database(), {story.clock.now_ms(), "周晓岚", "found"});
    for (std::int64_t i = 0; i < 3; ++i)
        writer.add(village_shape, Id<Village>{11 + i}, Village{"村" + std::to_string(i), "石桥镇", "云溪县"});
    for (std::int64_t i = 0; i < children_most; ++i) {
        Child child = build::a_child();
        child.village = {11 + i % 3};
        child.born_on = day("2008-12-01") + static_cast<int>(random() % 6'500);
        child.id_number.clear();
        child.no_id_reason = "not_at_hand";
        child.categories = random() % 2 == 0 ? Words{"left_behind"} : Words{"severely_disabled", "orphan"};
        child.grade = random() % 3 == 0 ? "home_taught" : "primary_4";
        child.opened_on = day("2026-01-01") + static_cast<int>(random() % 320);
        writer.add(child_shape, Id<Child>{101 + i}, child);
    }
}

class Edits {
public:
    explicit Edits(unsigned seed) : m_random(seed) {}

    /// Edits that do not depend on each other.
    std::vector<Command> some(int count) {
        std::vector<Command> edits;
        for (int i = 0; i < count; ++i) edits.push_back(one());
        // Of one field of one child the later change would win.
        for (std::int64_t i = 0; i < children_most; ++i) edits.push_back(changed(101 + i));
        return edits;
    }
    Command one() {
        switch (m_random() % 9) {
            case 0: return visited();
            case 1:
                return entered(
                    survey_line_shape,
                    SurveyLine{
                        .child = a_child(),
                        .surveyed_on = a_day(),
                        .round = any({"first", "second"}),
                        .way = "home",
                        .result = "found"});
            case 2:
                return entered(
                    home_teaching_shape,
                    HomeTeaching{
                        .child = a_child(), .taught_on = a_day(), .lessons = 2, .place = "home", .teachers = "顾老师"});
            case 3:
                return entered(
                    family_contact_shape,
                    FamilyContact{
                        .child = a_child(),
                        .contacted_on = a_day(),
                        .relation = any({"mother", "paternal_aunt"}),
                        .mode = "phone"});
            case 4:
                return entered(
                    benefit_shape,
                    Benefit{.child = a_child(), .noticed_on = a_day(), .kind = any({"minimum_income", "school_aid"})});
            case 5:
                return entered(
                    referral_shape,
                    Referral{
                        .child = a_child(),
                        .sent_on = a_day(),
                        .receiver = any({"hospital", "employment"}),
                        .need = "请帮着看看"});
            case 6:
                return entered(
                    hazard_shape,
                    Hazard{
                        .village = a_village(), .found_on = a_day(), .kind = any({"road", "water"}), .place = "村口"});
            case 7:
                return entered(
                    exchange_batch_shape,
                    ExchangeBatch{.village = a_village(), .sent_on = a_day(), .sent = 9, .accepted = below(10)});
            default: return agreed();
        }
    }

private:
    std::int64_t below(unsigned limit) { return static_cast<std::int64_t>(m_random() % limit); }
    Id<Child> a_child() { return {101 + below(children_most)}; }
    Id<Village> a_village() { return {11 + below(3)}; }
    Date a_day() { return day("2026-11-23") - static_cast<int>(below(400)); }
    std::string any(std::initializer_list<char const*> words) {
        return words.begin()[below(static_cast<unsigned>(words.size()))];
    }

    template <typename Record, std::size_t N>
    static Command entered(RecordShape<Record, N> const& shape, Record const& record) {
        return EnterRecord{std::string(shape.name), {row_of(shape, record)}};
    }
    Command visited() {
        HomeVisit visit;
        visit.child = a_child();
        visit.visited_on = a_day();
        visit.guardianship = visit.life = visit.health = visit.school = visit.mind = "good";
        visit.visitor = "周晓岚";
        return RecordVisit{visit};
    }
    Command agreed() {
        CareAgreement agreement{
            .child = a_child(),
            .signed_on = a_day(),
            .carer = "林有田",
            .exclusion_asked = true,
            .child_view = "愿意和爷爷住"};
        agreement.until = agreement.signed_on + static_cast<int>(below(500));
        return entered(care_agreement_shape, agreement);
    }
    Command changed(std::int64_t child) {
        return AmendRecord{"child", child, {{"grade", any({"primary_4", "dropped_out"})}}};
    }

    std::mt19937 m_random;
};

inline void perform_all(Story& story, std::vector<Command> const& edits) {
    for (Command const& edit : edits) {
        auto const before = story.seen().frame.notices.size();
        story.say(Perform{edit});
        bool const refused = story.seen().frame.notices.size() > before &&
                             story.seen().frame.notices.back().text.key.starts_with("problem.");
        REQUIRE_FALSE(refused);
    }
}

}  // namespace tongban::golden
