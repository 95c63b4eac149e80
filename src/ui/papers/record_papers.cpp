#include "ui/papers/record_papers.hpp"

#include <algorithm>
#include <array>

namespace tongban::ui {
namespace {

void consents(PaperMaker& maker, ChildView const& view) {
    std::vector<PaperRow> rows;
    for (ConsentLine const& line : view.consents) {
        std::string const end = line.withdrawn_on ? maker.day(line.withdrawn_on) : std::string("—");
        rows.push_back({spoken(maker.ui, line.purposes), spoken(maker.ui, line.giver), maker.day(line.given_on), end});
    }
    maker.table(
        maker.word("paper.consents"),
        {"paper.purpose", "paper.giver", "paper.day", "paper.withdrawn"},
        std::move(rows));
}

void wishes(PaperMaker& maker, ChildView const& view) {
    std::vector<PaperRow> rows;
    for (WishLine const& line : view.wishes) {
        rows.push_back({line.title, spoken(maker.ui, line.state_label), maker.day(line.since)});
    }
    maker.table(maker.word("screen.wishes"), {"paper.wish", "paper.state", "paper.since"}, std::move(rows));
}

void pairs(PaperMaker& maker, std::span<PairLine const> pairs) {
    std::vector<PaperRow> rows;
    for (PairLine const& line : pairs) {
        rows.push_back({line.other.name, spoken(maker.ui, line.kind), maker.day(line.since), maker.day(line.ended_on)});
    }
    maker.table(
        maker.word("screen.pairs"), {"paper.with", "paper.kind", "paper.since", "paper.until"}, std::move(rows));
}

/// No line ends between a box and its word.
std::string boxed(bool chosen, std::string_view word) {
    return std::string(chosen ? "☑\u00A0" : "☐\u00A0").append(word);
}

/// A flag that is off may be one that nobody touched: 否 is ticked by hand.
std::string yes_or_no(PaperMaker const& maker, bool yes) {
    return boxed(yes, maker.ui.word("app.yes")).append("　").append(boxed(false, maker.ui.word("app.no")));
}

/// "☐ 男　☑ 女": to be ticked by hand, or ticked already.
std::string boxes(PaperMaker const& maker, FormField const& field) {
    std::string text;
    for (FormField::Option const& option : field.options) {
        if (!text.empty()) text += "　";
        text += boxed(option.chosen || option.value == field.value, spoken(maker.ui, option.label));
    }
    return text;
}

std::string picked(PaperMaker const& maker, FormField const& field) {
    std::vector<Label> labels;
    for (FormField::Option const& option : field.picked) labels.push_back(option.label);
    return spoken(maker.ui, labels);
}

/// What the program would fill in by itself is the hand's on a blank sheet.
FormField emptied(FormField field) {
    field.value.clear();
    for (FormField::Option& option : field.options) option.chosen = false;
    return field;
}

std::string value_of(PaperMaker const& maker, FormField const& field) {
    constexpr std::size_t boxes_most = 30;  // a longer list is written, not ticked
    constexpr std::size_t lines_to_write = 4;
    switch (field.field->kind) {
        case Kind::flag: return yes_or_no(maker, field.value == "1");
        case Kind::choice:
        case Kind::choices:
            if (field.options.size() <= boxes_most) return boxes(maker, field);
            break;
        case Kind::day:
            if (field.value.empty()) return maker.word("paper.blank_day");
            if (auto const day = Date::parse(field.value)) return maker.day(*day);
            break;
        default: break;
    }
    if (!field.picked.empty()) return picked(maker, field);
    bool const photos = field.field->facts.refers_to == blob_reference && field.field->kind == Kind::text;
    if (photos && !field.value.empty()) {
        auto const count = std::ranges::count(field.value, ',') + 1;
        return maker.ui.word("paper.photos", {{"n", std::to_string(count)}});
    }
    std::string const& written = field.shown.empty() ? field.value : field.shown;
    bool const is_long = field.field->facts.format == Format::lines;
    return written.empty() && is_long ? std::string(lines_to_write, '\n') : written;
}

/// Who signs, where it is not only the one who fills it in. A guardian signs what is agreed with one: never a report of
/// harm, which may be about them.
struct Signing {
    std::string_view form, signers;
};
constexpr std::array<Signing, 12> signings = {{
    {"register_child", "guardian writer"},
    {"register_found", "guardian writer"},
    {"amend_child", "guardian writer"},
    {"give_consent", "guardian writer"},
    {"record_visit", "guardian writer"},
    {"amend_home_visit", "guardian writer"},
    {"form_pairing", "guardian helper director"},
    {"amend_pairing", "guardian helper director"},
    {"pair_after_wish", "guardian helper director"},
    {"care_agreement", "guardian carer director"},
    {"hand_over", "helper director"},
    {"grade_child", "writer second"},
}};

std::string_view signers_of(std::string_view form) {
    auto const signing = std::ranges::find(signings, form, &Signing::form);
    return signing == signings.end() ? "writer" : signing->signers;
}

}  // namespace

void make_paper(PaperMaker& maker, ChildView const& view) {
    maker.paper.title = view.head.name;
    maker.paper.note =
        dotted({maker.word("paper.child"), child_line(maker.ui, view.head), spoken(maker.ui, view.categories)});
    maker.groups(view.groups);
    consents(maker, view);
    pairs(maker, view.pairs);
    wishes(maker, view);
    maker.events("paper.happened", view.timeline);
}

void make_paper(PaperMaker& maker, PairView const& view) {
    maker.paper.title =
        maker.ui.word("paper.pair_title", {{"child", view.child_ref.name}, {"helper", view.helper_ref.name}});
    maker.paper.note =
        dotted({maker.word("paper.pair"), spoken(maker.ui, view.kind), child_line(maker.ui, view.child)});
    maker.groups(view.groups);
    maker.events("paper.contacts", view.contacts);
    maker.signatures("guardian helper director");
}

Paper helper_paper(Ui const& ui, HelperSheet const& sheet, Date today) {
    PaperMaker maker(ui, today);
    maker.paper.title = dotted({maker.word(sheet.handed_over ? "pair_page.letter" : "pair_page.sheet"), sheet.alias});
    maker.paper.note = maker.word("paper.sheet_note");
    maker.groups(sheet.facts);
    maker.heading(maker.word("paper.promises"));
    for (Phrase const& promise : sheet.promises) maker.text(maker.said(promise));
    maker.heading(maker.word("paper.warning"));
    maker.text(maker.said(sheet.warning));
    if (!sheet.former.empty()) maker.events("paper.former", sheet.former);
    maker.signatures("helper director");
    maker.paper.foot = ui.word("paper.foot", {{"day", maker.day(today)}});
    return std::move(maker.paper);
}

void make_paper(PaperMaker& maker, WishView const& view) {
    maker.paper.title = view.title;
    maker.paper.note = dotted({maker.word("paper.wish"), view.alias, spoken(maker.ui, view.state_label)});
    maker.groups(view.groups);
    std::vector<PaperRow> rows;
    for (WishStep const& step : view.chain) {
        rows.push_back({word_of(maker.ui, "wish.step.", step.name), maker.day(step.day), maker.said(step.detail)});
    }
    maker.table(maker.word("wish_page.way"), {"paper.step", "paper.day", "paper.words"}, std::move(rows));
    maker.events("paper.happened", view.timeline);
}

void make_paper(PaperMaker& maker, FormView const& view) {
    std::string const noun = "paper.title." + view.form;
    maker.paper.title = maker.word(maker.ui.words().has(noun) ? noun : view.title_key);
    maker.paper.note = spoken(maker.ui, view.subject);
    bool const blank = !view.has_draft && !view.subject;
    for (FormGroup const& group : view.groups) {
        std::vector<PaperRow> rows;
        for (FormField const& field : group.fields) {
            rows.push_back({maker.word(field.label_key), value_of(maker, blank ? emptied(field) : field)});
        }
        if (rows.empty()) continue;
        if (!group.title_key.empty()) maker.heading(maker.word(group.title_key));
        maker.add(PaperPart::Kind::facts, std::move(rows));
    }
    maker.signatures(signers_of(view.form));
}

}  // namespace tongban::ui
