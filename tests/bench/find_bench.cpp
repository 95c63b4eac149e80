// One keystroke in the field that finds everything, in a whole county: 10,000 children, 3,000 helpers, 3,000 wishes and
// 240,000 notes. A keystroke is what the page does with it but for the pixels: the intent, and the snapshot after it.
// Native, processor time. Prints p50, p95 and the longest; the aim is 16 ms.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include "support/many_records.hpp"
#include "support/story.hpp"

namespace {

using namespace tongban;
using namespace tongban::build;

double ms_of(std::function<void()> const& work) {
    std::clock_t const start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

void report(char const* what, std::vector<double> times) {
    std::ranges::sort(times);
    auto const at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("| %-44s | %5zu | %7.2f | %7.2f | %7.2f |\n", what, times.size(), at(0.5), at(0.95), times.back());
}

void fill(Database& database) {
    Transaction transaction(database);
    CountyMaker maker(database, County{});
    maker.villages(), maker.children(), maker.volunteers(), maker.pairings(), maker.notes(), maker.wishes();
    maker.activities();
    ContactNote note = a_note();
    note.pairing = {200'007};
    note.words = "今天去看了银杏树，捡了一袋叶子";
    // The oldest note of all: whoever looks for it has to go through all of them.
    Writer(database, a_writing("note_contact")).add(contact_note_shape, Id<ContactNote>{999}, note);
    check(!transaction.commit(), "the county is written");
}

void type(Story& story, std::string_view text, std::vector<double>& times) {
    for (std::string_view rest = text; !rest.empty();) {
        take_code_point(rest);
        std::string const typed(text.substr(0, text.size() - rest.size()));
        times.push_back(ms_of([&] { story.say(Find{typed}), story.seen(); }));
    }
}

void look_through_notes(Story& story, std::string_view word) {
    std::vector<double> slices;
    story.say(Find{std::string(word)});
    story.seen();
    story.clock.move_ms(1'000);
    for (bool on = true; on;)
        slices.push_back(ms_of([&] { on = story.session().look_for_words().has_value(), story.seen(); }));
    double sum = 0;
    for (double const one : slices) sum += one;
    auto const& groups = story.seen().find->groups;
    check(!groups.empty() && groups.back().title_key == "app.find.notes", "the oldest note is found");
    report("240,000 notes for a rare word, one frame", slices);
    std::printf("| %-44s | %5d | %7.2f |\n", "… all of them", 1, sum);
}

}  // namespace

int main() {
    Story story("2026-11-23");
    fill(story.database());
    story.session().handle(Navigate{{Screen::children}});
    story.seen();
    std::printf("| %-44s | %5s | %7s | %7s | %7s |\n", "native, ms", "n", "p50", "p95", "most");
    report("opened for the first time", {ms_of([&] { story.say(Find{}), story.seen(); })});
    std::vector<double> keys;
    for (char const* const text :
         {"zhangxiaoming",
          "zxm",
          "wjl",
          "shan",
          "张小明",
          "王家 李",
          "王家李",
          "0012",
          "paobuxie",
          "跑步鞋",
          "fangnishui",
          "jijiafang",
          "记家访",
          "ouyang",
          "xyz",
          "qqq",
          "1380000",
          "银杏树"})
        type(story, text, keys);
    report("one keystroke", keys);
    look_through_notes(story, "银杏树");
    return 0;
}
