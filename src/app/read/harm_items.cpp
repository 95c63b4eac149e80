#include "app/read/item_parts.hpp"
#include "app/read/items.hpp"
#include "store/harm_rows.hpp"

namespace tongban {

std::vector<OpenItem> harm_items(Reader const& reader) {
    constexpr int reports_most = 200, notice_days = 3;
    std::vector<OpenItem> items;
    if (reader.masked) return items;
    for (auto const& [id, report] : harm_reports(reader.database, reports_most)) {
        auto const step = next_step(report);
        if (!step || days_between(reader.today, step->day) > notice_days) continue;
        OpenItem item = open_item("harm_due", phrase("app.item.harm_due"), form_route("amend_harm_report", id.value));
        item.act = step->closes ? open_form("close_harm", "close_harm_report", id.value)
                                : open_form("follow_harm", "amend_harm_report", id.value);
        item.due = step->day;
        item.days_late = days_between(step->day, reader.today);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace tongban
