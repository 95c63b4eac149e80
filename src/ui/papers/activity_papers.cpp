#include <algorithm>

#include "ui/papers/record_papers.hpp"

namespace tongban::ui {
namespace {

/// Lines below the names, for whoever comes unannounced.
constexpr std::size_t spare_roll_lines = 5;

std::string presence_of(PaperMaker const& maker, RollLine const& line) {
    return line.presence == Presence::listed ? std::string() : spoken(maker.ui, line.presence_label);
}

/// Numbers the lines; while the list is open there are some to write on.
std::vector<PaperRow> numbered_rows(ActivityView const& view, std::vector<PaperRow> rows, std::size_t width) {
    bool const open = view.head.state < ActivityState::held;
    for (std::size_t i = 0; open && i < spare_roll_lines; ++i) rows.emplace_back(width);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].insert(rows[i].begin(), std::to_string(i + 1));
    return rows;
}

/// It lies open to everybody: under aliases, and whoever fetched a child would tell whose it is.
void roll_of_children(PaperMaker& maker, ActivityView const& view) {
    std::vector<PaperRow> rows;
    for (RollLine const& line : view.children) {
        rows.push_back(
            {line.alias, presence_of(maker, line), line.came_at, line.left_at, line.handed_to.empty() ? "" : "☑"});
    }
    if (rows.empty()) return;
    maker.table(
        maker.word("paper.roll_children"),
        {"paper.number", "paper.alias", "paper.present", "paper.came_at", "paper.left_at", "paper.handed_to"},
        numbered_rows(view, std::move(rows), 5));
}

void roll_of_helpers(PaperMaker& maker, ActivityView const& view) {
    std::vector<PaperRow> rows;
    for (RollLine const& line : view.volunteers) {
        rows.push_back({line.who.name, line.detail, presence_of(maker, line), {}});
    }
    if (rows.empty()) return;
    maker.table(
        maker.word("paper.roll_helpers"),
        {"paper.number", "paper.name", "paper.about", "paper.present", "paper.signature"},
        numbered_rows(view, std::move(rows), 4));
}

std::string joined(tongban::Words const& words) {
    std::string text;
    for (std::string const& word : words) text += (text.empty() ? "" : "、") + word;
    return text;
}

void lesson_facts(PaperMaker& maker, LessonPack const& pack) {
    std::string const ages = maker.ui.word(
        "paper.ages_value",
        {{"from", std::to_string(pack.from_age)},
         {"to", std::to_string(pack.to_age)},
         {"minutes", std::to_string(pack.minutes)}});
    maker.add(
        PaperPart::Kind::facts,
        {{maker.word("paper.ages"), ages},
         {maker.word("paper.bring"), pack.bring},
         {maker.word("paper.rows"), joined(pack.rows)}});
}

void lesson_questions(PaperMaker& maker, LessonPack const& pack) {
    std::vector<PaperRow> rows;
    for (auto const& [ask, answer] : pack.questions) rows.push_back({ask, answer, {}, {}});
    maker.table(
        maker.word("paper.ask"),
        {"paper.what", "paper.answer", "paper.right_before", "paper.right_after"},
        std::move(rows));
}

/// "2026年1月1日 至 2026年3月31日"; nothing when the record is from the beginning.
std::string period_of(PaperMaker const& maker, VolunteerView const& view) {
    if (!view.first && !view.last) return {};
    return maker.ui.word("paper.from_until", {{"from", maker.day(view.first)}, {"until", maker.day(view.last)}});
}

}  // namespace

void make_paper(PaperMaker& maker, ActivityView const& view) {
    maker.paper.title = view.head.title;
    maker.paper.note = dotted(
        {maker.word("paper.activity"),
         maker.day(view.head.day),
         view.head.time,
         view.head.place,
         spoken(maker.ui, view.head.theme)});
    maker.groups(view.groups, {"activity.feedback", "activity.follow_up"});
    roll_of_children(maker, view);
    roll_of_helpers(maker, view);
    maker.signatures("leader director");
}

void make_lesson_paper(PaperMaker& maker, ActivityView const& view) {
    maker.paper.title = view.head.title;
    maker.paper.note = dotted({maker.word("paper.lesson"), maker.day(view.head.day), view.head.time, view.head.place});
    if (view.lesson) lesson_facts(maker, *view.lesson);
    maker.heading(maker.word("paper.steps"));
    maker.text(view.plan);
    if (view.lesson) lesson_questions(maker, *view.lesson);
    maker.signatures("leader");
}

void make_paper(PaperMaker& maker, VolunteerView const& view) {
    maker.paper.title = maker.word("paper.service");
    maker.paper.note =
        dotted({view.head.name, spoken(maker.ui, view.head.kind), view.head.unit, period_of(maker, view)});
    std::vector<PaperRow> rows;
    for (VolunteerView::Service const& service : view.services) {
        rows.push_back(
            {std::to_string(rows.size() + 1),
             maker.day(service.day),
             maker.said(service.outside),
             duration(maker.ui, service.minutes)});
    }
    if (rows.empty()) maker.text(maker.word("volunteer_page.period_none"));
    rows.push_back({{}, {}, maker.word("paper.sum"), service_sum(maker.ui, view.minutes, view.half_hours)});
    maker.table({}, {"paper.number", "paper.day", "paper.what", "paper.minutes"}, std::move(rows));
    maker.text(maker.word("paper.sum_note"));
    maker.add(PaperPart::Kind::cards, {{maker.word("paper.stamp")}});
    maker.signatures("volunteer unit");
}

}  // namespace tongban::ui
