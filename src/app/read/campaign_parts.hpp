#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/read/facets.hpp"
#include "app/read/item_parts.hpp"

/// What the pages of campaigns have in common.
namespace tongban {

using ChildLines = std::unordered_map<std::int64_t, ChildLine const*>;
[[nodiscard]] ChildLines lines_by_id(People const& people);

/// A line that says a name and leads to the child.
[[nodiscard]] OpenItem child_item(Reader const& reader, std::string kind, ChildLine const& child);

/// Adds a part under "campaign.part.<name>", unless it would be empty.
void put_part(CampaignView& view, std::string_view name, std::vector<OpenItem> items);

/// What is left under "campaign.<name>.left", or that nothing is under "campaign.<name>.whole".
void put_state(CampaignHead& head, std::string_view name, int done, int of);

/// Villages with how far they are, counted child by child.
class VillageBars {
public:
    void count(ChildLine const& child, bool done);
    /// What is left first; only `chosen`, unless it is "".
    [[nodiscard]] std::vector<CampaignView::Bar> take(Reader const& reader, std::string_view chosen) const;

private:
    std::vector<CampaignView::Bar> m_bars;
};

/// The survey round that is on, when somebody has begun it or it has just begun, and somebody is left: "survey_left".
[[nodiscard]] std::vector<OpenItem> survey_items(Reader const& reader);
/// Rounds of spot checks with files that nobody has checked: "spot_check".
[[nodiscard]] std::vector<OpenItem> spot_check_items(Reader const& reader);

/// One line of the list of campaigns for each round, the newest first.
[[nodiscard]] std::vector<CampaignHead> spot_check_heads(Reader const& reader);

}  // namespace tongban
