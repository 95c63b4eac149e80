// What the database and the search cost with a whole county in it: 10,000 children, 240,000 contact notes.
// Native; the figures of the page itself come from tests/bench/vault. Prints a table of medians of seven.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include "domain/duplicates.hpp"
#include "domain/search.hpp"
#include "store/activity_rows.hpp"
#include "store/child_rows.hpp"
#include "store/history.hpp"
#include "store/likeness_rows.hpp"
#include "store/pair_rows.hpp"
#include "store/table.hpp"
#include "store/volunteer_rows.hpp"
#include "store/wish_rows.hpp"
#include "support/many_records.hpp"

namespace {

using namespace tongban;
using namespace tongban::build;

/// Processor time: the program waits for nothing, and other work on the machine must not be counted.
double ms_of(std::function<void()> const& work) {
    std::clock_t const start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

void report(char const* what, double ms) { std::printf("| %-58s | %10.3f |\n", what, ms); }

void once(char const* what, std::function<void()> const& work) { report(what, ms_of(work)); }

void seven(char const* what, std::function<void()> const& work) {
    std::array<double, 7> times{};
    work();
    for (double& time : times) time = ms_of(work);
    std::ranges::sort(times);
    report(what, times[times.size() / 2]);
}

void in_transaction(Database& database, std::function<void()> const& work) {
    Transaction transaction(database);
    work();
    check(!transaction.commit(), "the bench writes what the schema allows");
}

std::size_t found(std::vector<ChildLine> const& lines, std::string_view typed) {
    SearchQuery const query = read_query(typed);
    auto const answers = [&](ChildLine const& line) { return match(line.search_key, query).has_value(); };
    return static_cast<std::size_t>(std::ranges::count_if(lines, answers));
}

void import(Database& database, County const& county) {
    CountyMaker maker(database, county);
    in_transaction(database, [&] { maker.villages(); });
    once("import 10,000 children with consents, history, search keys", [&] {
        in_transaction(database, [&] { maker.children(); });
    });
    in_transaction(database, [&] { maker.volunteers(), maker.pairings(); });
    once("import 240,000 notes with history", [&] { in_transaction(database, [&] { maker.notes(); }); });
    in_transaction(database, [&] { maker.wishes(), maker.activities(); });
    std::printf("| %-58s | %7.1f MB |\n", "size of the database", database.pages().pages() * 4096.0 / 1e6);
}

void one_record(Database& database) {
    seven("find one child by id", [&] { check(find(database, child_shape, Id<Child>{12'345}).has_value(), "child"); });
    std::int64_t id = 9'000'000;
    seven("note one contact (transaction, history)", [&] {
        in_transaction(database, [&] {
            ContactNote note = a_note();
            note.pairing = {200'007};
            Writer(database, a_writing("note_contact")).add(contact_note_shape, Id<ContactNote>{++id}, note);
        });
    });
    seven("change one child (transaction, history, search key)", [&] {
        in_transaction(database, [&] {
            auto child = *find(database, child_shape, Id<Child>{12'345});
            child.alias += "a";
            Writer(database, a_writing("amend")).save(child_shape, Id<Child>{12'345}, child);
        });
    });
    seven("history of one child", [&] { check(!history_of(database, 12'345, 100).empty(), "history"); });
    Child const child = *find(database, child_shape, Id<Child>{12'345});
    seven("who may be the same child (before registering)", [&] {
        auto const candidates = children_maybe_like(database, child);
        check(!similar_children(child, candidates).empty(), "likeness");
    });
}

void screens(Database& database) {
    seven("all children with village, pairs, last contact", [&] {
        check(child_lines(database).size() == 10'000, "lines");
    });
    seven("all volunteers with pairs and hours", [&] { check(volunteer_lines(database).size() == 3'000, "lines"); });
    seven("all open pairs with last contact and next step", [&] { check(!open_pairs(database).empty(), "pairs"); });
    seven("all open wishes", [&] { check(!open_wishes(database).empty(), "wishes"); });
    seven("all activities with counts", [&] { check(all_activities(database).size() == 400, "activities"); });
    seven("open activities with counts", [&] { check(!open_activities(database).empty(), "activities"); });
    seven("one child", [&] { check(find_child(database, Id<Child>{12'345}).has_value(), "child"); });
    seven("one child: pairs, notes, wishes, consents", [&] {
        Id<Child> const child{12'345};
        check(!pairs_of(database, child).empty() && !notes_of(database, child, 50).empty(), "page");
        check(!consents_of(database, child).empty() && wishes_of(database, child).size() < 20, "page");
    });
    seven("consents of all children with a running pair", [&] {
        check(!consents_under_pairs(database).empty(), "consents");
    });
    seven("children without a pair", [&] { check(!children_without_pair(database).empty(), "children"); });
    seven(
        "roster of one activity", [&] { check(roster_of(database, Id<Activity>{3'000'005}).size() == 22, "roster"); });
}

void search(Database& database) {
    auto const lines = child_lines(database);
    for (char const* typed : {"z", "zxm", "shan", "张小明", "王家 李", "王家李", "0012"}) {
        std::string const what = "search in 10,000 children: " + std::string(typed);
        seven(what.c_str(), [&] { check(found(lines, typed) < lines.size(), "search"); });
    }
}

}  // namespace

int main() {
    Database database = an_empty_database();
    std::printf("| %-58s | %10s |\n", "native, median of seven", "ms");
    import(database, County{});
    one_record(database);
    screens(database);
    search(database);
    check(is_fine(database), "the bench met no failure");
    return 0;
}
