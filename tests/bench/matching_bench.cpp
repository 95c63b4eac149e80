// What the suggestions cost with a whole county waiting: 10,000 children, 3,000 helpers, all limits and all wishes; checked to
// be legal. Native and processor time; prints one table. "few" is where nearly everybody lives in the same ten villages, so
// that thousands want the same helpers.
#include <cstdio>
#include <ctime>
#include <random>

#include "base/check.hpp"
#include "domain/assignment.hpp"
#include "domain/matching.hpp"
#include "exchange/policy_json.hpp"
#include "support/builders.hpp"

namespace {

using namespace tongban;
using namespace tongban::build;

constexpr int children = 10'000, helpers = 3'000;

class County {
public:
    explicit County(unsigned villages) : m_villages(villages) {}

    MatchGround made() {
        MatchGround ground;
        ground.today = today;
        for (int i = 0; i < children; ++i) ground.seekers.push_back(a_seeker(i));
        for (int i = 0; i < helpers; ++i) ground.helpers.push_back(a_helper(i));
        for (int i = 0; i < children / 5; ++i) ground.past.push_back(a_parting());
        return ground;
    }

private:
    unsigned below(unsigned most) { return static_cast<unsigned>(m_random() % most); }
    std::string a_township(std::int64_t village) { return "乡" + std::to_string(village % 12); }
    std::string some_words() {
        static char const* const words[]{
            "画画", "踢足球", "下棋", "唱歌", "跳绳", "讲故事", "数学", "书法", "修电器", "做饭"};
        return std::string(words[below(10)]) + "、" + words[below(10)];
    }

    MatchSeeker a_seeker(int i) {
        MatchSeeker seeker{{{1 + i}, a_child()}, {}, today - static_cast<int>(below(900)), below(4) != 0};
        Child& child = seeker.child.record;
        child.sex = below(2) == 0 ? Sex::female : Sex::male;
        child.village = {1 + below(m_villages)};
        child.interests = some_words();
        child.needs = {below(2) == 0 ? "education" : "company"};
        child.dialect = below(2) == 0 ? "wu" : "jianghuai";
        seeker.township = a_township(child.village.value);
        return seeker;
    }
    MatchHelper a_helper(int i) {
        MatchHelper helper{{{100'000 + i}, a_volunteer()}, {}, static_cast<int>(below(3))};
        Volunteer& volunteer = helper.volunteer.record;
        volunteer.kind = static_cast<VolunteerKind>(below(4));
        volunteer.sex = below(3) == 0 ? Sex::male : Sex::female;
        volunteer.village = {1 + below(m_villages)};
        volunteer.skills = some_words();
        volunteer.offers = {below(2) == 0 ? "education" : "company"};
        volunteer.dialects = {below(2) == 0 ? "wu" : "jianghuai"};
        volunteer.vetted_on = today - static_cast<int>(below(420));
        helper.township = a_township(volunteer.village.value);
        return helper;
    }
    Pairing a_parting() {
        Pairing pairing = a_pairing();
        pairing.child = {1 + below(children)};
        pairing.volunteer = {100'000 + below(helpers)};
        pairing.backup_volunteer = {100'000 + below(helpers)};
        pairing.state = below(2) == 0 ? PairingState::stopped : PairingState::ended;
        return pairing;
    }

    unsigned m_villages;
    std::mt19937 m_random{20261123};
};

/// Children with a helper; ends the program at the first one that breaks a limit.
int count_legal(MatchTable const& table, MatchAnswer const& answer) {
    std::vector<int> room(table.room().begin(), table.room().end());
    MatchTable::Row row;
    int paired = 0;
    for (std::size_t i = 0; i < answer.helper.size(); ++i) {
        if (answer.helper[i] == no_place) continue;
        auto const helper = static_cast<std::size_t>(answer.helper[i]);
        table.fill(row, i);
        check(--room[helper] >= 0 && !MatchTable::is_barred(row[helper]), "no suggestion breaks a limit");
        ++paired;
    }
    return paired;
}

void measure(char const* what, unsigned villages) {
    Policy const policy = default_policy();
    MatchingRules const rules = default_matching();
    MatchGround const ground = County(villages).made();
    std::clock_t const start = std::clock();
    MatchTable const table(ground, policy, rules);
    MatchAnswer const answer = match(table);
    double const ms = static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
    int const paired = count_legal(table, answer);
    std::printf("| %-28s | %8.0f | %8d | %9zu | %6d |\n", what, ms, paired, answer.compared, answer.rounds);
}

}  // namespace

int main() {
    std::printf("| 10,000 children, 3,000 helpers |     ms | paired   | compared  | rounds |\n|---|---|---|---|---|\n");
    measure("300 villages", 300);
    measure("few: ten villages", 10);
}
