#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/child_view.hpp"

namespace tongban {

struct PairCard {
    std::int64_t id = 0;
    ChildHead child;
    std::string helper;
    Label kind;
    std::string health;  ///< "agreed", "quiet_14", "quiet_30", "quiet_45", "new" (no contact yet)
    std::optional<Date> last_contact;
    std::optional<int> quiet_days;  ///< since the last contact; nothing when there was none
    std::string next_step;          ///< promised at the last contact
    Action note;                    ///< note a contact
};

/// A child that wants a pair and has none.
struct WaitingChild {
    ChildHead child;
    int waiting_days = 0;
    Phrase blocked;  ///< what stands in the way: "缺监护人同意"
    Action pair;
};

/// The board of pairs by health, the quietest first, and the children who wait.
struct PairListView {
    std::string text;
    std::vector<Facet> facets;  ///< "village", "kind"
    struct Column {
        std::string health;
        std::string title_key;
        int count = 0;                ///< all that match, more than are carried when there are many
        std::vector<PairCard> cards;  ///< at most `cards_most`
    };
    std::vector<Column> columns;  ///< always all, empty ones too
    int waiting_count = 0;
    std::vector<WaitingChild> waiting;  ///< longest first, at most `cards_most`
    Action add;
    Action suggest;  ///< to the suggestions for those who wait

    static constexpr int cards_most = 200;
};

/// One sheet for the helper's hand, with nothing of the house on it: alias, likes, needs, what is promised, what to mind.
/// After a hand-over it is the letter to who goes on, with as much of the former notes as was chosen.
struct HelperSheet {
    bool handed_over = false;
    std::string alias;
    std::vector<FactGroup> facts;
    std::vector<Phrase> promises;
    Phrase warning;
    std::vector<Event> former;
};

struct PairView {
    std::int64_t id = 0;
    ChildHead child;
    Ref child_ref;
    Ref helper_ref;
    std::string helper_phone;  ///< digits to dial; "" when masked or unknown
    Label kind;
    std::string health;
    std::optional<Date> since, ended_on;
    std::optional<int> quiet_days;
    std::string next_step;
    std::vector<FactGroup> groups;
    std::vector<OpenItem> gaps;  ///< consent or vetting that is missing or ran out, each with what mends it
    int contact_count = 0;
    std::vector<Event> contacts;  ///< newest first
    std::vector<Action> actions;
    std::optional<HelperSheet> sheet;  ///< of a pair that runs
};

}  // namespace tongban
