#include <algorithm>
#include <map>

#include "domain/matching.hpp"
#include "domain/shared_words.hpp"

namespace tongban {
namespace {

constexpr std::string_view school_need = "education";
constexpr int month_days = 30;

constexpr std::uint8_t bit(MatchReason reason) { return static_cast<std::uint8_t>(1 << static_cast<int>(reason)); }

/// Villages go by number, townships by name.
std::string village_name(Id<Village> village) { return village ? "#" + std::to_string(village.value) : std::string(); }

/// Place of a word in a list that grows with it, from 1 on.
std::size_t place_in(Words& list, std::string const& word) {
    auto const found = std::ranges::find(list, word);
    auto const place = static_cast<std::size_t>(found - list.begin()) + 1;
    if (found == list.end()) list.push_back(word);
    return place;
}

}  // namespace

Problems closed_to_children(MatchHelper const& helper, Date today, Policy const& policy) {
    Problems problems = access_gaps(helper.volunteer.record, today, policy);
    if (helper.running >= policy.load_max) problems.push_back({"volunteer", "load_full"});
    return problems;
}

std::string_view parting_of(Pairing const& past, MatchingRules const& rules) {
    if (past.state == PairingState::stopped) return "stopped_before";
    bool const wished = std::ranges::find(rules.parting_reasons, past.end_reason) != rules.parting_reasons.end();
    return past.state == PairingState::ended && wished ? "parted_before" : "";
}

MatchTable::MatchTable(MatchGround const& ground, Policy const& policy, MatchingRules const& rules)
    : m_ground(ground), m_rules(rules) {
    for (MatchSeeker const& seeker : ground.seekers) m_seekers.push_back(traits_of(seeker));
    for (MatchHelper const& helper : ground.helpers) {
        m_helpers.push_back(traits_of(helper));
        bool const open = closed_to_children(helper, ground.today, policy).empty();
        m_room.push_back(open ? policy.load_max - helper.running : 0);
    }
    for (std::size_t bits = 0; bits < m_points.size(); ++bits) {
        for (std::size_t i = 0; i < rules.points.size(); ++i)
            m_points[bits] += (bits >> i & 1) != 0 ? rules.points[i] : 0;
    }
    find_past();
    find_interests();
}

std::uint32_t MatchTable::bits_of(Words const& words) {
    std::uint32_t bits = 0;
    for (std::string const& word : words) {
        if (!word.empty()) bits |= std::uint32_t{1} << (place_in(m_words, word) - 1) % 32;
    }
    return bits;
}

int MatchTable::place_of(std::string const& name, int unknown) {
    return name.empty() ? unknown : static_cast<int>(place_in(m_places, name));
}

MatchTable::Traits MatchTable::traits_of(MatchSeeker const& seeker) {
    Child const& child = seeker.child.record;
    unsigned const woman = m_rules.sex_rule != SexRule::none && child.sex == Sex::female ? 1 : 0;
    unsigned const man = m_rules.sex_rule == SexRule::same && child.sex == Sex::male ? 2 : 0;
    return {
        .village = place_of(village_name(child.village), -1),
        .township = place_of(seeker.township, -1),
        .needs = bits_of(child.needs),
        .dialects = bits_of({child.dialect}),
        .school = std::ranges::find(child.needs, school_need) != child.needs.end() ? 1u : 0u,
        .sexes = woman | man};
}

MatchTable::Traits MatchTable::traits_of(MatchHelper const& helper) {
    Volunteer const& volunteer = helper.volunteer.record;
    bool const several = volunteer.kind == VolunteerKind::unit;
    return {
        .village = place_of(village_name(volunteer.village), -2),
        .township = place_of(helper.township, -2),
        .needs = bits_of(volunteer.offers),
        .dialects = bits_of(volunteer.dialects),
        .school = volunteer.kind == VolunteerKind::teacher ? 1u : 0u,
        .sexes =
            (several || volunteer.sex == Sex::female ? 1u : 0u) | (several || volunteer.sex == Sex::male ? 2u : 0u)};
}

/// Without a branch: what is compared is as good as random.
std::uint8_t MatchTable::compare(Traits const& seeker, Traits const& helper) {
    auto const if_so = [](bool so, MatchReason reason) {
        return static_cast<unsigned>(so) << static_cast<unsigned>(reason);
    };
    bool const near = seeker.village == helper.village;
    return static_cast<std::uint8_t>(
        if_so(near, MatchReason::same_village) |
        if_so(!near & (seeker.township == helper.township), MatchReason::same_township) |
        if_so((seeker.dialects & helper.dialects) != 0, MatchReason::dialect) |
        if_so((seeker.needs & helper.needs) != 0, MatchReason::need) |
        if_so((seeker.school & helper.school) != 0, MatchReason::teacher) |
        (static_cast<unsigned>((seeker.sexes & ~helper.sexes) != 0) * barred));
}

/// Who was a back-up knows the child already; who was parted from it is not brought back.
void MatchTable::find_past() {
    std::map<std::int64_t, std::size_t> helpers, seekers;
    for (std::size_t i = 0; i < m_ground.helpers.size(); ++i) helpers[m_ground.helpers[i].volunteer.id.value] = i;
    for (std::size_t i = 0; i < m_ground.seekers.size(); ++i) seekers[m_ground.seekers[i].child.id.value] = i;
    m_past.resize(m_seekers.size());
    for (Pairing const& pairing : m_ground.past) {
        auto const seeker = seekers.find(pairing.child.value);
        if (seeker == seekers.end()) continue;
        auto const with = helpers.find(pairing.volunteer.value), other = helpers.find(pairing.backup_volunteer.value);
        bool const parted = with != helpers.end() && !parting_of(pairing, m_rules).empty();
        if (parted) m_past[seeker->second].push_back({with->second, barred});
        if (other != helpers.end()) m_past[seeker->second].push_back({other->second, bit(MatchReason::stood_in)});
    }
}

void MatchTable::find_interests() {
    std::map<std::u32string, std::size_t> places;
    for (std::size_t i = 0; i < m_ground.helpers.size(); ++i) {
        for (auto const& two : telling_pairs(m_ground.helpers[i].volunteer.record.skills, m_rules.said_often)) {
            auto const place = places.try_emplace(two, places.size()).first->second;
            m_skilled.resize(places.size());
            m_skilled[place].push_back(i);
        }
    }
    for (MatchSeeker const& seeker : m_ground.seekers) {
        auto& interests = m_interests.emplace_back();
        for (auto const& two : telling_pairs(seeker.child.record.interests, m_rules.said_often)) {
            auto const found = places.find(two);
            if (found != places.end()) interests.push_back(found->second);
        }
    }
}

void MatchTable::fill(Row& row, std::size_t seeker) const {
    row.resize(m_helpers.size());
    for (std::size_t i = 0; i < m_helpers.size(); ++i) row[i] = compare(m_seekers[seeker], m_helpers[i]);
    for (std::size_t const skill : m_interests[seeker]) {
        for (std::size_t const helper : m_skilled[skill]) row[helper] |= bit(MatchReason::interest);
    }
    for (Special const& special : m_past[seeker]) row[special.helper] |= special.bits;
}

int MatchTable::claim(std::size_t seeker) const {
    MatchSeeker const& waits = m_ground.seekers[seeker];
    int const months =
        std::clamp(days_between(waits.waiting_since, m_ground.today) / month_days, 0, m_rules.months_most);
    return months * m_rules.month_points + (waits.ready ? m_rules.ready_points : 0);
}

}  // namespace tongban
