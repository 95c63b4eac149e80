#include "app/read/find_reader.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "app/read/form_reader.hpp"
#include "base/order.hpp"
#include "base/short_code.hpp"
#include "base/text.hpp"
#include "domain/search.hpp"
#include "store/find_rows.hpp"

namespace tongban {
namespace {

using Hit = FindView::Hit;
using Group = FindView::Group;

constexpr std::size_t people_most = 6, others_most = 3, notes_most = 4, visited_most = 6;
constexpr std::size_t excerpt_before = 8, excerpt_most = 36;
constexpr int ranks = 3;

/// The first few of each rank, in their order, and how many there were.
template <typename Thing>
class Best {
public:
    explicit Best(std::size_t most) : m_most(most) {}
    /// Whether it answered.
    bool consider(Thing const& thing, std::optional<int> rank) {
        if (!rank) return false;
        ++m_count;
        auto& ranked = m_ranked[static_cast<std::size_t>(*rank)];
        if (ranked.size() < m_most) ranked.push_back(&thing);
        return true;
    }
    template <typename Make>
    void put(std::vector<Group>& groups, std::string title_key, Make make) const {
        Group group{std::move(title_key), {}, ranks, 0};
        for (int rank = ranks - 1; rank >= 0; --rank)
            if (!m_ranked[static_cast<std::size_t>(rank)].empty()) group.best = rank;
        for (auto const& ranked : m_ranked)
            for (Thing const* const thing : ranked)
                if (group.hits.size() < m_most) group.hits.push_back(make(*thing));
        group.more = m_count - static_cast<int>(group.hits.size());
        if (!group.hits.empty()) groups.push_back(std::move(group));
    }

private:
    std::size_t m_most;
    int m_count = 0;
    std::array<std::vector<Thing const*>, ranks> m_ranked;
};

Hit child_hit(Reader const& reader, ChildLine const& line) {
    ChildHead const head = child_head(reader, line);
    Hit hit{"child", head.id, head.name, {}, head.village, {}, {Navigate{{Screen::child, line.id.value}}}};
    if (head.age) hit.detail = phrase("app.find.age", {{"n", std::int64_t{*head.age}}});
    return hit;
}

Hit volunteer_hit(Reader const& reader, VolunteerLine const& line) {
    Volunteer const& volunteer = line.volunteer.record;
    Label const unit = reader.masked ? Label{} : text_label(volunteer.unit);
    return {
        "volunteer",
        line.volunteer.id.value,
        shown_helper(reader, volunteer.name),
        {},
        unit,
        {},
        {Navigate{{Screen::volunteer, line.volunteer.id.value}}}};
}

Hit findable_hit(Findable const& found) {
    Route const open{found.screen, found.id};
    return {std::string(screen_word(found.screen)), found.id, found.title, found.detail, {}, {}, {Navigate{open}}};
}

// ---- notes

void skip(std::string_view& text, std::size_t points) {
    for (; points > 0 && !text.empty(); --points) take_code_point(text);
}

/// What stands around the word, on one line.
std::string excerpt(std::string_view text, std::string_view word) {
    std::size_t const at = std::min(text.find(word), text.size());
    std::size_t const before = code_point_count(text.substr(0, at));
    std::string shown = before > excerpt_before ? "…" : "";
    skip(text, before > excerpt_before ? before - excerpt_before : 0);
    for (std::size_t i = 0; i < excerpt_most && !text.empty(); ++i) {
        char32_t const point = take_code_point(text);
        append_code_point(shown, point < 0x20 ? U' ' : point);
    }
    return text.empty() ? shown : shown + "…";
}

Hit note_hit(Reader const& reader, WordRow const& row, std::string_view word) {
    Route const open = row.of_visit ? form_route("amend_home_visit", row.id) : Route{Screen::pair, row.pairing};
    return {
        row.of_visit ? "visit" : "contact",
        row.id,
        shown_child(reader, row.child_name, row.child_alias),
        phrase(row.of_visit ? "app.find.visit" : "app.find.contact", {{"day", row.day}}),
        {},
        reader.masked ? dots() : excerpt(row.text, word),
        {Navigate{open}}};
}

void add_notes(std::vector<Group>& groups, Reader const& reader, WordSearch const* search, std::string_view text) {
    auto const words = words_for_notes(text);
    if (!search || words.empty() || search->found().empty()) return;
    Group group{"app.find.notes", {}, ranks, 0};
    for (WordRow const& row : search->found()) {
        if (group.hits.size() < notes_most) group.hits.push_back(note_hit(reader, row, words.front()));
        else ++group.more;
    }
    groups.push_back(std::move(group));
}

// ---- who answers

std::vector<std::size_t> all_places(std::size_t count) {
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    return places;
}

/// Those who may answer to `query`: everybody, unless it narrows what was asked before.
Answering& narrowed(FindGround const& ground, SearchQuery const& query) {
    Answering& answering = ground.answering;
    if (!narrows(query, answering.query)) {
        answering.children = all_places(ground.people.children.size());
        answering.volunteers = all_places(ground.people.volunteers.size());
        answering.findables = all_places(ground.findables.size());
    }
    answering.query = query;
    return answering;
}

template <typename Line>
Best<Line> best_people(
    std::vector<std::size_t>& places, std::vector<Line> const& lines, SearchQuery const& query, std::size_t most) {
    Best<Line> best(most);
    Matcher rank(query);
    std::erase_if(places, [&](std::size_t place) {
        Line const& line = lines[place];
        return !best.consider(line, rank(line.search_key));
    });
    return best;
}

std::optional<int> rank_of(Findable const& found, std::string_view text, SearchQuery const& query) {
    bool const is_code = found.screen == Screen::wish && finds_code(text, found.id);
    return is_code ? std::optional(0) : match(found.key, query);
}

// ---- nothing typed

std::string_view record_of(Screen screen) {
    switch (screen) {
        case Screen::child: return "child";
        case Screen::volunteer: return "volunteer";
        case Screen::pair: return "pairing";
        case Screen::wish: return "wish";
        case Screen::activity: return "activity";
        case Screen::village: return "village";
        default: return {};
    }
}

std::vector<Group> visited_groups(Reader const& reader, std::span<std::string const> visited) {
    Group group{"app.find.recent", {}, 0, 0};
    for (std::string const& address : visited) {
        auto const route = parse_route(address);
        std::string_view const record = route ? record_of(route->screen) : std::string_view();
        // What tells a place, or a child's own words, is not for whoever looks over the shoulder.
        bool const hidden = reader.masked && (record == "village" || record == "wish");
        Label const label = record.empty() || hidden ? Label{} : record_label(reader, record, route->subject);
        if (!label || group.hits.size() >= visited_most) continue;
        group.hits.push_back(
            {std::string(screen_word(route->screen)),
             route->subject,
             label.text,
             {},
             {"record." + std::string(record), {}},
             {},
             {Navigate{*route}}});
    }
    if (group.hits.empty()) return {};
    return {std::move(group)};
}

}  // namespace

std::vector<Findable> read_findables(Reader const& reader) {
    std::vector<Findable> found;
    for (VillageLine const& village : village_lines(reader.database)) {
        if (reader.masked) break;
        Phrase const children = phrase("app.find.children", {{"n", std::int64_t{village.children}}});
        found.push_back({Screen::village, village.id.value, village.name, children, search_key(village.name)});
    }
    for (WishText const& wish : wish_texts(reader.database)) {
        bool const is_public = !wish.public_text.empty();
        std::string const title = is_public ? wish.public_text : reader.masked ? dots() : wish.raw_text;
        Phrase const state =
            phrase("app.find.wish", {{"alias", wish.child_alias}, {"state", Word{"wish.state." + wish.state}}});
        found.push_back({Screen::wish, wish.id.value, title, state, search_key(title)});
    }
    for (ActivityTitle const& activity : activity_titles(reader.database)) {
        Phrase const day = phrase("app.find.on", {{"day", activity.day}});
        found.push_back({Screen::activity, activity.id.value, activity.title, day, search_key(activity.title)});
    }
    return found;
}

std::vector<std::string> words_for_notes(std::string_view text) {
    bool const is_plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_plain) return {};
    std::vector<std::string> words;
    std::string const spaced = half_width(text);
    for (std::string_view const word : split(spaced, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

FindView read_find(Reader const& reader, FindGround const& ground, std::string_view text) {
    FindView view;
    view.text = text;
    SearchQuery const query = read_query(text);
    if (query.words.empty()) {
        view.groups = visited_groups(reader, ground.visited);
        return view;
    }
    Answering& answering = narrowed(ground, query);
    auto const children = best_people(answering.children, ground.people.children, query, people_most);
    children.put(view.groups, "screen.children", [&](ChildLine const& line) { return child_hit(reader, line); });
    auto const volunteers = best_people(answering.volunteers, ground.people.volunteers, query, others_most);
    volunteers.put(
        view.groups, "screen.volunteers", [&](VolunteerLine const& line) { return volunteer_hit(reader, line); });
    for (Screen const screen : {Screen::village, Screen::wish, Screen::activity}) {
        Best<Findable> found(others_most);
        std::erase_if(answering.findables, [&](std::size_t place) {
            Findable const& one = ground.findables[place];
            return one.screen == screen && !found.consider(one, rank_of(one, text, query));
        });
        std::string const title =
            screen == Screen::village ? "app.find.villages" : "screen." + std::string(screen_word(screen));
        found.put(view.groups, title, findable_hit);
    }
    put_in_order_of(view.groups, [](Group const& group) { return group.best; });
    add_notes(view.groups, reader, ground.words, text);
    view.looking = ground.words && !ground.words->is_over();
    return view;
}

}  // namespace tongban
