#include "ui/screens/spoken.hpp"

#include <variant>
#include <vector>

#include "base/figures.hpp"
#include "ui/date_words.hpp"

namespace tongban::ui {
namespace {

struct ArgumentWords {
    Ui const& ui;
    Date today;

    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(std::string const& text) const { return text; }
    std::string operator()(Date day) const { return day_words(ui.words(), day, today); }
    std::string operator()(Word const& word) const { return std::string(ui.word(word.key)); }
};

struct ShownWords {
    Ui const& ui;
    Date today;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::string const& text) const { return text; }
    std::string operator()(Date day) const { return day_words(ui.words(), day, today); }
    std::string operator()(Phrase const& phrase) const { return spoken(ui, phrase, today); }
    std::string operator()(std::vector<Label> const& labels) const { return spoken(ui, labels); }
};

bool counts_one(Phrase const& phrase) {
    for (auto const& [name, argument] : phrase.args) {
        auto const* const number = std::get_if<std::int64_t>(&argument);
        if (name == "n" && number && *number == 1) return true;
    }
    return false;
}

std::string key_of(Ui const& ui, Phrase const& phrase) {
    std::string one = phrase.key + ".one";
    return counts_one(phrase) && ui.words().has(one) ? one : phrase.key;
}

std::string hours_text(std::int64_t halves) { return std::to_string(halves / 2) + (halves % 2 == 1 ? ".5" : ""); }

}  // namespace

std::string word_of(Ui const& ui, std::string_view prefix, std::string_view word) {
    return std::string(ui.word(std::string(prefix).append(word)));
}

std::string spoken(Ui const& ui, Phrase const& phrase, Date today) {
    if (!phrase) return {};
    std::vector<std::string> texts;
    texts.reserve(phrase.args.size());
    for (auto const& [name, argument] : phrase.args) texts.push_back(std::visit(ArgumentWords{ui, today}, argument));
    std::vector<Placed> places;
    for (std::size_t i = 0; i < texts.size(); ++i) places.push_back({phrase.args[i].first, texts[i]});
    std::string const key = key_of(ui, phrase);
    return filled(ui.word(key), places);
}

std::string numbered(Ui const& ui, std::string_view key, std::int64_t n) {
    return spoken(ui, Phrase{.key = std::string(key), .args = {{"n", n}}}, Date());
}

std::string spoken(Ui const& ui, Label const& label) {
    if (!label.text.empty()) return label.text;
    return label.key.empty() ? std::string() : std::string(ui.word(label.key));
}

std::string spoken(Ui const& ui, Shown const& shown, Date today) { return std::visit(ShownWords{ui, today}, shown); }

std::string spoken(Ui const& ui, std::span<Label const> labels) {
    std::string text;
    for (Label const& label : labels) {
        if (!text.empty()) text.append(ui.word("common.comma"));
        text.append(spoken(ui, label));
    }
    return text;
}

std::string dotted(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (std::string_view const part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text.append(" · ");
        text.append(part);
    }
    return text;
}

std::string since(Ui const& ui, std::optional<Date> day, Date today) {
    return day ? relative_day_words(ui.words(), *day, today) : std::string();
}

std::string on_day(Ui const& ui, std::optional<Date> day, Date today) {
    return day ? day_words(ui.words(), *day, today) : std::string();
}

std::string budget_words(Ui const& ui, std::optional<std::int64_t> cents) {
    return cents ? ui.word("wishes.budget", {{"yuan", yuan_text(*cents)}}) : std::string();
}

std::string duration(Ui const& ui, std::int64_t minutes) {
    if (minutes < 90) return ui.word("common.minutes", {{"n", std::to_string(minutes)}});
    std::int64_t const halves = (minutes + 15) / 30;
    return ui.word("common.hours", {{"n", hours_text(halves)}});
}

std::string service_sum(Ui const& ui, std::int64_t minutes, std::int64_t half_hours) {
    return ui.word("paper.sum_hours", {{"minutes", std::to_string(minutes)}, {"hours", hours_text(half_hours)}});
}

std::string child_line(Ui const& ui, ChildHead const& child) {
    std::string const age = child.age ? ui.word("common.age", {{"n", std::to_string(*child.age)}}) : std::string();
    return dotted({age, spoken(ui, child.grade), spoken(ui, child.village)});
}

}  // namespace tongban::ui
