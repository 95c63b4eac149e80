#pragma once

#include "app/snapshot.hpp"
#include "ui/papers/paper_parts.hpp"

/// Lists on paper, as they are narrowed on the screen. Each fills the maker's paper.
namespace tongban::ui {

/// The day sheet: what to do, where, by when, with a box to tick.
void make_paper(PaperMaker& maker, TodayView const& view);
void make_paper(PaperMaker& maker, ChildListView const& view);
void make_paper(PaperMaker& maker, PairListView const& view);
void make_paper(PaperMaker& maker, MatchingView const& view);
/// Of the board: wish cards to cut out, and a sheet on which donors claim: aliases and codes, nothing that tells who a child
/// is. Of its other faces: their lists.
void make_paper(PaperMaker& maker, WishListView const& view);
void make_paper(PaperMaker& maker, ActivityListView const& view);
void make_paper(PaperMaker& maker, VolunteerListView const& view);
void make_paper(PaperMaker& maker, PlanView const& view);
void make_paper(PaperMaker& maker, PlanRowView const& view);
void make_paper(PaperMaker& maker, ReportView const& view);
/// Whom it is about stands under what that is; only a child has its village beside it.
void make_paper(PaperMaker& maker, LedgerView const& view);
/// A list to be walked; of a spot check the drawn files with their score sheet.
void make_paper(PaperMaker& maker, CampaignView const& view);

}  // namespace tongban::ui
