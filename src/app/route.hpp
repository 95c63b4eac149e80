#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Where the person is. Stands in the page's address after '#', so that reload, the back key and a bookmark work.
namespace tongban {

enum class Screen : std::uint8_t {
    today,
    children,
    child,
    pairs,
    pair,
    wishes,
    wish,
    activities,
    activity,
    volunteers,
    volunteer,
    plan,        ///< the board of the action list
    plan_row,    ///< one of its rows; the subject is its place in the list, from 1 on
    matrix,      ///< every child against months or themes
    quick,       ///< what ten minutes could mend
    villages,    ///< how each village stands
    village,     ///< one of them
    report,      ///< of a quarter or a year
    ledgers,     ///< the kinds of ledgers
    ledger,      ///< one of them; the subject is its place in assets/policy/ledgers.json, from 1 on
    campaigns,   ///< what has an end: the month's visits, survey rounds, spot checks
    month,       ///< the visits of one; the subject is 202611
    survey,      ///< one round; the subject is domain/survey.hpp's number
    spot_check,  ///< one round
    matching,    ///< suggestions for all children who wait for a pair
    settings,
    find,    ///< the one field that finds everything, as a page
    recent,  ///< what was done last
    bin,     ///< what was taken out
    form,    ///< any form of assets/policy/forms.json, see Route::form
    more,    ///< the phone's list of everything that has no place in the bottom bar
};

struct Route {
    Screen screen = Screen::today;
    std::int64_t subject = 0;  ///< the record shown; of a form: the record it is opened from, 0 for a new one
    std::int64_t second = 0;   ///< of a form only: a second record already known (the volunteer of a new pair)
    std::string form = {};     ///< of Screen::form only: its name in assets/policy/forms.json

    bool operator==(Route const&) const = default;
};

[[nodiscard]] Route form_route(std::string_view form, std::int64_t subject = 0, std::int64_t second = 0);

/// "#/child/123", "#/form/note_contact/456", "#/form/form_pairing/12/34".
[[nodiscard]] std::string print_route(Route const& route);
/// Nothing for anything that `print_route` would not write; "" and "#" are today.
[[nodiscard]] std::optional<Route> parse_route(std::string_view hash);

/// "today", "children", … : as in the address and in the keys of assets/words ("screen.<word>").
[[nodiscard]] std::string_view screen_word(Screen screen);
/// The list that a detail belongs to and the rail item that is lit: child → children; a list is its own.
[[nodiscard]] Screen section_of(Screen screen);
/// The list that stands beside a detail where there is room. A page of its own (the matrix) is no detail: it is itself.
[[nodiscard]] Screen list_beside(Screen screen);

}  // namespace tongban
