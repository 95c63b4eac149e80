#include "ui/screens/kinds.hpp"

#include <array>
#include <utility>
#include <variant>

namespace tongban::ui {
namespace {

using KindIcon = std::pair<std::string_view, Icon>;

/// By how a kind begins; the first that fits.
constexpr std::array<KindIcon, 18> kind_icons{{
    {"visit", Icon::home},
    {"contact", Icon::pair},
    {"pair", Icon::pair},
    {"wish", Icon::wish},
    {"activity", Icon::activity},
    {"consent", Icon::shield},
    {"vetting", Icon::shield},
    {"birthday", Icon::gift},
    {"child", Icon::child},
    {"registered", Icon::child},
    {"volunteer", Icon::person},
    {"changed", Icon::pen},
    {"closed", Icon::check},
    {"ledger", Icon::ledger},
    {"grade", Icon::tasks},
    {"village", Icon::home},
    {"survey", Icon::home},
    {"spot", Icon::tasks},
}};

constexpr std::array<KindIcon, 13> form_icons{{
    {"add_village", Icon::home},
    {"amend_", Icon::pen},
    {"register_child", Icon::child},
    {"register_volunteer", Icon::person},
    {"give_consent", Icon::shield},
    {"record_vetting", Icon::shield},
    {"form_pairing", Icon::pair},
    {"record_visit", Icon::home},
    {"note_contact", Icon::note},
    {"collect_wish", Icon::wish},
    {"plan_activity", Icon::activity},
    {"enlist", Icon::people},
    {"grade_child", Icon::tasks},
}};

template <std::size_t n>
Icon icon_in(std::array<KindIcon, n> const& table, std::string_view kind, Icon otherwise) {
    for (auto const& [begin, icon] : table)
        if (kind.starts_with(begin)) return icon;
    return otherwise;
}

}  // namespace

Tone tone_of(tongban::Tone tone) {
    switch (tone) {
        case tongban::Tone::primary: return Tone::accent;
        case tongban::Tone::warm: return Tone::warm;
        case tongban::Tone::danger: return Tone::danger;
        case tongban::Tone::plain: break;
    }
    return Tone::plain;
}

Grade grade_of(tongban::Colour colour) {
    switch (colour) {
        case tongban::Colour::red: return Grade::red;
        case tongban::Colour::yellow: return Grade::yellow;
        case tongban::Colour::blue: return Grade::blue;
        case tongban::Colour::green: return Grade::green;
        case tongban::Colour::ungraded: break;
    }
    return Grade::none;
}

Icon icon_of(Screen screen) {
    switch (list_beside(screen)) {
        case Screen::today: return Icon::today;
        case Screen::children: return Icon::child;
        case Screen::pairs: return Icon::pair;
        case Screen::wishes: return Icon::wish;
        case Screen::activities: return Icon::activity;
        case Screen::volunteers: return Icon::people;
        case Screen::plan: return Icon::tasks;
        case Screen::campaigns: return Icon::calendar;
        case Screen::matching: return Icon::pair;
        case Screen::matrix: return Icon::people;
        case Screen::quick: return Icon::clock;
        case Screen::villages: return Icon::home;
        case Screen::report: return Icon::print;
        case Screen::ledgers: return Icon::ledger;
        case Screen::settings: return Icon::settings;
        case Screen::find: return Icon::search;
        case Screen::recent: return Icon::undo;
        case Screen::bin: return Icon::trash;
        default: return Icon::more;
    }
}

Icon icon_of_kind(std::string_view kind) { return icon_in(kind_icons, kind, Icon::note); }

Icon icon_of(Action const& action) {
    auto const* const navigate = std::get_if<Navigate>(&action.intent);
    if (!navigate) return Icon::check;
    if (navigate->route.screen != Screen::form) return icon_of(navigate->route.screen);
    return icon_in(form_icons, navigate->route.form, Icon::pen);
}

}  // namespace tongban::ui
