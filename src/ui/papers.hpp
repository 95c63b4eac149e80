#pragma once

#include <optional>

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "base/paper.hpp"
#include "ui/ui.hpp"

/// Pages as they are put on paper. Like a screen, a paper is made of its view and nothing else; what is masked there stays
/// masked here. A form is printed as it stands: a new one blank, to be filled in by hand.
namespace tongban::ui {

/// Whether the page that is being shown has a paper: settings, the lock and 更多 have none.
[[nodiscard]] bool is_for_paper(Snapshot const& seen);
/// The page that is being shown, when it is for paper.
[[nodiscard]] std::optional<Paper> paper_of(Ui const& ui, Snapshot const& seen);
/// Asks for it to be printed; nothing happens when the page is not for paper.
void print_page(Ui const& ui, Snapshot const& seen, Intents& intents);
/// The lesson of an activity.
void print_lesson(Ui const& ui, ActivityView const& view, Snapshot const& seen, Intents& intents);

}  // namespace tongban::ui
