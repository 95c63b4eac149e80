#include <algorithm>
#include <ranges>
#include <set>
#include <tuple>

#include "app/commands/handlers.hpp"
#include "app/grounds.hpp"
#include "domain/catalog.hpp"
#include "store/changes.hpp"

namespace tongban {
namespace {

using Lines = std::vector<HistoryLine>;

std::int64_t at_of(HistoryLine const& line, Shape const& shape) { return shape.find(line.field); }

// ---- what stands on what was written: a pair on its consents and its check, a published wish on its consents

/// Whom the change was about, directly or by links.
struct Concerned {
    std::set<std::int64_t> children, volunteers;

    void add(Context& context, std::string_view record, std::int64_t id) {
        if (id == 0) return;
        if (record == child_shape.name) children.insert(id);
        if (record == volunteer_shape.name) volunteers.insert(id);
        if (record != pairing_shape.name && record != wish_shape.name && record != consent_shape.name) return;
        Shape const& shape = *find_shape(record);
        auto const row = row_or_last(context.database(), shape, id);
        for (std::size_t i = 0; row && i < row->size(); ++i) {
            auto const* const to = std::get_if<std::int64_t>(&(*row)[i]);
            if (to && shape.fields[i].kind == Kind::link) add(context, shape.fields[i].facts.refers_to, *to);
        }
    }
};

using Obstacles = std::set<std::tuple<std::int64_t, std::string_view, std::string_view>>;

void add(Obstacles& obstacles, std::int64_t id, Problems const& problems) {
    for (Problem const& problem : problems) obstacles.emplace(id, problem.field, problem.word);
}

void add_pair(Obstacles& obstacles, Context& context, Kept<Pairing> const& kept) {
    Pairing const& pairing = kept.record;
    if (pairing.state != PairingState::trial && pairing.state != PairingState::active) return;
    auto const found = pairing_ground(context.database(), pairing, context.today());
    if (!found) return add(obstacles, kept.id.value, found.error());
    PairingGround ground = *found;
    std::erase(ground.others, pairing);
    add(obstacles, kept.id.value, can_pair(pairing, ground, context.rules().policy));
}

void add_wish(Obstacles& obstacles, Context& context, Kept<Wish> const& kept) {
    if (kept.record.state != WishState::published) return;
    auto const ground = publishing_ground(context.database(), kept, context.rules());
    if (!ground) return;
    Wish before = kept.record;
    before.state = WishState::screened;
    auto const published = publish(before, *ground, context.today(), context.rules().policy);
    if (!published) add(obstacles, kept.id.value, published.error());
}

/// What speaks against running pairs and published wishes of these people.
Obstacles obstacles_of(Context& context, Concerned const& concerned) {
    Obstacles obstacles;
    for (std::int64_t const id : concerned.children) {
        Id<Child> const child{id};
        for (auto const& pair : all_linked(context.database(), pairing_shape, "child", child))
            add_pair(obstacles, context, pair);
        for (auto const& wish : all_linked(context.database(), wish_shape, "child", child))
            add_wish(obstacles, context, wish);
    }
    for (std::int64_t const id : concerned.volunteers) {
        for (auto const& pair : all_linked(context.database(), pairing_shape, "volunteer", Id<Volunteer>{id}))
            add_pair(obstacles, context, pair);
    }
    return obstacles;
}

// ---- one record of a change, the other way round

Problems remove_again(Shape const& shape, HistoryLine const& added, Context& context) {
    std::int64_t const id = added.record_id;
    auto const now = context.find_row(shape, id);
    if (!now || differs_since(context.database(), added.change, shape, id, *now)) return {{"", "changed_since"}};
    if (is_linked_to(context.database(), shape.name, id)) return {{"", "in_use"}};
    context.remove_row(shape, id);
    return {};
}

Problems set_back(Shape const& shape, std::int64_t id, std::span<HistoryLine const> lines, Context& context) {
    auto row = context.find_row(shape, id);
    if (!row) return {{"", "changed_since"}};
    for (HistoryLine const& line : lines) {
        auto const at = at_of(line, shape);
        if (at < 0 || (*row)[static_cast<std::size_t>(at)] != line.after) return {{"", "changed_since"}};
        (*row)[static_cast<std::size_t>(at)] = line.before;
    }
    return context.save_row(shape, id, *row);
}

Problems bring_back(Shape const& shape, std::int64_t id, std::span<HistoryLine const> lines, Context& context) {
    if (context.find_row(shape, id)) return {{"", "changed_since"}};
    auto const row = removed_row({lines.begin(), lines.end()}, shape, id);
    if (!row) return {{"", "not_found"}};
    for (std::size_t i = 0; i < row->size(); ++i) {
        auto const* const to = std::get_if<std::int64_t>(&(*row)[i]);
        Shape const* const other = to ? find_shape(shape.fields[i].facts.refers_to) : nullptr;
        if (other && !context.find_row(*other, *to)) return {{"", "link_gone"}};
    }
    return context.restore_row(shape, id, *row);
}

Problems turn_round(std::span<HistoryLine const> lines, Context& context) {
    HistoryLine const& first = lines.front();
    Shape const* const shape = find_shape(first.record);
    if (!shape) return {{"", "not_found"}};
    if (first.what == "added") return remove_again(*shape, first, context);
    if (first.what == "removed") return bring_back(*shape, first.record_id, lines, context);
    return set_back(*shape, first.record_id, lines, context);
}

bool is_of_same_record(HistoryLine const& a, HistoryLine const& b) {
    return a.record_id == b.record_id && a.what == b.what && a.record == b.record;
}

/// The last record that was written comes first.
Problems turn_all_round(Lines const& lines, Context& context) {
    auto end = lines.end();
    while (end != lines.begin()) {
        auto begin = end - 1;
        while (begin != lines.begin() && is_of_same_record(*(begin - 1), *begin)) --begin;
        Problems const problems = turn_round({begin, end}, context);
        if (!problems.empty()) return problems;
        end = begin;
    }
    return {};
}

/// The page of the record that was written first.
Route page_of(HistoryLine const& line) {
    if (line.record == child_shape.name) return {Screen::child, line.record_id};
    if (line.record == volunteer_shape.name) return {Screen::volunteer, line.record_id};
    if (line.record == pairing_shape.name) return {Screen::pair, line.record_id};
    if (line.record == wish_shape.name) return {Screen::wish, line.record_id};
    if (line.record == activity_shape.name) return {Screen::activity, line.record_id};
    return {Screen::recent};
}

/// `change` wrote `of` or took it back.
Answer reverse(std::int64_t change, std::int64_t of, Context& context) {
    auto const deed = find_deed(context.database(), change);
    Lines const lines = lines_of(context.database(), change);
    if (!deed || lines.empty()) return Problems{{"", "not_found"}};
    if (deed->undone_by != 0) return Problems{{"", "undone_already"}};
    // Then all will be as it was once: whatever may speak against it was let pass then.
    bool const was_so = is_latest(context.database(), of);
    Concerned concerned;
    for (HistoryLine const& line : lines) concerned.add(context, line.record, line.record_id);
    Obstacles const before = obstacles_of(context, concerned);
    Problems problems = turn_all_round(lines, context);
    if (!problems.empty()) return problems;
    for (HistoryLine const& line : lines) concerned.add(context, line.record, line.record_id);
    bool const stands = was_so || std::ranges::includes(before, obstacles_of(context, concerned));
    if (!stands) return Problems{{"", "followed_since"}};
    context.note_undone(change);
    return Done{page_of(lines.front())};
}

}  // namespace

Answer handle(UndoChange const& command, Context& context) {
    auto const deed = find_deed(context.database(), command.change);
    // A report of harm stays: it is closed, never made undone.
    if (deed && deed->command == "write_report") return Problems{{"", "by_verb_only"}};
    bool const is_deed = deed && deed->command != "undo_change" && deed->command != "redo_change";
    return is_deed ? reverse(command.change, command.change, context) : Problems{{"", "not_found"}};
}

Answer handle(RedoChange const& command, Context& context) {
    auto const deed = find_deed(context.database(), command.change);
    if (!deed || deed->undone_by == 0) return Problems{{"", "not_found"}};
    return reverse(deed->undone_by, command.change, context);
}

}  // namespace tongban
