#include "domain/ledger/spot_line.hpp"

#include <algorithm>

#include "domain/ledger/days.hpp"

namespace tongban {
namespace {

bool contradicts(SpotLine const& line) {
    return std::ranges::any_of(line.faults, [&](std::string const& item) {
        return std::ranges::find(line.not_asked, item) != line.not_asked.end();
    });
}

}  // namespace

Problems problems_of(SpotLine const& line, Date today) {
    Problems problems = happened(
        today,
        {{"drawn_on", line.drawn_on},
         {"checked_on", line.checked_on},
         {"fixed_on", line.fixed_on},
         {"rechecked_on", line.rechecked_on}});
    append(problems, not_before("due_on", line.due_on, line.checked_on.value_or(line.drawn_on)));
    if (line.fixed_on) append(problems, not_before("rechecked_on", line.rechecked_on, *line.fixed_on));
    bool const filled = !line.faults.empty() || !line.not_asked.empty() || !line.finding.empty();
    if (filled && !line.checked_on) problems.push_back({"checked_on", "required"});
    if (!line.faults.empty() && !line.due_on) problems.push_back({"due_on", "required"});
    if (line.fixed_on && line.faults.empty()) problems.push_back({"faults", "required"});
    if (line.rechecked_on && !line.fixed_on) problems.push_back({"fixed_on", "required"});
    if (contradicts(line)) problems.push_back({"not_asked", "contradicts"});
    return problems;
}

SpotState state_of(SpotLine const& line) {
    if (!line.checked_on) return SpotState::drawn;
    if (line.faults.empty()) return SpotState::sound;
    if (line.rechecked_on) return SpotState::rechecked;
    if (line.rolled_on) return SpotState::rolled;
    return line.fixed_on ? SpotState::fixed : SpotState::faulty;
}

std::optional<int> score_of(SpotLine const& line, std::size_t items) {
    std::size_t const out = std::min(items, line.not_asked.size());
    std::size_t const asked = items - out;
    if (!line.checked_on || asked == 0) return std::nullopt;
    std::size_t const right = asked - std::min(asked, line.faults.size());
    return static_cast<int>(right * 100 / asked);
}

bool rolls_into(SpotLine const& line, Date day) {
    return state_of(line) == SpotState::faulty && line.due_on && *line.due_on < day;
}

}  // namespace tongban
