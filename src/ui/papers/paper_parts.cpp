#include "ui/papers/paper_parts.hpp"

#include <utility>

#include "base/text.hpp"

namespace tongban::ui {

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

void PaperMaker::groups(std::span<FactGroup const> groups) {
    for (FactGroup const& group : groups) {
        std::vector<PaperRow> rows;
        for (Fact const& fact : group.facts) rows.push_back({word(fact.label_key), spoken(ui, fact.value, today)});
        if (rows.empty()) continue;
        if (!group.title_key.empty()) heading(word(group.title_key));
        add(PaperPart::Kind::facts, std::move(rows));
    }
}

void PaperMaker::events(std::string_view title_key, std::span<Event const> events) {
    std::vector<PaperRow> rows;
    for (Event const& event : events) rows.push_back({day(event.day), spoken(ui, event.title, today), event.text});
    table(word(title_key), {"paper.day", "paper.what", "paper.words"}, std::move(rows));
}

void PaperMaker::signatures(std::string_view who) {
    PaperRow names;
    for (std::string_view const one : split(who, ' ')) names.push_back(word("paper.sign_" + std::string(one)));
    add(PaperPart::Kind::signatures, {std::move(names)});
}

}  // namespace tongban::ui
