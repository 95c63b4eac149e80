#include "app/read/helper_sheet.hpp"

#include "app/read/events.hpp"
#include "base/text.hpp"
#include "domain/contact_note.hpp"

namespace tongban {
namespace {

constexpr int all_notes = 300, silent_step = 1;

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

/// A helper's own words may call the child by its name, with or without the family's: the sheet says the alias.
std::string with_alias(std::string text, PairRow const& pair) {
    std::string_view given = pair.child_name;
    if (given.empty()) return text;
    replace_all(text, pair.child_name, pair.child_alias);
    take_code_point(given);
    if (code_point_count(given) > 1) replace_all(text, given, pair.child_alias);
    return text;
}

/// The notes of the pair before, as many as were chosen at the hand-over.
std::vector<NoteRow> former_notes(Reader const& reader, Pairing const& pairing) {
    if (!pairing.took_over || pairing.notes_shown == "none") return {};
    return notes_of(reader.database, pairing.took_over, pairing.notes_shown == "all" ? all_notes : 1);
}

std::vector<Phrase> promises_of(Reader const& reader, PairRow const& pair) {
    std::vector<Phrase> promises{phrase("app.sheet.rhythm", {{"n", pair.pair.record.rhythm_days}})};
    std::string next = pair.next_step;
    auto const former =
        pair.pair.record.took_over ? find_pair(reader.database, pair.pair.record.took_over) : std::nullopt;
    if (next.empty() && former) next = former->next_step;
    promises.push_back(
        next.empty() ? phrase("app.sheet.first_step")
                     : phrase("app.sheet.next_step", {{"step", with_alias(next, pair)}}));
    promises.push_back(phrase("app.sheet.boundaries"));
    return promises;
}

/// What the next meeting has to mind most: a long silence, a sad child, else what every helper has to know.
Phrase warning_of(Reader const& reader, PairRow const& pair) {
    Id<Pairing> const source =
        pair.pair.record.took_over && !pair.last_contact ? pair.pair.record.took_over : pair.pair.id;
    auto const known = find_pair(reader.database, source);
    auto const last = notes_of(reader.database, source, 1);
    if (known && known->last_contact) {
        int const days = days_between(*known->last_contact, reader.today);
        if (days >= reader.rules.policy.quiet_days[silent_step]) {
            return phrase("app.sheet.silent", {{"n", std::int64_t{days}}});
        }
    }
    bool const sad = !last.empty() && last.front().note.record.mood == "sad";
    return phrase(sad ? "app.sheet.sad" : "app.sheet.call");
}

}  // namespace

HelperSheet helper_sheet(Reader const& reader, PairRow const& pair) {
    Pairing const& pairing = pair.pair.record;
    HelperSheet sheet;
    sheet.handed_over = static_cast<bool>(pairing.took_over);
    sheet.alias = pair.child_alias;
    Child const child = find(reader.database, child_shape, pairing.child).value_or(Child{});
    Row const row = row_of(child_shape, child);
    sheet.facts.push_back(
        fact_group(reader, "app.sheet.facts", child_shape.plain(), row, {"alias", "interests", "needs", "dialect"}));
    auto& facts = sheet.facts.front().facts;
    if (Phrase const age = age_band(child.born_on, reader.today))
        facts.insert(facts.begin() + 1, {"app.sheet.age", age});
    sheet.promises = promises_of(reader, pair);
    sheet.warning = warning_of(reader, pair);
    sheet.former = contact_events(reader, former_notes(reader, pairing));
    for (Event& event : sheet.former) event.text = with_alias(std::move(event.text), pair);
    return sheet;
}

}  // namespace tongban
