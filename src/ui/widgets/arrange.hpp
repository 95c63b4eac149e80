#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"

/// Where things stand: columns, flows, cards, pages.
namespace tongban::ui {

/// The next thing stands this far below (or beside) the last one, instead of the usual distance.
void gap(Ui& ui, float pixels);
/// A hairline over the whole width.
void divider(Ui& ui);

struct ColumnsSpec {
    std::array<float, 4> weights{1, 1, 1, 1};  ///< of the first, second … column
    float gap = space_4;
    float collapse_below = 560;  ///< narrower than this, the columns stand one below the other
};
/// Inside a column, things keep the distance that they have around it.
void columns(Ui& ui, ColumnsSpec const& spec, std::initializer_list<Body> bodies);

struct FlowSpec {
    float gap = space_2;
    float line = 0;  ///< lowest height of a line; 0: the height of a control
};
/// One beside the other in their natural widths, wrapping: chips, tags, buttons, facts.
void flow(Ui& ui, FlowSpec const& spec, Body body);
void flow(Ui& ui, Body body);

void inset(Ui& ui, Insets insets, Body body);
/// A column of at most this width; in the middle of what there is, unless `centred` is false.
void narrow(Ui& ui, float width_max, bool centred, Body body);
/// The distance between the things in `body`; everywhere else it is 8.
void spaced(Ui& ui, float gap, Body body);

enum class CardKind : std::uint8_t {
    raised,  ///< white, soft shadow
    flat,    ///< white, hairline only: cards in long lists and boards
    sunken,  ///< lowered: a well for something that is not yet real, a side remark
    accent,
    warm,
    danger,  ///< tinted
};

struct CardSpec {
    std::string_view key;
    CardKind kind = CardKind::raised;
    float padding = space_4;
    float gap = space_2;
    bool pressable = false;  ///< the whole card is one button called `name`; put no control into it
    bool selected = false;
    std::string_view name = {};  ///< when given, readers hear it as a group
};
/// True when a pressable card was pressed.
bool card(Ui& ui, CardSpec const& spec, Body body);

struct SectionSpec {
    std::string_view key;
    std::string_view title;
    std::string_view note = {};    ///< small, beside or below the title
    std::string_view action = {};  ///< a quiet button at the right end
    Icon action_icon = Icon::none;
};
/// A titled part of a page. True when its action was pressed.
bool section(Ui& ui, SectionSpec const& spec, Body body);

struct PageSpec {
    std::string_view key;    ///< pages with different keys have their own scroll positions
    float width_max = 1180;  ///< of the content column
    bool padded = true;
    float gap = space_4;
};
/// The rest of the height as one scroll area: momentum, rubber band, thin scrollbar. `head` stays above, `foot` below
/// (the main action within reach of the thumb); either may be empty. Page in page scrolls only with another key.
void scroll_page(Ui& ui, PageSpec const& spec, Body body);
void scroll_page(Ui& ui, PageSpec const& spec, Body head, Body body, Body foot);
/// A page that does not scroll by itself: `body` fills what `head` leaves of the height, as a board does.
void whole_page(Ui& ui, PageSpec const& spec, Body head, Body body);
/// Shows the start of this page at the next frame.
void scroll_to_top(Ui& ui, std::string_view page_key);

struct MasterDetailSpec {
    std::string_view key;
    bool detail_open = false;
    float master_width = 420;  ///< on a laptop, with the detail beside it
};
/// Laptop: list at the left, detail as the right part, or the list alone when nothing is open. Narrower: one of the two.
/// Both bodies are drawn in regions of full height; each wants its own scroll_page.
void master_detail(Ui& ui, MasterDetailSpec const& spec, Body master, Body detail);

/// Readers hear what is in `body` as one named group.
void group(Ui& ui, std::string_view key, std::string_view name, Body body);

}  // namespace tongban::ui
