#include "domain/child.hpp"

#include <algorithm>

#include "domain/age.hpp"
#include "domain/card_numbers.hpp"
#include "domain/id_number.hpp"

namespace tongban {
namespace {

/// A card that stands on another identity number than the file.
void check_card(Term field, std::string const& card, Child const& child, Problems& warnings) {
    std::string_view const id = id_in_card(card);
    if (!id.empty() && !child.id_number.empty() && id != child.id_number)
        warnings.push_back({field, "differs_from_id"});
}

}  // namespace

Problems problems_of(Child const& child, Date today) {
    Problems problems;
    bool const alias_tells = !child.name.empty() && child.alias.find(child.name) != std::string::npos;
    if (alias_tells) problems.push_back({"alias", "alias_is_name"});
    if (child.id_number.empty() && child.no_id_reason.empty()) problems.push_back({"id_number", "id_or_reason"});
    if (child.born_on > today) problems.push_back({"born_on", "in_future"});
    if (child.opened_on > today) problems.push_back({"opened_on", "in_future"});
    if (child.closed_on && *child.closed_on < child.opened_on) problems.push_back({"closed_on", "before_start"});
    return problems;
}

Problems warnings_of(Child const& child, Date today) {
    Problems warnings = id_conflicts(child);
    check_card("student_number", child.student_number, child, warnings);
    check_card("disability_card", child.disability_card, child, warnings);
    if (has_turned(child.born_on, minor_age_end, today)) warnings.push_back({"born_on", "is_adult"});
    bool const left_behind = std::ranges::find(child.categories, "left_behind") != child.categories.end();
    if (left_behind && has_turned(child.born_on, left_behind_age_end, today)) {
        warnings.push_back({"categories", "left_behind_over"});
    }
    return warnings;
}

Step<Child> close(Child child, ChildClosing const& closing) {
    auto closed = advanced(child_transitions, std::move(child), ChildEvent::close);
    if (!closed) return closed;
    Problems problems;
    if (closing.reason.empty()) problems.push_back({"close_reason", "required"});
    if (closing.day < closed->opened_on) problems.push_back({"closed_on", "before_start"});
    if (closing.pairing_runs) problems.push_back({"", "pairing_runs"});
    if (closing.wish_promised) problems.push_back({"", "wish_promised"});
    if (!problems.empty()) return problems;
    Child after = std::move(closed).value();
    after.closed_on = closing.day;
    after.close_reason = closing.reason;
    return after;
}

Step<Child> reopen(Child child) {
    auto opened = advanced(child_transitions, std::move(child), ChildEvent::reopen);
    if (!opened) return opened;
    Child after = std::move(opened).value();
    after.closed_on.reset();
    after.close_reason.clear();
    return after;
}

}  // namespace tongban
