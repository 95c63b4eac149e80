#pragma once

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/screens/report_sheet.hpp"
#include "ui/ui.hpp"

/// All screens. A screen reads its view and the snapshot around it, and appends intents: no query, no clock, no rule, no
/// state but the Ui's own. One file each: ui/screens/<name>_screen.cpp.
namespace tongban::ui {

void draw_today(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents);
void draw_children(Ui& ui, ChildListView const& view, Snapshot const& seen, Intents& intents);
void draw_child(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents);
void draw_form(Ui& ui, FormView const& view, Snapshot const& seen, Intents& intents);
void draw_settings(Ui& ui, SettingsView const& view, Snapshot const& seen, Intents& intents);
void draw_more(Ui& ui, MoreView const& view, Snapshot const& seen, Intents& intents);
void draw_find(Ui& ui, FindView const& view, Snapshot const& seen, Intents& intents);
void draw_deeds(Ui& ui, DeedsView const& view, Snapshot const& seen, Intents& intents);
void draw_lock(Ui& ui, LockView const& view, Snapshot const& seen, Intents& intents);
void draw_missing(Ui& ui, MissingView const& view, Snapshot const& seen, Intents& intents);

void draw_pairs(Ui& ui, PairListView const& view, Snapshot const& seen, Intents& intents);
void draw_pair(Ui& ui, PairView const& view, Snapshot const& seen, Intents& intents);
void draw_matching(Ui& ui, MatchingView const& view, Snapshot const& seen, Intents& intents);
void draw_wishes(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents);
void draw_wish(Ui& ui, WishView const& view, Snapshot const& seen, Intents& intents);
void draw_activities(Ui& ui, ActivityListView const& view, Snapshot const& seen, Intents& intents);
void draw_activity(Ui& ui, ActivityView const& view, Snapshot const& seen, Intents& intents);
void draw_plan(Ui& ui, PlanView const& view, Snapshot const& seen, Intents& intents);
void draw_plan_row(Ui& ui, PlanRowView const& view, Snapshot const& seen, Intents& intents);
void draw_matrix(Ui& ui, MatrixView const& view, Snapshot const& seen, Intents& intents);
void draw_quick_list(Ui& ui, QuickView const& view, Snapshot const& seen, Intents& intents);
void draw_villages(Ui& ui, VillagesView const& view, Snapshot const& seen, Intents& intents);
void draw_village(Ui& ui, VillageView const& view, Snapshot const& seen, Intents& intents);
void draw_report(Ui& ui, ReportView const& view, Snapshot const& seen, Intents& intents);
void draw_ledgers(Ui& ui, LedgersView const& view, Snapshot const& seen, Intents& intents);
void draw_ledger(Ui& ui, LedgerView const& view, Snapshot const& seen, Intents& intents);
void draw_campaigns(Ui& ui, CampaignsView const& view, Snapshot const& seen, Intents& intents);
void draw_campaign(Ui& ui, CampaignView const& view, Snapshot const& seen, Intents& intents);
void draw_volunteers(Ui& ui, VolunteerListView const& view, Snapshot const& seen, Intents& intents);
void draw_volunteer(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents);

/// The frame around every screen: rail or bars, search, saved mark, ＋. `page` is what lies in it.
/// Pressing 强制报告 opens what is kept as "report" (see opened() in ui/screens/common.hpp).
void draw_shell(Ui& ui, Snapshot const& seen, Intents& intents, Body page);

/// The whole program's face.
class Screens {
public:
    /// Frame and page; beside the page what stands left of it, where there is room.
    void draw(Ui& ui, Snapshot const& seen, Intents& intents);
    /// The keyboard goes to the search box at the next frame (Ctrl+K).
    void seek() { m_seek = true; }
    /// The page is put on paper at the next frame (Ctrl+P).
    void print() { m_print = true; }
    /// How the next frame is to look: as chosen in 设置.
    [[nodiscard]] static Look look(Snapshot const& seen);

private:
    void draw_view(Ui& ui, ScreenView const& view, Snapshot const& seen, Intents& intents);

    Hotlines m_hotlines = read_hotlines();
    bool m_seek = false;
    bool m_print = false;
    std::uint32_t m_harm_told = 0;  ///< of the last frame
};

}  // namespace tongban::ui
