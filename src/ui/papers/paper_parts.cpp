#include "ui/papers/paper_parts.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "ui/date_words.hpp"

namespace tongban::ui {

std::string PaperMaker::day(std::optional<Date> day) const { return on_day(ui, day, no_today); }

std::string PaperMaker::said(Phrase const& phrase) const { return spoken(ui, phrase, no_today); }

std::string PaperMaker::said(Shown const& shown) const { return spoken(ui, shown, no_today); }

void PaperMaker::text(std::string text) {
    if (!text.empty()) add(PaperPart::Kind::text, {{std::move(text)}});
}

void PaperMaker::table(std::string title, std::initializer_list<std::string_view> head, std::vector<PaperRow> rows) {
    if (rows.empty()) return;
    PaperRow words;
    for (std::string_view const key : head) words.push_back(word(key));
    rows.insert(rows.begin(), std::move(words));
    if (!title.empty()) heading(std::move(title));
    add(PaperPart::Kind::table, std::move(rows));
}

void PaperMaker::groups(std::span<FactGroup const> groups, std::initializer_list<std::string_view> but) {
    for (FactGroup const& group : groups) {
        std::vector<PaperRow> rows;
        for (Fact const& fact : group.facts) {
            bool const stays_off = std::ranges::find(but, fact.label_key) != but.end();
            if (!stays_off) rows.push_back({word(fact.label_key), said(fact.value)});
        }
        if (rows.empty()) continue;
        if (!group.title_key.empty()) heading(word(group.title_key));
        add(PaperPart::Kind::facts, std::move(rows));
    }
}

void PaperMaker::events(std::string_view title_key, std::span<Event const> events) {
    std::vector<PaperRow> rows;
    for (Event const& event : events) rows.push_back({day(event.day), said(event.title), event.text});
    table(word(title_key), {"paper.day", "paper.what", "paper.words"}, std::move(rows));
}

void PaperMaker::signatures(std::string_view who) {
    PaperRow names;
    for (std::string_view const one : split(who, ' ')) names.push_back(word("paper.sign_" + std::string(one)));
    add(PaperPart::Kind::signatures, {std::move(names), {word("paper.sign_day")}});
}

}  // namespace tongban::ui
