#include <algorithm>
#include <unordered_map>

#include "app/read/facets.hpp"
#include "app/read/ledger_entries.hpp"
#include "app/read/screens.hpp"
#include "base/order.hpp"

namespace tongban {
namespace {

/// Whom records are about, each looked up once.
class Subjects {
public:
    Subjects(Reader const& reader, People const& people, Shape const& shape)
        : m_reader(reader), m_at(subject_at(shape)), m_record(subject_of(shape)) {
        if (m_record != child_shape.name) return;
        for (ChildLine const& line : people.children) m_children.emplace(line.id.value, &line);
    }

    void put(Row const& row, LedgerLine& into) {
        auto const* const id = m_at < 0 ? nullptr : std::get_if<std::int64_t>(&row[static_cast<std::size_t>(m_at)]);
        if (!id) return;
        if (ChildLine const* const child = child_of(row)) {
            into.who = shown_child(m_reader, child->name, child->alias);
            into.village = child->village_name;
            return;
        }
        auto& name = m_names[*id];
        if (name.empty()) name = linked_name(m_reader, m_record, *id);
        bool const is_village = m_record == village_shape.name;
        into.who = is_village && m_reader.masked ? dots() : name;
        if (is_village) into.village = name;
    }
    /// Nothing (nullptr) when it is about no child.
    [[nodiscard]] ChildLine const* child_of(Row const& row) const {
        if (m_at < 0) return nullptr;
        auto const* const id = std::get_if<std::int64_t>(&row[static_cast<std::size_t>(m_at)]);
        auto const found = id ? m_children.find(*id) : m_children.end();
        return found == m_children.end() ? nullptr : found->second;
    }

private:
    Reader const& m_reader;
    int m_at;
    std::string_view m_record;
    std::unordered_map<std::int64_t, ChildLine const*> m_children;
    std::unordered_map<std::int64_t, std::string> m_names;
};

bool is_over(Reader const& reader, Shape const& shape, Row const& row) {
    int const at = shape.find("until");
    auto const until = at < 0 ? std::nullopt : Date::parse(text_of(row[static_cast<std::size_t>(at)]));
    return until && *until < reader.today;
}

LedgerLine line_of(Reader const& reader, Ledger const& ledger, KeptRow const& kept, Subjects& subjects) {
    Shape const& shape = shape_of(ledger);
    LedgerLine line;
    line.id = kept.id;
    line.day = Date::parse(text_of(kept.row[first_day_at(shape)])).value_or(Date{});
    line.parts = ledger_parts(reader, ledger, kept.row);
    line.over = is_over(reader, shape, kept.row);
    subjects.put(kept.row, line);
    return line;
}

/// What a search text is compared with.
std::string search_text(LedgerLine const& line) {
    Child named;
    named.name = line.who;
    for (Shown const& part : line.parts) {
        auto const* const text = std::get_if<std::string>(&part);
        if (text && line.who.empty()) named.name += *text;
    }
    return search_key(named, line.village);
}

/// Newest first; of one day the one made last.
std::vector<KeptRow> newest_rows(Reader const& reader, Shape const& shape) {
    auto rows = all_rows(reader.database, shape);
    std::size_t const at = first_day_at(shape);
    put_in_order_of(rows, [&](KeptRow const& kept) {
        auto const day = Date::parse(text_of(kept.row[at])).value_or(Date{});
        return std::pair{-day.days(), -kept.id};
    });
    return rows;
}

/// A child is found as in the list of children; its key is there already.
std::string search_key_of(LedgerLine const& line, ChildLine const* child, bool sought) {
    if (child) return child->search_key;
    return sought ? search_text(line) : std::string();
}

bool has_villages(Shape const& shape) {
    std::string_view const about = subject_of(shape);
    return about == child_shape.name || about == village_shape.name;
}

}  // namespace

std::vector<Shown> ledger_parts(Reader const& reader, Ledger const& ledger, Row const& row) {
    Shape const& shape = shape_of(ledger);
    std::vector<Shown> parts;
    for (std::string const& column : ledger.columns) {
        auto const at = static_cast<std::size_t>(shape.find(column));
        bool const is_subject = static_cast<int>(at) == subject_at(shape);
        if (!is_subject && !is_empty(row[at])) parts.push_back(shown_field(reader, shape, at, row[at]));
    }
    return parts;
}

std::vector<EntryGroup> entry_groups(Reader const& reader, Id<Child> child) {
    std::vector<EntryGroup> groups;
    for (int section = 1; section <= 5; ++section) {
        EntryGroup group{section, {}};
        for (Ledger const& ledger : reader.rules.ledgers) {
            bool const fits = ledger.section == section && subject_of(shape_of(ledger)) == child_shape.name;
            if (!fits) continue;
            Route const form = form_route(ledger.record, child.value);
            group.forms.push_back({{"record." + ledger.record, {}}, Navigate{form}, Tone::plain, {}});
        }
        if (!group.forms.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

LedgersView read_ledgers(Reader const& reader) {
    LedgersView view;
    for (int section = 1; section <= 5; ++section) view.sections.push_back({section, {}});
    auto const& ledgers = reader.rules.ledgers;
    for (std::size_t i = 0; i < ledgers.size(); ++i) {
        std::int64_t const count = count_rows(reader.database, shape_of(ledgers[i]));
        view.sections[static_cast<std::size_t>(ledgers[i].section - 1)].kinds.push_back(
            {static_cast<std::int64_t>(i) + 1, "record." + ledgers[i].record, count});
    }
    return view;
}

std::optional<LedgerView> read_ledger(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state) {
    auto const& ledgers = reader.rules.ledgers;
    if (number < 1 || number > static_cast<std::int64_t>(ledgers.size())) return std::nullopt;
    Ledger const& ledger = ledgers[static_cast<std::size_t>(number - 1)];
    Shape const& shape = shape_of(ledger);
    auto const rows = newest_rows(reader, shape);
    LedgerView view{.record = ledger.record, .title_key = "record." + ledger.record, .text = state.text};
    view.total = static_cast<std::int64_t>(rows.size());
    view.add = open_form("enter", ledger.record, 0, Tone::primary);
    if (ledger.record == spot_check_shape.name) view.page = Screen::spot_check;
    std::vector<FacetSource> sources;
    if (has_villages(shape)) sources.push_back(village_facet(reader));
    FacetCounter counter(std::move(sources), state);
    RankedRows ranked(state.text);
    Subjects subjects(reader, people, shape);
    std::vector<LedgerLine> lines;
    for (KeptRow const& kept : rows) {
        LedgerLine line = line_of(reader, ledger, kept, subjects);
        if (!counter.admits({line.village})) continue;
        auto const key = search_key_of(line, subjects.child_of(kept.row), !state.text.empty());
        ranked.consider(static_cast<std::uint32_t>(lines.size()), key);
        lines.push_back(std::move(line));
    }
    for (std::uint32_t const i : ranked.take()) view.lines.push_back(std::move(lines[i]));
    view.facets = counter.take();
    return view;
}

}  // namespace tongban
