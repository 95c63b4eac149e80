#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/parts.hpp"
#include "domain/wish.hpp"
#include "domain/wish_money.hpp"

namespace tongban {

/// A wish on the board: alias only, always; names stand on the wish's own page.
struct WishCard {
    std::int64_t id = 0;
    std::string code;  ///< on printed cards; the search of the board finds it
    std::string alias;
    Phrase age_band;    ///< "7–9 岁"
    std::string title;  ///< the public words once screened, before that the raw ones
    Label kind;
    std::string size;  ///< size, model, colour
    std::optional<std::int64_t> budget_cents;
    std::string holder;          ///< who claimed it; "" nobody
    int stage_days = 0;          ///< since it entered its stage
    std::optional<Date> due_on;  ///< by which day its next step is to be done, near or far
    Phrase due;                  ///< "认领 2 天后到期", "该送到了"; "" while it is far
    int days_late = 0;
    std::optional<Action> next;  ///< the usual next step
};

/// A claim sheet that came back as a file, before anything of it is taken.
struct ClaimsView {
    std::string file;
    struct Line {
        int row = 0;  ///< as the spreadsheet counts
        std::string code;
        std::string wish;  ///< its public words; "" when the code leads to none
        std::string name, phone, plan;
        Phrase problem;         ///< why it cannot be taken
        bool is_known = false;  ///< was taken before, just so
    };
    std::vector<Line> lines;  ///< those in which somebody wrote
    int ready = 0;            ///< that would be taken
    int blank = 0;            ///< rows in which nobody wrote
};

/// All wishes, seen in one of several ways.
struct WishListView {
    /// How they are seen, as the facet "face" says: "" by stage, "list", "days" by the day of the next step, "turns"
    /// whose turn it is, "money", "ended", "claims".
    std::string face;
    std::string text;
    std::vector<Facet> facets;  ///< "kind", "village"
    struct Column {
        WishState stage = WishState::draft;
        Label title;
        int count = 0;
        std::vector<WishCard> cards;  ///< the longest in this stage first, at most `cards_most`
    };
    std::vector<Column> columns;  ///< the way of a wish in order; all, empty ones too
    std::vector<Column> ended;    ///< closed, referred, refused: apart
    struct Place {
        Date day;
        std::size_t column = 0, card = 0;  ///< in `columns`
    };
    std::vector<Place> days;  ///< of "days": what is to be done, the earliest first
    /// A child to whom no wish came true this year.
    struct Turn {
        ChildHead child;
        std::optional<Date> granted_on;  ///< the last one; nothing: never
        int waiting_days = 0;            ///< since then, or since the file was opened
        bool under_way = false;          ///< there is a wish on its way
        Action act;                      ///< collects one, or opens that one
    };
    std::vector<Turn> turns;  ///< of "turns": who has waited longest first, at most `cards_most`
    int turns_count = 0;
    std::optional<ClaimsView> claims;  ///< of "claims"
    WishMoney money;                   ///< of this year, whatever the board is narrowed to
    Action add;

    static constexpr int cards_most = 200;
};

/// One link of the chain 提出 → … → 回访.
struct WishStep {
    std::string name;  ///< stable word, also the label "wish.step.<word>"
    enum class Place : std::uint8_t { done, current, ahead } place = Place::ahead;
    std::optional<Date> day;  ///< done on; of a step ahead: due on
    Phrase detail;            ///< who claimed, what was bought, which face
};

struct WishView {
    std::int64_t id = 0;
    WishState state = WishState::draft;
    Label state_label;
    std::string title;
    std::string raw_title;  ///< the child's own words; "" when masked
    std::string alias;
    Ref child;  ///< name masked with the privacy screen
    std::vector<WishStep> chain;
    std::vector<Action> actions;  ///< next steps first; those not possible now say why
    std::vector<FactGroup> groups;
    std::vector<Event> timeline;
};

}  // namespace tongban
