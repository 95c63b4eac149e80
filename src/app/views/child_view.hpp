#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/views/grading_view.hpp"
#include "app/views/ledger_view.hpp"
#include "app/views/parts.hpp"
#include "domain/wish.hpp"

namespace tongban {

struct ChildRow {
    ChildHead head;
    std::optional<Date> last_contact;  ///< by any pair, activity or delivery
    Phrase attention;                  ///< one reason to look, or nothing: "还没结对", "同意书缺监护人"
    bool closed = false;
};

/// The files of one village in the columns of 苏童成长 (assets/policy/exchange_sheet.json), to be given as a table.
struct ChildSheet {
    std::string village;
    std::vector<Fact> heads;          ///< in the order of the columns: which field, and the text above it
    std::vector<FactGroup> children;  ///< what is filled of each
    Phrase why_not;                   ///< why there is none now
    Action note_batch;                ///< notes that they were handed over
};

/// Children by the search text (name, pinyin, initials, alias, village, tail of the ID number) and the chosen facets.
struct ChildListView {
    std::string text;
    std::vector<Facet> facets;                          ///< "colour", "village", "state" (active, unpaired, closed)
    std::shared_ptr<std::vector<ChildRow> const> rows;  ///< every child; shared between snapshots
    std::vector<std::uint32_t> shown;                   ///< positions in `rows`, in reading order
    std::optional<ChildSheet> sheet;                    ///< of those shown, when they are narrowed to one village
    Action add;

    [[nodiscard]] std::size_t size() const { return shown.size(); }
    [[nodiscard]] ChildRow const& row(std::size_t i) const { return (*rows)[shown[i]]; }
    [[nodiscard]] std::size_t total() const { return rows ? rows->size() : 0; }
};

struct ConsentLine {
    std::int64_t id = 0;
    std::vector<Label> purposes;
    Label giver;  ///< guardian or child, with the relation
    std::optional<Date> given_on, withdrawn_on;
    Phrase gap;  ///< what is missing: "满 14 岁了，要本人同意"
    std::vector<Action> actions;
};

/// A pair as seen from one of its two sides.
struct PairLine {
    std::int64_t id = 0;
    Ref other;  ///< the helper on a child's page, the child on a helper's
    Label kind;
    std::string health;  ///< see PairCard::health; "ended"
    std::optional<Date> since, ended_on, last_contact;
};

struct WishLine {
    std::int64_t id = 0;
    std::string title;
    WishState state = WishState::draft;
    Label state_label;
    std::optional<Date> since;
};

/// Somebody who probably lives in the same household.
struct HouseholdLine {
    ChildHead child;
    Phrase reason;
};

struct ChildView {
    ChildHead head;
    std::string caregiver;        ///< name and relation as shown
    std::string caregiver_phone;  ///< digits to dial; "" when masked or unknown
    std::optional<Date> born_on;
    std::vector<Label> categories;
    Phrase family;  ///< whether it is left behind today, as the family's records say
    std::vector<HouseholdLine> household;
    GradingView grading;
    std::vector<FactGroup> groups;
    std::vector<ConsentLine> consents;
    std::vector<PairLine> pairs;   ///< running first
    std::vector<WishLine> wishes;  ///< open first
    std::vector<OpenItem> open_items;
    std::vector<Event> timeline;      ///< newest first
    std::vector<Action> actions;      ///< the first is the primary one
    std::vector<EntryGroup> entries;  ///< what can be noted into ledgers about her
    std::optional<Date> closed_on;
};

}  // namespace tongban
