#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/phrase.hpp"
#include "app/views/action.hpp"
#include "base/date.hpp"
#include "domain/child.hpp"

/// Pieces that several screens show. Everything here is already masked when the privacy screen is on.
namespace tongban {

/// What a value looks like: nothing yet, text of theirs, a day, a number with a word ("form.unit.minutes"), words of ours.
using Shown = std::variant<std::monostate, std::string, Date, Phrase, std::vector<Label>>;

/// One line of a record's facts: "学校 · 石桥小学".
struct Fact {
    std::string label_key;  ///< "<record>.<field>"
    Shown value;
    std::string phone = {};  ///< digits to dial when the value is a phone number that may be seen
};

struct FactGroup {
    std::string title_key;
    std::vector<Fact> facts;
    std::optional<Action> amend = {};  ///< opens the form that changes them
};

/// Who or what a line leads to.
struct Ref {
    std::string name;  ///< as shown
    Route route;
};

/// A child in few words, as lists and cards carry her.
struct ChildHead {
    std::int64_t id = 0;
    std::string name;  ///< real name; the alias when masked
    std::string alias;
    std::optional<int> age;  ///< full years today
    Label sex;
    Label village;
    Label grade;                       ///< school year
    Colour colour = Colour::ungraded;  ///< never shown as colour alone: shape and word, see `colour_label`
    Label colour_label;
};

/// Something that waits: who, what, since when. One line of today, or of a record's open items.
struct OpenItem {
    std::string kind;  ///< stable word: "contact_never", "wish_delivery", … ; icon and test go by it
    Phrase title;      ///< "王小禾 · 12 天没有联系"
    Phrase detail = {};
    Label place = {};      ///< the village, where it matters for walking
    std::string way = {};  ///< where in the village; only until the order is found, never shown
    std::optional<Date> due = {};
    int days_late = 0;               ///< > 0 overdue, 0 today or no day, < 0 still to come
    Route open;                      ///< the record behind it
    std::optional<Action> act = {};  ///< the one tap that mends it
};

/// One thing that happened, newest first in a timeline.
struct Event {
    Date day;
    std::string kind;  ///< "contact", "wish", "activity", "pair", "consent", "changed", "registered"
    Phrase title;
    std::string text = {};  ///< a person's own words
    std::optional<Route> open = {};
    std::string writer = {};
    std::optional<Date> entered_on = {};  ///< 补录: written down on a later day
};

/// One way of narrowing a list. `chosen` is its value, "" for all.
struct Facet {
    std::string name;  ///< as in intent Narrow
    std::string title_key;
    std::string chosen;
    struct Option {
        std::string value;
        Label label;
        int count = 0;  ///< rows it would show, the search text not counted
    };
    std::vector<Option> options;
};

}  // namespace tongban
