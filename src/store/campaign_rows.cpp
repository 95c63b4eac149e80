#include "store/campaign_rows.hpp"

#include "store/joined.hpp"

namespace tongban {

std::vector<SurveyedChild> surveyed_children(Database& database, SurveyRound const& round, Date day) {
    std::string const year = std::to_string(round.year);
    auto row = database.query(
        "SELECT c.id, (SELECT l.result FROM survey_line l WHERE l.child = c.id AND l.round = ?1"
        " AND l.surveyed_on BETWEEN ?2 AND ?3 ORDER BY l.surveyed_on DESC, l.id DESC LIMIT 1)"
        " FROM child c WHERE c.opened_on <= ?4 AND (c.closed_on IS NULL OR c.closed_on > ?4)",
        std::string(round.word()),
        year + "-01-01",
        year + "-12-31",
        day.text());
    std::vector<SurveyedChild> children;
    while (row.next()) children.push_back({{row.number(0)}, std::string(row.text(1))});
    return children;
}

std::unordered_map<std::int64_t, int> visit_tries(Database& database, Date first, Date last) {
    auto row = database.query(
        "SELECT child, count(*) FROM home_visit WHERE mode = 'home' AND result <> 'met'"
        " AND visited_on BETWEEN ?1 AND ?2 GROUP BY child",
        first.text(),
        last.text());
    std::unordered_map<std::int64_t, int> tries;
    while (row.next()) tries.emplace(row.number(0), static_cast<int>(row.number(1)));
    return tries;
}

std::vector<RoundToCheck> rounds_to_check(Database& database) {
    auto row = database.prepare(
        "SELECT spot_check, min(drawn_on), count(*) FROM spot_line"
        " WHERE spot_check IS NOT NULL AND checked_on IS NULL GROUP BY spot_check ORDER BY spot_check");
    std::vector<RoundToCheck> rounds;
    while (row.next()) {
        auto const day = day_at(row, 1);
        if (day) rounds.push_back({{row.number(0)}, *day, static_cast<int>(row.number(2))});
    }
    return rounds;
}

}  // namespace tongban
