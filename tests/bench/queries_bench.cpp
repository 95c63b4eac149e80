// What the database and the search cost with a whole county in it: 10,000 children, 240,000 contact notes.
// Native; the figures of the page itself come from tests/bench/vault. Prints a table of medians of seven.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include "domain/duplicates.hpp"
#include "domain/search.hpp"
#include "store/history.hpp"
#include "store/likeness_rows.hpp"
#include "store/table.hpp"
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

std::size_t found(Database& database, std::string_view typed) {
    SearchQuery const query = read_query(typed);
    std::size_t count = 0;
    auto row = database.prepare("SELECT id, key FROM child_search");
    while (row.next()) count += match(row.text(1), query) ? 1 : 0;
    return count;
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

void search(Database& database) {
    for (char const* typed : {"z", "zxm", "shan", "张小明", "王家 李", "0012"}) {
        std::string const what = "search 10,000 children: " + std::string(typed);
        seven(what.c_str(), [&] { found(database, typed); });
    }
}

}  // namespace

int main() {
    Database database = an_empty_database();
    std::printf("| %-58s | %10s |\n", "native, median of seven", "ms");
    import(database, County{});
    one_record(database);
    search(database);
    check(is_fine(database), "the bench met no failure");
    return 0;
}
