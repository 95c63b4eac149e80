#include <algorithm>
#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr std::size_t bars_most = 60;

std::string share_of(int done, int of) {
    return of == 0 ? std::string() : std::to_string(done) + " / " + std::to_string(of);
}

float part_of(int done, int of) { return of == 0 ? 0.0F : static_cast<float>(done) / static_cast<float>(of); }

Tone tone_of(CampaignHead const& head) {
    if (head.whole) return Tone::accent;
    return head.of == 0 ? Tone::quiet : Tone::warm;
}

// ---- the list

void fill(Ui const& ui, CampaignHead const& head, std::size_t at, Date today, ListRow& row) {
    row.key = static_cast<std::int64_t>(at) + 1;
    row.lead = Lead::icon;
    row.icon = head.whole ? Icon::check : Icon::tasks;
    row.lead_tone = tone_of(head);
    row.title = spoken(ui, head.title, today);
    row.subtitle = dotted({spoken(ui, head.state, today), spoken(ui, head.detail, today)});
    row.trailing = share_of(head.done, head.of);
    row.trailing_tone = tone_of(head);
}

void draw_section(Ui& ui, CampaignsView::Section const& part, Snapshot const& seen, Intents& intents) {
    std::string const title = word_of(ui, "campaigns.", part.name);
    section(ui, {.key = part.name, .title = title}, [&] {
        if (part.lines.empty()) return note(ui, ui.word("campaigns.no_spot_check"));
        auto const answer =
            list(ui, {.key = "rows", .name = title, .count = part.lines.size()}, [&](std::size_t i, ListRow& row) {
                fill(ui, part.lines[i], i, seen.today, row);
            });
        if (answer.pressed) go(intents, part.lines[static_cast<std::size_t>(*answer.pressed - 1)].route);
    });
}

// ---- one of them

/// How far a village is. Pressing it shows the village alone, and all of them again.
void draw_bar(Ui& ui, CampaignView const& view, CampaignView::Bar const& bar, Snapshot const& seen, Intents& intents) {
    std::string const name = spoken(ui, bar.name), share = share_of(bar.done, bar.of);
    std::string const detail = spoken(ui, bar.detail, seen.today);
    std::string const label = dotted({name, detail});
    CardSpec const spec{
        .key = bar.village,
        .kind = CardKind::flat,
        .padding = space_3,
        .pressable = !bar.village.empty(),
        .name = label};
    bool const pressed = card(ui, spec, [&] {
        progress(
            ui,
            {.key = "share",
             .label = label,
             .share = part_of(bar.done, bar.of),
             .note = share,
             .tone = bar.done == bar.of ? Tone::accent : Tone::warm});
    });
    if (pressed) intents.push_back(Narrow{view.head.route.screen, "village", bar.village});
}

void draw_bars(Ui& ui, CampaignView const& view, Snapshot const& seen, Intents& intents) {
    if (view.bars.size() < 2 && view.facets.empty()) return;
    std::string const title(ui.word("campaign.villages"));
    section(ui, {.key = "villages", .title = title}, [&] {
        for (std::size_t i = 0; i < std::min(view.bars.size(), bars_most); ++i)
            draw_bar(ui, view, view.bars[i], seen, intents);
        if (view.bars.size() > bars_most)
            note(ui, numbered(ui, "campaign.more_villages", static_cast<std::int64_t>(view.bars.size() - bars_most)));
    });
}

void draw_part(Ui& ui, CampaignView::Part const& part, Snapshot const& seen, Intents& intents) {
    std::string_view const title = ui.word(part.title_key);
    std::string const count = std::to_string(part.items.size() + static_cast<std::size_t>(part.more));
    section(ui, {.key = part.title_key, .title = title, .note = count}, [&] {
        open_items(ui, "items", title, part.items, seen, intents);
        if (part.more > 0) note(ui, numbered(ui, "today.more", part.more));
    });
}

bool is_narrowed(CampaignView const& view) {
    return std::ranges::any_of(view.facets, [](Facet const& facet) { return !facet.chosen.empty(); });
}

void draw_head(Ui& ui, CampaignView const& view, Date today) {
    if (view.head.of > 0) {
        progress(
            ui,
            {.key = "all",
             .label = ui.word("campaign.progress"),
             .share = part_of(view.head.done, view.head.of),
             .note = share_of(view.head.done, view.head.of),
             .tone = tone_of(view.head)});
    }
    for (Phrase const& fact : view.facts) note(ui, spoken(ui, fact, today));
}

}  // namespace

void draw_campaigns(Ui& ui, CampaignsView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "campaigns"}, [&] {
        list_head(ui, ui.word("screen.campaigns"), ui.word("campaigns.about"), view.draw, intents);
        for (CampaignsView::Section const& part : view.sections) draw_section(ui, part, seen, intents);
    });
}

void draw_campaign(Ui& ui, CampaignView const& view, Snapshot const& seen, Intents& intents) {
    std::string const title = spoken(ui, view.head.title, seen.today);
    std::string const detail = spoken(ui, view.head.detail, seen.today);
    std::string const state = spoken(ui, view.head.state, seen.today);
    RecordPage const page{
        .key = screen_word(view.head.route.screen),
        .head = {.title = title, .note = detail, .state = state, .tone = tone_of(view.head)},
        .actions = view.actions};
    record_page(ui, page, seen, intents, [&] {
        draw_head(ui, view, seen.today);
        draw_bars(ui, view, seen, intents);
        if (view.bars.empty() || is_narrowed(view)) facet_bar(ui, view.head.route.screen, view.facets, seen, intents);
        for (CampaignView::Part const& part : view.parts) draw_part(ui, part, seen, intents);
    });
}

}  // namespace tongban::ui
