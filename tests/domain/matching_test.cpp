#include "domain/matching.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <compare>
#include <map>
#include <random>

#include "domain/assignment.hpp"
#include "domain/shared_words.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;

MatchingRules rules() {
    MatchingRules rules;
    rules.parting_reasons = {"child_wish"};
    rules.said_often = {"喜欢"};
    rules.points = {40, 30, 15, 15, 20, 20, 10};
    rules.month_points = 2;
    rules.months_most = 24;
    rules.ready_points = 30;
    rules.load_points = 8;
    return rules;
}

MatchSeeker a_seeker(std::int64_t id) {
    MatchSeeker seeker{{{id}, a_child()}, "石桥镇", day("2026-10-01")};
    return seeker;
}

MatchHelper a_helper(std::int64_t id, int running = 0) {
    MatchHelper helper{{{id}, a_volunteer()}, "清水镇", running};
    helper.volunteer.record.sex = Sex::female;
    return helper;
}

Pairing over(std::int64_t child, std::int64_t volunteer, PairingState state, std::string reason) {
    Pairing pairing = a_pairing();
    pairing.child = {child};
    pairing.volunteer = {volunteer};
    pairing.state = state;
    pairing.end_reason = std::move(reason);
    pairing.ended_on = day("2026-09-01");
    return pairing;
}

struct Made {
    explicit Made(MatchGround ground, MatchingRules by = rules()) : ground(std::move(ground)), by(std::move(by)) {}
    MatchGround ground;
    MatchingRules by;
    MatchTable table{ground, policy, by};
    MatchAnswer answer = match(table);

    MatchTold told(std::size_t seeker) { return told_of(table, answer, seeker, policy); }
};

MatchGround ground(std::vector<MatchSeeker> seekers, std::vector<MatchHelper> helpers, std::vector<Pairing> past = {}) {
    return {std::move(seekers), std::move(helpers), std::move(past), today};
}

bool says(MatchTold const& told, MatchReason reason) {
    return std::ranges::find(told.reasons, reason) != told.reasons.end();
}

int kept_away(MatchTold const& told, std::string_view word) {
    for (auto const& [problem, count] : told.kept_away) {
        if (problem.word == word) return count;
    }
    return 0;
}

/// A village fair of anybody: all limits and all wishes come up.
MatchGround a_random_ground(std::mt19937& random, int children, int helpers) {
    auto const below = [&](unsigned most) { return static_cast<int>(random() % most); };
    MatchGround made;
    made.today = today;
    for (int i = 0; i < children; ++i) {
        MatchSeeker seeker = a_seeker(100 + i);
        Child& child = seeker.child.record;
        child.sex = below(2) == 0 ? Sex::female : Sex::male;
        child.village = {1 + below(3)};
        child.needs = below(2) == 0 ? Words{"education"} : Words{"company"};
        child.interests = below(2) == 0 ? "画画" : "踢足球";
        seeker.ready = below(3) != 0;
        seeker.waiting_since = today - below(800);
        made.seekers.push_back(std::move(seeker));
    }
    for (int i = 0; i < helpers; ++i) {
        MatchHelper helper = a_helper(500 + i, below(5));
        Volunteer& volunteer = helper.volunteer.record;
        volunteer.kind = static_cast<VolunteerKind>(below(4));
        volunteer.sex = below(3) == 0 ? Sex::male : Sex::female;
        volunteer.village = {below(4)};
        volunteer.offers = below(2) == 0 ? Words{"company"} : Words{};
        volunteer.skills = below(2) == 0 ? "会画画" : "";
        volunteer.vetted_on = today - below(500);
        if (below(6) == 0) volunteer.state = VolunteerState::suspended;
        helper.township = below(2) == 0 ? "石桥镇" : "清水镇";
        made.helpers.push_back(std::move(helper));
    }
    for (int i = 0; i < children; ++i) {
        if (below(3) != 0 || helpers == 0) continue;
        auto const state = below(2) == 0 ? PairingState::stopped : PairingState::ended;
        Pairing pairing = over(
            100 + i, 500 + below(static_cast<unsigned>(helpers)), state, below(2) == 0 ? "child_wish" : "term_over");
        if (below(2) == 0) pairing.backup_volunteer = {500 + below(static_cast<unsigned>(helpers))};
        made.past.push_back(pairing);
    }
    return made;
}

/// Number of children with a helper, and the sum that is to be highest among answers with as many.
struct Worth {
    int paired = 0;
    int sum = 0;
    auto operator<=>(Worth const&) const = default;
};

/// Tries every answer.
class BruteForce {
public:
    explicit BruteForce(MatchTable const& table) : m_table(table), m_room(table.room().begin(), table.room().end()) {
        m_rows.resize(table.ground().seekers.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) table.fill(m_rows[i], i);
    }

    Worth best(std::size_t seeker = 0) {
        if (seeker == m_rows.size()) return {};
        auto const known = m_known.find({seeker, m_room});
        if (known != m_known.end()) return known->second;
        Worth highest = best(seeker + 1);
        for (std::size_t helper = 0; helper < m_room.size(); ++helper) {
            if (m_room[helper] == 0 || MatchTable::is_barred(m_rows[seeker][helper])) continue;
            int const carried = m_table.ground().helpers[helper].running + m_table.room()[helper] - m_room[helper];
            --m_room[helper];
            Worth value = best(seeker + 1);
            ++m_room[helper];
            ++value.paired;
            value.sum +=
                m_table.points(m_rows[seeker][helper]) + m_table.claim(seeker) - carried * m_table.rules().load_points;
            highest = std::max(highest, value);
        }
        return m_known[{seeker, m_room}] = highest;
    }

private:
    MatchTable const& m_table;
    std::vector<int> m_room;
    std::vector<MatchTable::Row> m_rows;
    std::map<std::pair<std::size_t, std::vector<int>>, Worth> m_known;
};

Worth worth_of(Made const& made) {
    Worth value;
    std::vector<int> taken(made.ground.helpers.size());
    MatchTable::Row row;
    for (std::size_t i = 0; i < made.answer.helper.size(); ++i) {
        if (made.answer.helper[i] == no_place) continue;
        auto const helper = static_cast<std::size_t>(made.answer.helper[i]);
        made.table.fill(row, i);
        ++value.paired;
        int const carried = made.ground.helpers[helper].running + taken[helper]++;
        value.sum += made.table.points(row[helper]) + made.table.claim(i) - carried * made.by.load_points;
    }
    return value;
}

}  // namespace

TEST_CASE("the suggestions are the best of all that there are, against trying everything; every seed is told") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        int const children = static_cast<int>(random() % 9), helpers = static_cast<int>(random() % 9);
        Made const made(a_random_ground(random, children, helpers));
        Worth const found = worth_of(made), best = BruteForce(made.table).best();
        REQUIRE(found.paired == best.paired);
        REQUIRE(found.sum == best.sum);
    }
}

TEST_CASE("no suggestion ever breaks a limit") {
    MatchingRules const by = rules();
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        Made const made(a_random_ground(random, 120, 40));
        std::vector<int> taken(made.ground.helpers.size());
        for (std::size_t i = 0; i < made.answer.helper.size(); ++i) {
            if (made.answer.helper[i] == no_place) continue;
            auto const at = static_cast<std::size_t>(made.answer.helper[i]);
            Kept<Volunteer> const& helper = made.ground.helpers[at].volunteer;
            Kept<Child> const& child = made.ground.seekers[i].child;
            REQUIRE(access_gaps(helper.record, today, policy).empty());
            REQUIRE(made.ground.helpers[at].running + ++taken[at] <= policy.load_max);
            bool const girl = child.record.sex == Sex::female;
            REQUIRE((!girl || helper.record.kind == VolunteerKind::unit || helper.record.sex == Sex::female));
            for (Pairing const& past : made.ground.past) {
                if (past.child == child.id && past.volunteer == helper.id) REQUIRE(parting_of(past, by).empty());
            }
        }
    }
}

TEST_CASE("near, alike and able is what speaks for a helper, and each says why") {
    MatchSeeker child = a_seeker(7);
    child.child.record.needs = {"education", "mind"};
    child.child.record.dialect = "wu";
    child.child.record.interests = "喜欢画画、唱歌";
    MatchHelper far = a_helper(8), near = a_helper(9);
    near.volunteer.record.village = child.child.record.village;
    near.volunteer.record.kind = VolunteerKind::teacher;
    near.volunteer.record.offers = {"mind"};
    near.volunteer.record.dialects = {"mandarin", "wu"};
    near.volunteer.record.skills = "教画画";
    Made made(ground({child}, {far, near}));
    CHECK(made.answer.helper == std::vector{1});
    MatchTold const told = made.told(0);
    for (MatchReason const reason :
         {MatchReason::same_village,
          MatchReason::teacher,
          MatchReason::need,
          MatchReason::dialect,
          MatchReason::interest}) {
        CAPTURE(static_cast<int>(reason));
        CHECK(says(told, reason));
    }
    CHECK_FALSE(says(told, MatchReason::same_township));
    CHECK(told.shared == "画画");
    CHECK(told.could == 2);
}

TEST_CASE("who lives in the same township is nearer than who does not") {
    MatchHelper near = a_helper(9);
    near.township = "石桥镇";
    Made made(ground({a_seeker(7)}, {a_helper(8), near}));
    CHECK(made.answer.helper == std::vector{1});
    CHECK(says(made.told(0), MatchReason::same_township));
    near.township = "";
    MatchSeeker nowhere = a_seeker(7);
    nowhere.township = "";
    CHECK_FALSE(says(Made(ground({nowhere}, {near})).told(0), MatchReason::same_township));
}

TEST_CASE("an expired check, a suspension and a full load keep a helper away, and it is told") {
    MatchHelper expired = a_helper(8), suspended = a_helper(9), full = a_helper(10, policy.load_max);
    expired.volunteer.record.vetted_on = today - 400;
    suspended.volunteer.record.state = VolunteerState::suspended;
    Made made(ground({a_seeker(7)}, {expired, suspended, full}));
    CHECK(made.answer.helper == std::vector{no_place});
    MatchTold const told = made.told(0);
    CHECK(told.could == 0);
    CHECK(kept_away(told, "vetting_expired") == 1);
    CHECK(kept_away(told, "not_active") == 1);
    CHECK(kept_away(told, "load_full") == 1);
    REQUIRE(told.better);
    CHECK(told.better->closed.word == "vetting_expired");
    CHECK(told.better->helper == 0);
}

TEST_CASE("who applied with an expired check is a hope, who is suspended with one is none") {
    MatchHelper expired = a_helper(8);
    expired.volunteer.record.vetted_on = today - 400;
    expired.volunteer.record.state = VolunteerState::applied;
    CHECK(Made(ground({a_seeker(7)}, {expired})).told(0).better);
    expired.volunteer.record.state = VolunteerState::suspended;
    CHECK_FALSE(Made(ground({a_seeker(7)}, {expired})).told(0).better);
}

TEST_CASE("what would change a suggestion is told only when it would be better") {
    MatchHelper expired = a_helper(8), open = a_helper(9);
    expired.volunteer.record.vetted_on = today - 400;
    CHECK_FALSE(Made(ground({a_seeker(7)}, {expired, open})).told(0).better);
    expired.volunteer.record.village = a_seeker(7).child.record.village;
    Made made(ground({a_seeker(7)}, {expired, open}));
    CHECK(made.answer.helper == std::vector{1});
    REQUIRE(made.told(0).better);
    CHECK(made.told(0).better->helper == 0);
}

TEST_CASE("two who were parted are not brought together again; who stood in is") {
    auto const parted = [](PairingState state, std::string reason) {
        return Made(ground({a_seeker(7)}, {a_helper(9)}, {over(7, 9, state, std::move(reason))}));
    };
    CHECK(parted(PairingState::stopped, "boundary_broken").answer.helper == std::vector{no_place});
    CHECK(kept_away(parted(PairingState::stopped, "boundary_broken").told(0), "stopped_before") == 1);
    CHECK(parted(PairingState::ended, "child_wish").answer.helper == std::vector{no_place});
    CHECK(kept_away(parted(PairingState::ended, "child_wish").told(0), "parted_before") == 1);
    CHECK(parted(PairingState::ended, "term_over").answer.helper == std::vector{0});

    Pairing past = over(7, 9, PairingState::ended, "volunteer_left");
    past.backup_volunteer = {8};
    MatchHelper near = a_helper(10);
    near.volunteer.record.village = a_seeker(7).child.record.village;
    Made made(ground({a_seeker(7)}, {near, a_helper(8)}, {past}));
    CHECK(made.answer.helper == std::vector{1});
    CHECK(says(made.told(0), MatchReason::stood_in));
}

TEST_CASE("the sex rule is the organisation's; a unit comes as several") {
    auto const with = [](SexRule rule, Sex child, Sex helper, VolunteerKind kind = VolunteerKind::volunteer) {
        MatchSeeker seeker = a_seeker(7);
        seeker.child.record.sex = child;
        MatchHelper other = a_helper(9);
        other.volunteer.record.sex = helper;
        other.volunteer.record.kind = kind;
        MatchingRules by = rules();
        by.sex_rule = rule;
        return Made(ground({seeker}, {other}), by).answer.helper == std::vector{0};
    };
    CHECK_FALSE(with(SexRule::girls_by_women, Sex::female, Sex::male));
    CHECK_FALSE(with(SexRule::girls_by_women, Sex::female, Sex::unknown));
    CHECK(with(SexRule::girls_by_women, Sex::female, Sex::female));
    CHECK(with(SexRule::girls_by_women, Sex::male, Sex::female));
    CHECK_FALSE(with(SexRule::same, Sex::male, Sex::female));
    CHECK(with(SexRule::same, Sex::male, Sex::male));
    CHECK(with(SexRule::none, Sex::female, Sex::male));
    CHECK(with(SexRule::same, Sex::female, Sex::unknown, VolunteerKind::unit));
}

TEST_CASE("when there are too few, who is ready and has waited longer comes first, and the others hear why") {
    MatchSeeker late = a_seeker(7), early = a_seeker(8), unready = a_seeker(9);
    early.waiting_since = today - 400;
    unready.waiting_since = today - 400;
    unready.ready = false;
    Made made(ground({late, early, unready}, {a_helper(20, policy.load_max - 1)}));
    CHECK(made.answer.helper == std::vector{no_place, 0, no_place});
    CHECK(made.told(0).could == 1);
}

TEST_CASE("the load is spread: who has no child yet goes first among equals") {
    Made made(ground({a_seeker(7), a_seeker(8)}, {a_helper(20, 1), a_helper(21)}));
    CHECK(std::ranges::count(made.answer.helper, 1) >= 1);
    CHECK(made.answer.helper != std::vector{0, 0});
}

TEST_CASE("nobody waits, and nobody helps") {
    CHECK(Made(ground({}, {a_helper(9)})).answer.helper.empty());
    Made made(ground({a_seeker(7)}, {}));
    CHECK(made.answer.helper == std::vector{no_place});
    CHECK(made.told(0).kept_away.empty());
}

TEST_CASE("what two people say is shared when two Chinese characters are, and they say something") {
    Words const often{"喜欢"};
    CHECK(shared_words("画画、踢足球", "会踢足球", often) == "踢足球");
    CHECK(shared_words("喜欢唱歌", "喜欢下棋", often) == "");
    CHECK(shared_words("喜欢唱歌", "喜欢唱歌", often) == "喜欢唱歌");
    CHECK(shared_words("abc", "abc", often) == "");
    CHECK(shared_words("画", "画", often) == "");
    CHECK(shared_words("", "画画", often) == "");
    CHECK(telling_pairs("画画，画画", often) == std::vector<std::u32string>{U"画画"});
}
