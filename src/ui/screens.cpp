#include "ui/screens.hpp"

#include <utility>

#include "ui/papers.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/found_things.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

/// The one list: a kind of view, and who draws it.
struct Draw {
    Ui& ui;
    Snapshot const& seen;
    Intents& intents;

    void operator()(TodayView const& view) const { draw_today(ui, view, seen, intents); }
    void operator()(ChildListView const& view) const { draw_children(ui, view, seen, intents); }
    void operator()(ChildView const& view) const { draw_child(ui, view, seen, intents); }
    void operator()(PairListView const& view) const { draw_pairs(ui, view, seen, intents); }
    void operator()(PairView const& view) const { draw_pair(ui, view, seen, intents); }
    void operator()(MatchingView const& view) const { draw_matching(ui, view, seen, intents); }
    void operator()(WishListView const& view) const { draw_wishes(ui, view, seen, intents); }
    void operator()(WishView const& view) const { draw_wish(ui, view, seen, intents); }
    void operator()(ActivityListView const& view) const { draw_activities(ui, view, seen, intents); }
    void operator()(ActivityView const& view) const { draw_activity(ui, view, seen, intents); }
    void operator()(VolunteerListView const& view) const { draw_volunteers(ui, view, seen, intents); }
    void operator()(VolunteerView const& view) const { draw_volunteer(ui, view, seen, intents); }
    void operator()(PlanView const& view) const { draw_plan(ui, view, seen, intents); }
    void operator()(PlanRowView const& view) const { draw_plan_row(ui, view, seen, intents); }
    void operator()(MatrixView const& view) const { draw_matrix(ui, view, seen, intents); }
    void operator()(QuickView const& view) const { draw_quick_list(ui, view, seen, intents); }
    void operator()(VillagesView const& view) const { draw_villages(ui, view, seen, intents); }
    void operator()(VillageView const& view) const { draw_village(ui, view, seen, intents); }
    void operator()(ReportView const& view) const { draw_report(ui, view, seen, intents); }
    void operator()(LedgersView const& view) const { draw_ledgers(ui, view, seen, intents); }
    void operator()(LedgerView const& view) const { draw_ledger(ui, view, seen, intents); }
    void operator()(CampaignsView const& view) const { draw_campaigns(ui, view, seen, intents); }
    void operator()(CampaignView const& view) const { draw_campaign(ui, view, seen, intents); }
    void operator()(SettingsView const& view) const { draw_settings(ui, view, seen, intents); }
    void operator()(FormView const& view) const { draw_form(ui, view, seen, intents); }
    void operator()(FindView const& view) const { draw_find(ui, view, seen, intents); }
    void operator()(DeedsView const& view) const { draw_deeds(ui, view, seen, intents); }
    void operator()(LockView const& view) const { draw_lock(ui, view, seen, intents); }
    void operator()(MoreView const& view) const { draw_more(ui, view, seen, intents); }
    void operator()(MissingView const& view) const { draw_missing(ui, view, seen, intents); }
    void operator()(WaitingView const&) const {}
};

Shade shade_of(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::light: return Shade::light;
        case ThemeChoice::dark: return Shade::dark;
        case ThemeChoice::system: break;
    }
    return Shade::system;
}

TypeSize type_size_of(TextSize size) {
    switch (size) {
        case TextSize::large: return TypeSize::large;
        case TextSize::larger: return TypeSize::larger;
        case TextSize::largest: return TypeSize::largest;
        case TextSize::normal: break;
    }
    return TypeSize::normal;
}

}  // namespace

Look Screens::look(Snapshot const& seen) {
    return {
        .shade = shade_of(seen.frame.theme),
        .type_size = type_size_of(seen.frame.text_size),
        .privacy = seen.frame.masked};
}

void Screens::draw(Ui& ui, Snapshot const& seen, Intents& intents) {
    if (std::holds_alternative<LockView>(*seen.page))
        return lone_page(ui, [&] { draw_view(ui, *seen.page, seen, intents); });
    if (std::exchange(m_seek, false)) {
        if (ui.phone()) {
            open_find(ui, intents);
        } else {
            ask_search(ui);
            if (!seen.find) intents.push_back(Find{});
        }
    }
    if (std::exchange(m_print, false)) print_page(ui, seen, intents);
    draw_shell(ui, seen, intents, [&] {
        // Lists and their details share one master_detail, so that the list keeps its place when a detail opens.
        bool const detail_open = seen.beside != nullptr;
        auto const master = [&] { draw_view(ui, detail_open ? *seen.beside : *seen.page, seen, intents); };
        auto const detail = [&] {
            auto const scope = ui.scope(seen.route.subject);
            draw_view(ui, *seen.page, seen, intents);
        };
        master_detail(ui, {.key = "page", .detail_open = detail_open}, master, detail);
    });
    bool const harm_told = std::exchange(m_harm_told, seen.frame.harm_told) < seen.frame.harm_told;
    bool report_open = opened(ui, "report") || harm_told;
    draw_report_sheet(ui, m_hotlines, seen, report_open, intents);
    set_opened(ui, "report", report_open);
}

void Screens::draw_view(Ui& ui, ScreenView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope("view");
    std::visit(Draw{ui, seen, intents}, view);
}

}  // namespace tongban::ui
