#pragma once

#include <random>

#include "support/filled_database.hpp"

/// A whole county of invented people, the same at every run: for benchmarks and for lists of 10,000 rows.
namespace tongban::build {

struct County {
    int villages = 60, children = 10'000, volunteers = 3'000, pairings = 8'000, notes = 240'000, wishes = 3'000,
        activities = 400;
};

class CountyMaker {
public:
    CountyMaker(Database& database, County const& county) : m_county(county), m_writer(database, a_writing("import")) {}

    void villages();
    void children();
    void volunteers();
    void pairings();
    void notes();
    void wishes();
    void activities();

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    std::string name();
    Date some_day(std::string_view from, int days) { return day(from) + below(days); }

    // Each kind has a range of ids of its own.
    static constexpr std::int64_t village_ids = 1'000, child_ids = 10'000, volunteer_ids = 100'000,
                                  pairing_ids = 200'000, note_ids = 1'000'000, wish_ids = 2'000'000,
                                  activity_ids = 3'000'000, participation_ids = 4'000'000, consent_ids = 5'000'000,
                                  grading_ids = 6'000'000;

    County m_county;
    Writer m_writer;
    std::mt19937 m_random{20261123};
};

inline std::string CountyMaker::name() {
    static constexpr std::array surnames{"王", "李", "张", "刘", "陈", "杨", "赵",   "黄",  "周", "吴",
                                         "徐", "孙", "胡", "朱", "高", "林", "何",   "郭",  "马", "罗",
                                         "单", "曾", "仇", "解", "区", "吕", "欧阳", "上官"};
    static constexpr std::array given{"一", "知", "子", "雨", "梓", "浩", "欣", "宇", "若", "思",
                                      "明", "小", "晓", "文", "夏", "禾", "远", "桐", "溪", "岚",
                                      "舟", "麦", "青", "川", "乐", "安", "宁", "霖"};
    std::string made = surnames[static_cast<std::size_t>(below(static_cast<int>(surnames.size())))];
    for (int characters = 1 + below(2); characters >= 0; --characters) {
        made += given[static_cast<std::size_t>(below(static_cast<int>(given.size())))];
    }
    return made;
}

inline void CountyMaker::villages() {
    for (int i = 0; i < m_county.villages; ++i) {
        std::string const title = name().substr(0, 3) + (i % 2 == 0 ? "家村" : "桥村") + std::to_string(i);
        m_writer.add(village_shape, Id<Village>{village_ids + i}, Village{title, "石桥镇", "云溪县"});
    }
}

inline void CountyMaker::children() {
    for (int i = 0; i < m_county.children; ++i) {
        Child child = a_child();
        child.name = name();
        child.alias = "小" + child.name.substr(child.name.size() - 3);
        child.born_on = some_day("2010-01-01", 4'500);
        std::string const born = child.born_on->text();
        child.id_number =
            an_id_number(born.substr(0, 4) + born.substr(5, 2) + born.substr(8, 2), std::to_string(100 + i % 900));
        child.village = {village_ids + below(m_county.villages)};
        child.caregiver_phone = "138" + std::to_string(10'000'000 + i);
        child.wants_pair = i % 3 == 0;
        m_writer.add(child_shape, Id<Child>{child_ids + i}, child);
        Grading grading = a_grading(i % 50 == 0 ? "red" : "blue", "2026-10-01");
        grading.child = {child_ids + i};
        m_writer.add(grading_shape, Id<Grading>{grading_ids + i}, grading);
        Consent consent = a_consent(Giver::guardian, "2026-03-01", {"keep_file", "pairing", "wish_publish"});
        consent.child = {child_ids + i};
        m_writer.add(consent_shape, Id<Consent>{consent_ids + i}, consent);
    }
}

inline void CountyMaker::volunteers() {
    for (int i = 0; i < m_county.volunteers; ++i) {
        Volunteer volunteer = a_volunteer();
        volunteer.name = name();
        volunteer.phone = "139" + std::to_string(10'000'000 + i);
        volunteer.vetted_on = some_day("2025-11-01", 380);
        m_writer.add(volunteer_shape, Id<Volunteer>{volunteer_ids + i}, volunteer);
    }
}

inline void CountyMaker::pairings() {
    for (int i = 0; i < m_county.pairings; ++i) {
        Pairing pairing = a_pairing();
        pairing.child = {child_ids + i % m_county.children};
        pairing.volunteer = {volunteer_ids + below(m_county.volunteers)};
        pairing.started_on = some_day("2025-01-01", 300);
        pairing.state = i % 5 == 0 ? PairingState::ended : PairingState::active;
        pairing.goodbye_done = true;
        if (i % 5 == 0) pairing.ended_on = day("2026-09-01");
        m_writer.add(pairing_shape, Id<Pairing>{pairing_ids + i}, pairing);
    }
}

inline void CountyMaker::notes() {
    for (int i = 0; i < m_county.notes; ++i) {
        ContactNote note = a_note();
        note.pairing = {pairing_ids + below(m_county.pairings)};
        note.happened_on = some_day("2025-11-01", 387);
        if (i % 9 == 0) note.mode = "unreachable";
        m_writer.add(contact_note_shape, Id<ContactNote>{note_ids + i}, note);
    }
}

inline void CountyMaker::wishes() {
    for (int i = 0; i < m_county.wishes; ++i) {
        Wish wish = a_wish();
        wish.child = {child_ids + below(m_county.children)};
        wish.state = static_cast<WishState>(i % static_cast<int>(words_of<WishState>.size()));
        wish.delivered_on = day("2026-10-20");
        wish.claim_until = day("2026-11-25");
        m_writer.add(wish_shape, Id<Wish>{wish_ids + i}, wish);
    }
}

inline void CountyMaker::activities() {
    for (int i = 0; i < m_county.activities; ++i) {
        Activity activity = an_activity();
        activity.leader = {volunteer_ids + below(m_county.volunteers)};
        activity.day = some_day("2026-01-01", 340);
        activity.state = activity.day < today ? ActivityState::closed : ActivityState::planned;
        m_writer.add(activity_shape, Id<Activity>{activity_ids + i}, activity);
        for (int place = 0; place < 22; ++place) {
            Participation one{.activity = {activity_ids + i}, .presence = Presence::present};
            if (place < 20) one.child = {child_ids + below(m_county.children)};
            else one.volunteer = {volunteer_ids + below(m_county.volunteers)};
            m_writer.add(participation_shape, Id<Participation>{participation_ids + i * 22 + place}, one);
        }
    }
}

}  // namespace tongban::build
