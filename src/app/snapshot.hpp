#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "app/route.hpp"
#include "app/views/activity_view.hpp"
#include "app/views/campaign_view.hpp"
#include "app/views/child_view.hpp"
#include "app/views/deeds_view.hpp"
#include "app/views/find_view.hpp"
#include "app/views/form_view.hpp"
#include "app/views/frame_view.hpp"
#include "app/views/ledger_view.hpp"
#include "app/views/lock_view.hpp"
#include "app/views/matching_view.hpp"
#include "app/views/matrix_view.hpp"
#include "app/views/pair_view.hpp"
#include "app/views/plan_view.hpp"
#include "app/views/report_view.hpp"
#include "app/views/settings_view.hpp"
#include "app/views/today_view.hpp"
#include "app/views/village_view.hpp"
#include "app/views/volunteer_view.hpp"
#include "app/views/wish_view.hpp"

namespace tongban {

/// The record of the address is not (or no longer) here.
struct MissingView {
    Screen screen = Screen::today;
    Route list;
};

/// What is to be shown has not arrived from the durable store yet; it will in a moment.
struct WaitingView {};

/// The phone's list of what has no place in the bottom bar.
struct MoreView {
    std::vector<Screen> screens;
};

using ScreenView = std::variant<
    TodayView,
    ChildListView,
    ChildView,
    PairListView,
    PairView,
    MatchingView,
    WishListView,
    WishView,
    ActivityListView,
    ActivityView,
    VolunteerListView,
    VolunteerView,
    PlanView,
    PlanRowView,
    MatrixView,
    QuickView,
    VillagesView,
    VillageView,
    ReportView,
    LedgersView,
    LedgerView,
    CampaignsView,
    CampaignView,
    SettingsView,
    FormView,
    FindView,
    DeedsView,
    LockView,
    MoreView,
    MissingView,
    WaitingView>;

/// All that may be drawn, and nothing else: views know no store, no clock, no rule.
/// Facts, not sentences: keys of assets/words with what stands at their places.
struct Snapshot {
    std::uint64_t revision = 0;  ///< grows whenever anything in the snapshot may differ
    Date today;
    Route route;
    FrameView frame;
    std::shared_ptr<ScreenView const> page;  ///< the route's own screen; never null
    /// What stands left of it where there is room: the list of a detail, the record a form was opened from.
    /// Null for lists and single pages.
    std::shared_ptr<ScreenView const> beside;
    Route beside_route;  ///< the route that `beside` would have as a page
    /// Open over the page while the bar's field is used; null otherwise, and where the page itself is Screen::find.
    std::shared_ptr<FindView const> find;
};

}  // namespace tongban
