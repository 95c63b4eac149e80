#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/feedback.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/found.hpp"
#include "ui/widgets/icon.hpp"

/// The frame round every screen: rail on a laptop, narrow rail on a tablet, bar below on a phone; a bar above.
namespace tongban::ui {

struct Place {
    std::string_view key;  ///< told back when pressed
    std::string_view label;
    Icon icon = Icon::none;
    int badge = 0;       ///< how many things wait; 0: none
    bool apart = false;  ///< stands at the foot of the rail (设置)
};

struct ShellSpec {
    std::string_view product;             ///< "童伴"
    std::span<Place const> places;        ///< of the rail, in order
    std::span<Place const> phone_places;  ///< four: two at each side of ＋
    std::string_view here;                ///< key of the place being shown
    std::string_view title = {};          ///< phone: in the bar above
    bool back = false;                    ///< phone: an arrow in the bar above
    std::string_view add_label;           ///< what ＋ does
    FoundSpec found;                      ///< laptop: the field in the bar, and what it finds
    bool finding = false;                 ///< its rows are open
    bool seek = false;                    ///< laptop: takes the keyboard to it, once
    SavedSpec saved;
    bool privacy = false;
    std::string_view print_label = {};   ///< laptop: puts the page on paper; none: it is not for paper
    std::string_view who;                ///< who is writing
    std::string_view report_label = {};  ///< 强制报告: red, reachable from everywhere
};

struct ShellAnswer {
    std::string_view went;  ///< key of the pressed place; "" none
    bool add = false;       ///< ＋
    bool back = false;
    bool search_pressed = false;  ///< phone: the magnifier
    FoundAnswer found = {};       ///< laptop: the field in the bar
    bool privacy = false;         ///< the eye was pressed
    bool print = false;
    bool saved = false;
    bool who = false;
    bool report = false;
};

/// Draws bars and rail, then `page` in what is left (as `main` for readers). `banners` stand above the page when given.
ShellAnswer shell(Ui& ui, ShellSpec const& spec, std::string& search, Body banners, Body page);

/// A page without bars and rail, where nothing else may be met yet: `main` for readers, too.
void lone_page(Ui& ui, Body page);

}  // namespace tongban::ui
