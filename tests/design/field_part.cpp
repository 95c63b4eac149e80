#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

constexpr std::array<std::string_view, 10> villages{
    "village_1",
    "village_2",
    "village_3",
    "village_4",
    "village_5",
    "village_6",
    "village_7",
    "village_8",
    "village_9",
    "village_10"};

std::string_view village(Ui const& ui, std::string_view key) { return said(ui, std::string("sample.").append(key)); }

void draw_texts(Ui& ui, DesignDraft& draft) {
    text_field(
        ui,
        {.key = "name",
         .label = said(ui, "field.name"),
         .placeholder = said(ui, "field.name_hint"),
         .help = said(ui, "field.name_help"),
         .required = true,
         .length_max = 10},
        draft.name);
    std::string wrong = "32132220150229001";
    text_field(
        ui,
        {.key = "id", .label = said(ui, "field.id"), .error = said(ui, "field.id_error"), .keyboard = Keyboard::number},
        wrong);
    std::string cost = "120";
    text_field(
        ui,
        {.key = "cost",
         .label = said(ui, "field.cost"),
         .keyboard = Keyboard::number,
         .unit = said(ui, "field.yuan"),
         .icon = Icon::gift,
         .width_max = 200},
        cost);
    std::string locked(said(ui, "fact.caregiver_value"));
    text_field(ui, {.key = "locked", .label = said(ui, "fact.caregiver"), .disabled = true}, locked);
    text_area(
        ui,
        {.key = "story",
         .label = said(ui, "field.story"),
         .placeholder = said(ui, "field.story_hint"),
         .length_max = 200},
        draft.story);
}

void draw_finding(Ui& ui, DesignDraft& draft, Date today) {
    auto const search = said(ui, "field.search");
    search_field(ui, {.key = "search", .label = search, .placeholder = search, .shortcut = "Ctrl K"}, draft.search);
    gap(ui, space_4);
    date_field(
        ui, {.field = {.key = "day", .label = said(ui, "field.day"), .required = true}, .today = today}, draft.day);
    std::vector<Suggestion> found;
    for (std::size_t i = 0; i < villages.size(); ++i) {
        auto const title = village(ui, villages[i]);
        if (title.find(draft.village) == title.npos) continue;
        found.push_back({.key = static_cast<std::int64_t>(i) + 1, .title = title, .note = said(ui, "sample.town")});
    }
    suggest_field(
        ui,
        {.key = "village", .label = said(ui, "field.village"), .help = said(ui, "field.village_help")},
        draft.village,
        found);
}

void draw_choices(Ui& ui, DesignDraft& draft) {
    std::array const few{
        Option{.word = "visit", .label = said(ui, "choice.visit")},
        Option{.word = "school", .label = said(ui, "choice.school")},
        Option{.word = "phone", .label = said(ui, "choice.phone")},
        Option{.word = "missed", .label = said(ui, "choice.missed"), .disabled = true}};
    choice(ui, {.key = "single", .label = said(ui, "field.mode"), .required = true}, few, draft.single);
    choices(
        ui, {.key = "many", .label = said(ui, "field.needs"), .help = said(ui, "field.needs_help")}, few, draft.many);
    std::vector<Option> all;
    for (auto const& key : villages)
        all.push_back({.word = key, .label = village(ui, key), .note = said(ui, "sample.town")});
    choice(ui, {.key = "picked", .label = said(ui, "field.village")}, all, draft.picked);
    choice(
        ui,
        {.key = "wrong", .label = said(ui, "field.mode"), .error = said(ui, "field.choose_error")},
        all,
        draft.picked);
}

}  // namespace

void draw_field_part(Ui& ui, DesignDraft& draft, Date today) {
    columns(
        ui,
        {},
        {[&] { shown(ui, "fields", [&] { draw_texts(ui, draft); }); },
         [&] {
             shown(ui, "finding", [&] { draw_finding(ui, draft, today); });
             shown(ui, "choices", [&] { draw_choices(ui, draft); });
         }});
}

}  // namespace tongban::ui
