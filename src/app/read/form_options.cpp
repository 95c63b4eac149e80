#include <algorithm>

#include "app/read/facets.hpp"
#include "app/read/form_reader.hpp"
#include "base/text.hpp"
#include "domain/ledger/ledger.hpp"
#include "store/activity_rows.hpp"
#include "store/pair_rows.hpp"
#include "store/wish_rows.hpp"

namespace tongban {
namespace {

using Option = FormField::Option;
using Options = std::vector<Option>;

constexpr std::size_t suggestions_most = 8, many_most = 60;

/// What a suggestion is made for.
struct Seeking {
    Reader const& reader;
    FormState const& state;
    Field const& field;
    std::string text;                 ///< typed
    std::vector<std::string> chosen;  ///< ids
    std::size_t most;

    [[nodiscard]] bool is_chosen(std::int64_t id) const {
        return std::ranges::find(chosen, std::to_string(id)) != chosen.end();
    }
    [[nodiscard]] Option option(std::int64_t id, Label label) const {
        return {std::to_string(id), std::move(label), is_chosen(id), {}, {}};
    }
};

Label child_detail(Reader const& reader, ChildLine const& line) {
    std::string text = reader.masked ? "" : line.village_name;
    if (line.born_on && !text.empty()) text += " · ";
    if (line.born_on) text += std::to_string(age_in_years(*line.born_on, reader.today));
    return text_label(text);
}

Options children_for(Seeking const& seeking, People const& people) {
    RankedRows ranked(seeking.text);
    for (std::uint32_t i = 0; i < people.children.size(); ++i) {
        if (people.children[i].state == ChildState::open) ranked.consider(i, people.children[i].search_key);
    }
    Options options;
    for (std::uint32_t const i : ranked.take()) {
        ChildLine const& line = people.children[i];
        if (options.size() == seeking.most) break;
        options.push_back(
            seeking.option(line.id.value, text_label(shown_child(seeking.reader, line.name, line.alias))));
        options.back().detail = child_detail(seeking.reader, line);
    }
    return options;
}

/// Whoever is to be with children needs a valid check; a claimant does not.
Phrase access_fault(Seeking const& seeking, Volunteer const& volunteer) {
    if (seeking.field.name == "claimant_volunteer") return {};
    auto const gaps = access_gaps(volunteer, seeking.reader.today, seeking.reader.rules.policy);
    return gaps.empty() ? Phrase{} : problem_phrase(gaps.front());
}

Options volunteers_for(Seeking const& seeking, People const& people) {
    RankedRows ranked(seeking.text);
    for (std::uint32_t i = 0; i < people.volunteers.size(); ++i) {
        bool const left = people.volunteers[i].volunteer.record.state == VolunteerState::left;
        if (!left) ranked.consider(i, people.volunteers[i].search_key);
    }
    Options options;
    for (std::uint32_t const i : ranked.take()) {
        auto const& [id, volunteer] = people.volunteers[i].volunteer;
        if (options.size() == seeking.most) break;
        options.push_back(seeking.option(id.value, text_label(shown_helper(seeking.reader, volunteer.name))));
        if (!seeking.reader.masked) options.back().detail = text_label(volunteer.unit);
        options.back().why_not = access_fault(seeking, volunteer);
    }
    return options;
}

Options villages_for(Seeking const& seeking) {
    Options options;
    for (VillageLine const& line : village_lines(seeking.reader.database)) {
        bool const fits = options.size() < seeking.most && answers(seeking.text, {line.name});
        if (fits) options.push_back(seeking.option(line.id.value, text_label(line.name)));
    }
    return options;
}

Label pair_label(Reader const& reader, PairRow const& pair) {
    return text_label(
        shown_child(reader, pair.child_name, pair.child_alias) + " · " + shown_helper(reader, pair.volunteer_name));
}

Options pairs_for(Seeking const& seeking) {
    Options options;
    for (PairRow const& pair : open_pairs(seeking.reader.database)) {
        bool const fits = options.size() < seeking.most &&
                          answers(seeking.text, {pair.child_name, pair.child_alias, pair.volunteer_name});
        if (fits) options.push_back(seeking.option(pair.pair.id.value, pair_label(seeking.reader, pair)));
    }
    return options;
}

Options activities_for(Seeking const& seeking) {
    Options options;
    for (ActivityLine const& line : open_activities(seeking.reader.database)) {
        bool const runs = line.activity.record.state != ActivityState::closed;
        bool const fits = runs && options.size() < seeking.most && answers(seeking.text, {line.activity.record.title});
        if (fits) options.push_back(seeking.option(line.activity.id.value, text_label(line.activity.record.title)));
    }
    return options;
}

/// Records of any other kind, by their names; not those whose last day is past.
Options others_for(Seeking const& seeking) {
    Shape const* const shape = find_shape(seeking.field.facts.refers_to);
    Options options;
    int const at = shape ? name_at(*shape) : -1;
    if (at < 0) return options;
    Field const& named = shape->fields[static_cast<std::size_t>(at)];
    int const until = shape->find("until");
    for (KeptRow const& kept : all_rows(seeking.reader.database, *shape)) {
        auto const last = until < 0 ? std::nullopt : Date::parse(text_of(kept.row[static_cast<std::size_t>(until)]));
        if (options.size() == seeking.most || (last && *last < seeking.reader.today)) continue;
        std::string const name = shown_name(seeking.reader, named, text_of(kept.row[static_cast<std::size_t>(at)]));
        if (answers(seeking.text, {name})) options.push_back(seeking.option(kept.id, text_label(name)));
    }
    return options;
}

}  // namespace

std::vector<Option> suggestions_for(
    Reader const& reader, People const& people, FormState const& state, Field const& field) {
    auto const sought = state.sought.find(field.name);
    bool const many = state.spec->takes_many(field.name);
    Seeking const seeking{
        reader,
        state,
        field,
        sought == state.sought.end() ? "" : sought->second,
        words_in(state, field),
        many ? many_most : suggestions_most};
    std::string_view const record = field.facts.refers_to;
    if (record == "child") return children_for(seeking, people);
    if (record == "volunteer") return volunteers_for(seeking, people);
    if (record == "village") return villages_for(seeking);
    if (record == "pairing") return pairs_for(seeking);
    if (record == "activity") return activities_for(seeking);
    return others_for(seeking);
}

Label record_label(Reader const& reader, std::string_view record, std::int64_t id) {
    if (record == "pairing") {
        auto const pair = find_pair(reader.database, {id});
        return pair ? pair_label(reader, *pair) : Label{};
    }
    if (record == "wish") {
        auto const wish = find_wish(reader.database, {id});
        if (!wish) return {};
        Wish const& record_of_wish = wish->wish.record;
        std::string const& title =
            record_of_wish.public_text.empty() ? record_of_wish.raw_text : record_of_wish.public_text;
        return text_label(wish->child_alias + " · " + title);
    }
    if (std::string name = linked_name(reader, record, id); !name.empty()) return text_label(name);
    Shape const* const shape = find_shape(record);
    int const subject = shape ? subject_at(*shape) : -1;
    auto const row = subject < 0 ? std::nullopt : find_row(reader.database, *shape, id);
    if (!row) return {};
    auto const at = static_cast<std::size_t>(subject);
    auto const* const about = std::get_if<std::int64_t>(&(*row)[at]);
    return about ? record_label(reader, shape->fields[at].facts.refers_to, *about) : Label{};
}

}  // namespace tongban
