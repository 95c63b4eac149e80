#pragma once

#include <string>
#include <utility>

#include "app/read/reader.hpp"
#include "domain/due.hpp"

/// What every line of Today is put together from.
namespace tongban {

[[nodiscard]] inline OpenItem open_item(std::string kind, Phrase title, Route open) {
    OpenItem made;
    made.kind = std::move(kind);
    made.title = std::move(title);
    made.open = std::move(open);
    return made;
}

inline void put_due(OpenItem& into, Due const& due, Date today) {
    into.due = due.day;
    into.days_late = days_late(due, today);
}

[[nodiscard]] inline Label place_of(Reader const& reader, std::string const& village) {
    return reader.masked ? Label{} : text_label(village);
}

}  // namespace tongban
