#include <algorithm>

#include "app/commands/handlers.hpp"
#include "domain/ledger/spot_line.hpp"
#include "domain/spot_sample.hpp"
#include "store/child_rows.hpp"

namespace tongban {
namespace {

constexpr std::int64_t seeds = 1'000'000;  // six digits are read out and typed without a mistake

std::vector<SpotFile> open_files(Database& database) {
    std::vector<SpotFile> files;
    for (ChildLine const& line : child_lines(database)) {
        if (line.state == ChildState::open) files.push_back({line.id, line.village, line.colour});
    }
    return files;
}

SpotDraw draw_of(SpotCheck const& round) {
    auto const has = [&](std::string_view word) { return std::ranges::find(round.strata, word) != round.strata.end(); };
    return {round.sample, static_cast<std::uint64_t>(*round.seed), has("village"), has("colour")};
}

Problems add_line(SpotLine line, Id<SpotCheck> round, Date day, Context& context) {
    line.spot_check = round;
    line.drawn_on = day;
    auto const added = context.add(spot_line_shape, line);
    return added ? Problems{} : added.error();
}

/// What is overdue leaves its round; its child stands in the new one once, drawn or carried.
Problems carry(
    std::vector<SpotFile> const& files, std::vector<Id<Child>> in, Id<SpotCheck> round, Date day, Context& context) {
    Problems problems;
    for (auto& [id, line] : all(context.database(), spot_line_shape)) {
        bool const open = std::ranges::find(files, line.child, &SpotFile::child) != files.end();
        if (!open || !rolls_into(line, day)) continue;
        line.rolled_on = day;
        append(problems, context.save(spot_line_shape, id, line));
        if (std::ranges::find(in, line.child) != in.end()) continue;
        in.push_back(line.child);
        append(problems, add_line({.child = line.child, .carried = true}, round, day, context));
    }
    return problems;
}

/// What went into this round stands in its own again.
Problems put_back(SpotLine const& drawn, Context& context) {
    Problems problems;
    for (auto& [id, line] : all_linked(context.database(), spot_line_shape, "child", drawn.child)) {
        bool const rolled = line.rolled_on == drawn.drawn_on && line.spot_check != drawn.spot_check;
        if (!rolled) continue;
        line.rolled_on.reset();
        append(problems, context.save(spot_line_shape, id, line));
    }
    return problems;
}

}  // namespace

Answer handle(DrawSpotCheck const& command, Context& context) {
    SpotCheck round = command.round;
    auto const files = open_files(context.database());
    if (files.empty()) return Problems{{"sample", "nobody"}};
    if (!round.seed) round.seed = static_cast<std::int64_t>(context.chance() % seeds);
    round.drawn_from = static_cast<std::int64_t>(files.size());
    round.sample = std::min(round.sample, *round.drawn_from);
    auto const added = context.add(spot_check_shape, round);
    if (!added) return added.error();
    auto const drawn = draw(files, draw_of(round));
    Problems problems;
    for (Id<Child> const child : drawn) append(problems, add_line({.child = child}, *added, round.checked_on, context));
    append(problems, carry(files, drawn, *added, round.checked_on, context));
    if (!problems.empty()) return problems;
    return Done{{Screen::spot_check, added->value}, added->value};
}

Answer handle(UndrawSpotCheck const& command, Context& context) {
    if (!context.find(spot_check_shape, command.round)) return Problems{{"", "not_found"}};
    auto const lines = all_linked(context.database(), spot_line_shape, "spot_check", command.round);
    if (std::ranges::any_of(lines, [](auto const& kept) { return kept.record.checked_on.has_value(); }))
        return wrong_state();
    Problems problems;
    for (auto const& [id, line] : lines) {
        append(problems, put_back(line, context));
        context.remove(spot_line_shape, id);
    }
    if (!problems.empty()) return problems;
    context.remove(spot_check_shape, command.round);
    return Done{{Screen::campaigns}};
}

}  // namespace tongban
