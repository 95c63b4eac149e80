#include "app/commands/handlers.hpp"

namespace tongban {

Answer handle(RecordVisit const& command, Context& context) {
    auto const child = context.find(child_shape, command.visit.child);
    if (!child) return Problems{{"child", "required"}};
    auto const added = context.add(home_visit_shape, command.visit);
    if (!added) return added.error();
    return Done{{Screen::child, command.visit.child.value}};
}

Answer handle(KeepPromise const& command, Context& context) {
    auto const found = context.find(home_visit_shape, command.visit);
    if (!found) return Problems{{"", "not_found"}};
    auto const kept = keep_promise(*found, command.kept_on);
    if (!kept) return kept.error();
    Problems const problems = context.save(home_visit_shape, command.visit, *kept);
    if (!problems.empty()) return problems;
    return Done{{Screen::child, found->child.value}};
}

}  // namespace tongban
