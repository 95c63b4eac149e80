#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/parts.hpp"
#include "domain/wish.hpp"

namespace tongban {

/// A wish on the board: alias only, always; names stand on the wish's own page.
struct WishCard {
    std::int64_t id = 0;
    std::string code;  ///< on printed cards; the search of the board finds it
    std::string alias;
    Phrase age_band;    ///< "7–9 岁"
    std::string title;  ///< the public words once screened, before that the raw ones
    Label kind;
    std::optional<std::int64_t> budget_cents;
    std::string holder;  ///< who claimed it; "" nobody
    int stage_days = 0;  ///< since it entered its stage
    Phrase due;          ///< "认领 2 天后到期", "该送到了"
    int days_late = 0;
    std::optional<Action> next;  ///< the usual next step
};

/// The board by stage.
struct WishListView {
    std::string text;
    std::vector<Facet> facets;  ///< "kind", "village"
    struct Column {
        WishState stage = WishState::draft;
        Label title;
        int count = 0;
        std::vector<WishCard> cards;  ///< the longest in this stage first, at most `cards_most`
    };
    std::vector<Column> columns;  ///< the way of a wish in order; all, empty ones too
    std::vector<Column> ended;    ///< closed, referred, refused: apart, folded
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
