#include "ui/screens.hpp"

#include <string>

#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/screens/vetting.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

void fill_volunteer(Ui const& ui, VolunteerRow const& volunteer, ListRow& row) {
    row.key = volunteer.id;
    row.lead = Lead::initial;
    row.lead_tone = volunteer.left ? Tone::quiet : Tone::accent;
    row.title = volunteer.name;
    row.subtitle = dotted({spoken(ui, volunteer.kind), volunteer.unit});
    row.trailing = volunteer.pairs > 0 ? numbered(ui, "volunteers.pairs", volunteer.pairs)
                                       : std::string(ui.word("volunteers.pairs_none"));
    if (volunteer.minutes > 0) row.trailing_note = duration(ui, volunteer.minutes);
    row.tags[0] = volunteer.left ? RowTag{std::string(ui.word("volunteers.left")), Tone::quiet}
                                 : RowTag{vetting_word(ui, volunteer.vetting), vetting_tone(volunteer.vetting)};
}

void draw_rows(Ui& ui, VolunteerListView const& view, Snapshot const& seen, Intents& intents) {
    if (view.size() == 0) {
        EmptySpec const spec{
            .key = "nothing",
            .drawing = Drawing::magnifier,
            .title = ui.word("volunteers.nothing.title"),
            .text = ui.word("volunteers.nothing.text")};
        empty_state(ui, spec);
        return;
    }
    ListSpec const spec{
        .key = "rows",
        .name = ui.word("screen.volunteers"),
        .count = view.size(),
        .selected = seen.route.screen == Screen::volunteer ? seen.route.subject : 0};
    auto const fill = [&](std::size_t i, ListRow& row) { fill_volunteer(ui, view.row(i), row); };
    if (auto const pressed = list(ui, spec, fill).pressed) {
        go(intents, {.screen = Screen::volunteer, .subject = *pressed});
    }
}

}  // namespace

void draw_volunteers(Ui& ui, VolunteerListView const& view, Snapshot const& seen, Intents& intents) {
    bool const nothing = view.total() == 0;
    std::string const count =
        nothing ? std::string() : numbered(ui, "volunteers.count", static_cast<std::int64_t>(view.size()));
    scroll_page(ui, {.key = "volunteers"}, [&] {
        list_head(ui, ui.word("screen.volunteers"), count, view.add, intents);
        if (nothing) {
            nothing_yet(ui, "volunteers", Drawing::lamp, view.add, intents);
            return;
        }
        list_search(ui, Screen::volunteers, view.text, intents);
        facet_bar(ui, Screen::volunteers, view.facets, seen, intents);
        draw_rows(ui, view, seen, intents);
    });
}

}  // namespace tongban::ui
