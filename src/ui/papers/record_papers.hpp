#pragma once

#include "app/snapshot.hpp"
#include "ui/papers/paper_parts.hpp"

/// One record on paper. Each fills the maker's paper.
namespace tongban::ui {

void make_paper(PaperMaker& maker, ChildView const& view);
void make_paper(PaperMaker& maker, PairView const& view);
/// What a helper is handed: alias, likes, needs and promises; after a hand-over the letter with former notes. Never the child's name.
[[nodiscard]] Paper helper_paper(Ui const& ui, HelperSheet const& sheet, Date today);
/// Only what may be read by strangers stands on it as long as the wish is open to them: see wish cards in list_papers.
void make_paper(PaperMaker& maker, WishView const& view);
/// With the roll: a sign-in sheet while nobody was called, the presence afterwards. It lies open to everybody: what was written
/// down about it, which may name somebody, does not stand on it.
void make_paper(PaperMaker& maker, ActivityView const& view);
/// What will be done, for who gives the lesson.
void make_lesson_paper(PaperMaker& maker, ActivityView const& view);
/// 服务记录明细: what the hours of the chosen period are made of. No 证明; only the organisation can give that.
void make_paper(PaperMaker& maker, VolunteerView const& view);
/// Blank or as filled so far.
void make_paper(PaperMaker& maker, FormView const& view);

}  // namespace tongban::ui
