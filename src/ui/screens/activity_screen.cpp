#include "ui/screens.hpp"

#include <span>
#include <string>
#include <vector>

#include "ui/papers.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

using Roll = std::span<RollLine const>;

Tone tone_of_state(ActivityState state) {
    switch (state) {
        case ActivityState::approved:
        case ActivityState::open: return Tone::accent;
        case ActivityState::held: return Tone::warm;
        default: return Tone::quiet;
    }
}

RollMark mark_of(Presence presence) {
    switch (presence) {
        case Presence::present: return RollMark::here;
        case Presence::late: return RollMark::late;
        case Presence::excused:
        case Presence::absent: return RollMark::away;
        case Presence::listed: break;
    }
    return RollMark::open;
}

/// The tiles of a roll and the words they lend.
struct Tiles {
    std::vector<RollTile> tiles;
    std::vector<std::string> labels;
    std::vector<MenuItem> items;
};

std::size_t others_count(Roll roll) {
    std::size_t count = 0;
    for (RollLine const& line : roll) count += line.others.size();
    return count;
}

/// A child that was taken home, a helper's time; else where somebody is from.
std::string detail_of(Ui const& ui, RollLine const& line) {
    if (line.taken) return spoken(ui, line.taken, {});
    std::string const served = line.minutes > 0 ? duration(ui, line.minutes) : std::string();
    return dotted({served, line.detail});
}

/// Labels and items get their room first, because the tiles point into them.
Tiles tiles_of(Ui const& ui, Roll roll) {
    Tiles all;
    all.labels.reserve(others_count(roll));
    all.items.reserve(others_count(roll));
    for (RollLine const& line : roll) {
        std::size_t const first = all.items.size();
        for (Action const& other : line.others) {
            all.labels.push_back(spoken(ui, other.label));
            all.items.push_back(
                {.label = all.labels.back(),
                 .danger = other.tone == tongban::Tone::danger,
                 .disabled = !other.possible()});
        }
        all.tiles.push_back(
            {.key = line.participant,
             .name = line.who.name,
             .detail = detail_of(ui, line),
             .mark_word = spoken(ui, line.presence_label),
             .mark = mark_of(line.presence),
             .others = std::span(all.items).subspan(first)});
    }
    return all;
}

struct RollPart {
    std::string_view key, title_key, count_key;
};

void draw_roll(Ui& ui, RollPart const& part, Roll roll, bool open, Intents& intents) {
    if (roll.empty()) return;
    std::string const count = numbered(ui, part.count_key, static_cast<std::int64_t>(roll.size()));
    section(ui, {.key = part.key, .title = ui.word(part.title_key), .note = count}, [&] {
        Tiles const all = tiles_of(ui, roll);
        RollSpec const spec{.key = part.key, .name = ui.word(part.title_key), .locked = !open};
        RollAnswer const said = roll_call(ui, spec, all.tiles);
        if (said.tapped) intents.push_back(roll[*said.tapped].tap);
        if (said.said) intents.push_back(roll[*said.said].others[said.other].intent);
    });
}

void draw_count(Ui& ui, std::string_view key, ActivityView::Count const& count) {
    if (count.listed == 0) return;
    std::string const here = std::to_string(count.present);
    std::string const unit = ui.word("activity_page.of", {{"n", std::to_string(count.listed)}});
    amount(ui, here, unit, ui.word(key), count.present == count.listed ? Tone::accent : Tone::plain);
}

void draw_counts(Ui& ui, ActivityView const& view) {
    card(ui, {.key = "counts", .name = ui.word("activity_page.counts")}, [&] {
        flow(ui, {.gap = space_8}, [&] {
            draw_count(ui, "activity_page.children_here", view.child_count);
            draw_count(ui, "activity_page.volunteers_here", view.volunteer_count);
            int const away = view.child_count.away + view.volunteer_count.away;
            if (away > 0) {
                amount(
                    ui,
                    std::to_string(away),
                    ui.word("activity_page.people"),
                    ui.word("activity_page.away"),
                    Tone::quiet);
            }
            if (view.minutes > 0) amount(ui, duration(ui, view.minutes), {}, ui.word("activity_page.served"));
        });
    });
}

void draw_gaps(Ui& ui, ActivityView const& view, Snapshot const& seen, Intents& intents) {
    if (view.gaps.empty()) return;
    std::string const title(ui.word("activity_page.gaps"));
    section(ui, {.key = "gaps", .title = title}, [&] { open_items(ui, "gaps", title, view.gaps, seen, intents); });
}

void draw_groups(Ui& ui, ActivityView const& view, Date today, Intents& intents) {
    if (view.groups_to_add.empty()) return;
    section(ui, {.key = "add", .title = ui.word("activity_page.add")}, [&] {
        flow(ui, [&] {
            for (ActivityView::Group const& group : view.groups_to_add) {
                std::string const name = spoken(ui, group.name, today);
                std::string const label = name + " · " + numbered(ui, "activity_page.children_count", group.count);
                if (button(ui, {.key = name, .label = label, .icon = Icon::plus})) intents.push_back(group.add);
            }
        });
        note(ui, ui.word("activity_page.add_help"));
    });
}

/// Children who were not taken home yet.
void draw_taking(Ui& ui, ActivityView const& view, Intents& intents) {
    if (view.to_take.empty()) return;
    std::string const count =
        numbered(ui, "activity_page.taking_count", static_cast<std::int64_t>(view.to_take.size()));
    section(ui, {.key = "taking", .title = ui.word("activity_page.taking"), .note = count}, [&] {
        note(ui, ui.word("activity_page.taking_help"));
        flow(ui, [&] {
            for (std::size_t i = 0; i < view.to_take.size(); ++i) {
                std::string const label = spoken(ui, view.to_take[i].label);
                std::string const key = "take_" + std::to_string(i);
                if (button(ui, {.key = key, .label = label, .icon = Icon::home}))
                    intents.push_back(view.to_take[i].intent);
            }
        });
    });
}

/// What only the page can do: put the lesson on paper, and help when something goes wrong.
void draw_tools(Ui& ui, ActivityView const& view, Snapshot const& seen, Intents& intents) {
    bool const has_lesson = !ui.phone() && !view.plan.empty();
    bool const near = view.head.state == ActivityState::open || view.head.state == ActivityState::held;
    if (!has_lesson && !near) return;
    flow(ui, [&] {
        ButtonSpec const lesson{.key = "lesson", .label = ui.word("activity_page.lesson_print"), .icon = Icon::print};
        if (has_lesson && button(ui, lesson)) print_lesson(ui, view, seen, intents);
        ButtonSpec const report{.key = "report", .label = ui.word("activity_page.report"), .icon = Icon::phone};
        if (near && button(ui, report)) ask_report(ui);
    });
}

void draw_rolls(Ui& ui, ActivityView const& view, Intents& intents) {
    if (view.children.empty() && view.volunteers.empty()) {
        EmptySpec const spec{
            .key = "nobody",
            .drawing = Drawing::swing,
            .title = ui.word("activity_page.nobody.title"),
            .text = ui.word("activity_page.nobody.text")};
        empty_state(ui, spec);
        return;
    }
    draw_counts(ui, view);
    if (view.roll_open) note(ui, ui.word("activity_page.roll_help"));
    RollPart const children{"children", "activity_page.children", "activity_page.children_count"};
    RollPart const volunteers{"volunteers", "activity_page.volunteers", "activity_page.volunteers_count"};
    draw_roll(ui, children, view.children, view.roll_open, intents);
    draw_roll(ui, volunteers, view.volunteers, view.roll_open, intents);
    draw_taking(ui, view, intents);
}

void draw_summary(Ui& ui, ActivityView const& view, Intents& intents) {
    if (view.summary.empty()) return;
    section(ui, {.key = "summary", .title = ui.word("activity_page.summary")}, [&] {
        card(ui, {.key = "summary"}, [&] {
            paragraph(ui, view.summary);
            PhotosSpec const spec{.key = "photos", .name = ui.word("activity.photos"), .photos = view.photos};
            if (auto const opened = photos(ui, spec).opened)
                intents.push_back(ShowPhoto{view.photos[*opened], photo_words(ui, *opened, view.photos.size())});
        });
    });
}

void draw_rest(Ui& ui, ActivityView const& view, Snapshot const& seen, Intents& intents) {
    auto const main = [&] { fact_groups(ui, view.groups, seen, intents); };
    auto const side = [&] {
        if (view.timeline.empty()) return;
        section(ui, {.key = "history", .title = ui.word("activity_page.history")}, [&] {
            event_timeline(ui, "events", view.timeline, seen, intents);
        });
    };
    main_and_side(ui, main, side);
}

}  // namespace

void draw_activity(Ui& ui, ActivityView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(view.head.id);
    std::string const state = spoken(ui, view.head.state_label);
    std::string const line = dotted({on_day(ui, view.head.day, seen.today), view.head.time, view.head.place});
    RecordHead const head{
        .title = view.head.title, .note = line, .state = state, .tone = tone_of_state(view.head.state)};
    record_page(ui, {.key = "activity", .head = head, .actions = view.actions}, seen, intents, [&] {
        draw_summary(ui, view, intents);
        draw_gaps(ui, view, seen, intents);
        draw_rolls(ui, view, intents);
        draw_groups(ui, view, seen.today, intents);
        draw_tools(ui, view, seen, intents);
        draw_rest(ui, view, seen, intents);
    });
}

}  // namespace tongban::ui
