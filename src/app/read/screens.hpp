#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/read/people.hpp"
#include "app/read/reader.hpp"
#include "app/snapshot.hpp"

/// One function for each screen: from the database to its view. Nothing is changed by reading.
namespace tongban {

struct ClaimSheet;

/// What a person has typed into a list's search box and chosen in its facets.
struct ListState {
    std::string text;
    std::map<std::string, std::string, std::less<>> chosen;  ///< facet → value

    [[nodiscard]] std::string_view value(std::string_view facet) const;
};

[[nodiscard]] TodayView read_today(Reader const& reader);

/// All rows of the list, in the order of `people`; kept by who asks while nothing changes.
[[nodiscard]] std::vector<ChildRow> read_child_rows(Reader const& reader, People const& people);
[[nodiscard]] ChildListView read_children(
    Reader const& reader,
    People const& people,
    std::shared_ptr<std::vector<ChildRow> const> rows,
    ListState const& state);
/// Nothing when there is no such child; so with all pages of one record.
[[nodiscard]] std::optional<ChildView> read_child(Reader const& reader, Id<Child> child);

[[nodiscard]] PairListView read_pairs(Reader const& reader, ListState const& state);
[[nodiscard]] std::optional<PairView> read_pair(Reader const& reader, Id<Pairing> pair);
[[nodiscard]] MatchingView read_matching(Reader const& reader);

/// `claims`: a claim sheet that came back and is being looked at.
[[nodiscard]] WishListView read_wishes(Reader const& reader, ListState const& state, ClaimSheet const* claims);
/// The step that leads a wish to that stage; nothing when none does.
[[nodiscard]] std::optional<Action> wish_move(Reader const& reader, Id<Wish> wish, WishState to);
[[nodiscard]] std::optional<WishView> read_wish(Reader const& reader, Id<Wish> wish);

[[nodiscard]] ActivityListView read_activities(Reader const& reader, ListState const& state);
[[nodiscard]] std::optional<ActivityView> read_activity(
    Reader const& reader, People const& people, Id<Activity> activity);

/// 最近的操作: the last deeds, those that were taken back, too.
[[nodiscard]] DeedsView read_deeds(Reader const& reader);
/// 回收站: what was taken out within a year and is not there again.
[[nodiscard]] DeedsView read_bin(Reader const& reader);

/// `state` is the board's, for its rows too: the village chosen there.
[[nodiscard]] PlanView read_plan(Reader const& reader, People const& people, ListState const& state);
[[nodiscard]] std::optional<PlanRowView> read_plan_row(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state);

/// The village chosen on the board; 0 for all.
[[nodiscard]] Id<Village> village_on_board(People const& people, ListState const& board);
[[nodiscard]] QuickView read_quick(Reader const& reader, People const& people, ListState const& board);

[[nodiscard]] VillagesView read_villages(Reader const& reader, ListState const& state);
[[nodiscard]] std::optional<VillageView> read_village(Reader const& reader, Id<Village> village);

/// `state`: see ReportView.
[[nodiscard]] ReportView read_report(Reader const& reader, People const& people, ListState const& state);

/// `state`: "village", "kind" and "sort", see MatrixView.
[[nodiscard]] MatrixView read_matrix(Reader const& reader, People const& people, ListState const& state);

/// The kinds of ledgers with their counts.
[[nodiscard]] LedgersView read_ledgers(Reader const& reader);
/// One ledger, the newest first; nothing beyond the last one.
[[nodiscard]] std::optional<LedgerView> read_ledger(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state);

[[nodiscard]] CampaignsView read_campaigns(Reader const& reader);
/// The visits of a month, its number as in Route; nothing for one that is to come. So with the round of a survey.
[[nodiscard]] std::optional<CampaignView> read_month(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state);
[[nodiscard]] std::optional<CampaignView> read_survey(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state);
[[nodiscard]] std::optional<CampaignView> read_spot_check(
    Reader const& reader, People const& people, Id<SpotCheck> round, ListState const& state);

[[nodiscard]] std::vector<VolunteerRow> read_volunteer_rows(Reader const& reader, People const& people);
[[nodiscard]] VolunteerListView read_volunteers(
    Reader const& reader,
    People const& people,
    std::shared_ptr<std::vector<VolunteerRow> const> rows,
    ListState const& state);
/// `state` chooses the period of the service record.
[[nodiscard]] std::optional<VolunteerView> read_volunteer(
    Reader const& reader, Id<Volunteer> volunteer, ListState const& state);

}  // namespace tongban
