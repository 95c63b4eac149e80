#include "app/ports.hpp"
#include "app/read/screens.hpp"
#include "domain/catalog.hpp"
#include "domain/ledger/ledger.hpp"
#include "store/changes.hpp"

namespace tongban {
namespace {

using Line = DeedsView::Line;

constexpr std::int64_t ms_per_day = 86'400'000;

/// How a record is called, also one that is gone: by its own name, else by what its first link with a name leads to.
std::string name_of(Reader const& reader, std::string_view record, std::int64_t id) {
    if (record == harm_report_shape.name) return {};  // whom it is about stands in it alone
    Shape const* const shape = find_shape(record);
    auto const row = shape ? row_or_last(reader.database, *shape, id) : std::nullopt;
    if (!row) return {};
    auto const text_at = [&](int at) { return text_of((*row)[static_cast<std::size_t>(at)]); };
    if (record == child_shape.name)
        return shown_child(reader, text_at(shape->find("name")), text_at(shape->find("alias")));
    if (record == village_shape.name && reader.masked) return dots();
    if (int const at = name_at(*shape); at >= 0)
        return shown_name(reader, shape->fields[static_cast<std::size_t>(at)], text_at(at));
    for (std::size_t i = 0; i < row->size(); ++i) {
        auto const* const to = std::get_if<std::int64_t>(&(*row)[i]);
        if (shape->fields[i].kind != Kind::link || !to) continue;
        if (std::string name = name_of(reader, shape->fields[i].facts.refers_to, *to); !name.empty()) return name;
    }
    return {};
}

std::optional<Route> page_of(Reader const& reader, HistoryLine const& line) {
    for (Screen const screen : {Screen::child, Screen::volunteer, Screen::pair, Screen::wish, Screen::activity}) {
        bool const fits = line.record == (screen == Screen::pair ? pairing_shape.name : screen_word(screen));
        if (fits && find_row(reader.database, *find_shape(line.record), line.record_id))
            return Route{screen, line.record_id};
    }
    return std::nullopt;
}

Line line_of(Deed const& deed) {
    Line line;
    line.key = deed.change;
    line.day = day_of(deed.at_ms);
    line.time = time_of(deed.at_ms);
    line.writer = deed.writer;
    line.undone = deed.undone_by != 0;
    return line;
}

Line deed_line(Reader const& reader, Deed const& deed) {
    Line line = line_of(deed);
    line.what = phrase("app.done." + deed.command);
    auto const written = lines_of(reader.database, deed.change);
    if (!written.empty()) {
        // A record comes after those it refers to: the last one is what it was about.
        line.about = name_of(reader, written.back().record, written.back().record_id);
        line.open = page_of(reader, written.back());
    }
    line.act = line.undone ? do_at_once("redo_change", RedoChange{deed.change})
                           : do_at_once("undo_change", UndoChange{deed.change});
    return line;
}

/// What turns the removal round: doing again what was taken back, or taking back the removal.
Action restoring(Database& database, Deed const& deed) {
    std::int64_t const taken_back = undone_through(database, deed.change);
    if (taken_back != 0) return do_at_once("restore", RedoChange{taken_back});
    return do_at_once("restore", UndoChange{deed.change});
}

void add_gone(std::vector<Line>& lines, Reader const& reader, Deed const& deed) {
    std::int64_t before = 0;
    for (HistoryLine const& written : lines_of(reader.database, deed.change)) {
        if (written.what != "removed" || written.record_id == before) continue;
        before = written.record_id;
        Line line = line_of(deed);
        line.key = written.record_id;
        line.what = phrase("record." + written.record);
        line.about = name_of(reader, written.record, written.record_id);
        line.act = restoring(reader.database, deed);
        lines.push_back(std::move(line));
    }
}

}  // namespace

DeedsView read_deeds(Reader const& reader) {
    DeedsView view;
    for (Deed const& deed : latest_deeds(reader.database, DeedsView::deeds_most))
        view.lines.push_back(deed_line(reader, deed));
    return view;
}

DeedsView read_bin(Reader const& reader) {
    DeedsView view{true, {}};
    std::int64_t const since_ms = (reader.today - DeedsView::bin_days).days() * ms_per_day;
    for (Deed const& deed : latest_removals(reader.database, since_ms, DeedsView::bin_most)) {
        bool const is_gone = deed.undone_by == 0 && deed.command != "redo_change";
        if (is_gone) add_gone(view.lines, reader, deed);
    }
    return view;
}

}  // namespace tongban
