#include "ui/papers/list_papers.hpp"

#include <algorithm>
#include <utility>

#include "base/figures.hpp"
#include "base/order.hpp"
#include "domain/ledger/director.hpp"
#include "domain/ledger/ledger.hpp"
#include "ui/date_words.hpp"
#include "ui/screens/light.hpp"
#include "ui/screens/wish_faces.hpp"

namespace tongban::ui {
namespace {

constexpr std::string_view box = "☐";

PaperRow item_row(PaperMaker const& maker, OpenItem const& item) {
    std::string const what = dotted({maker.said(item.title), maker.said(item.detail)});
    return {std::string(box), what, spoken(maker.ui, item.place), maker.day(item.due)};
}

/// Those that stand together are walked together.
std::vector<PaperRow> item_rows(PaperMaker const& maker, std::vector<OpenItem> const& items) {
    std::vector<std::pair<std::string, std::size_t>> walk;
    for (std::size_t i = 0; i < items.size(); ++i) walk.emplace_back(spoken(maker.ui, items[i].place), i);
    put_in_order(walk);
    std::vector<PaperRow> rows;
    for (auto const& [place, i] : walk) rows.push_back(item_row(maker, items[i]));
    return rows;
}

void wish_cards(PaperMaker& maker, std::vector<WishCard> const& wishes) {
    std::vector<PaperRow> cards, claims;
    for (WishCard const& wish : wishes) {
        std::string const who = dotted({wish.alias, maker.said(wish.age_band)});
        std::string const what = dotted({spoken(maker.ui, wish.kind), budget_words(maker.ui, wish.budget_cents)});
        std::string const code = maker.ui.word("paper.code", {{"code", wish.code}});
        cards.push_back({wish.title, who, what, code});
        claims.push_back({wish.code, wish.title, wish.alias, {}, {}, {}});
    }
    if (cards.empty()) return maker.text(maker.word("paper.no_wishes"));
    maker.add(PaperPart::Kind::cards, std::move(cards));
    maker.table(
        maker.word("paper.claims"),
        {"paper.code_head", "paper.wish", "paper.alias", "paper.claimer", "paper.phone", "paper.how"},
        std::move(claims));
}

void wish_list(PaperMaker& maker, std::vector<WishListView::Column> const& columns) {
    for (WishListView::Column const& column : columns) {
        std::vector<PaperRow> rows;
        for (WishCard const& wish : column.cards) {
            std::string const what = dotted({wish.title, wish.size, budget_words(maker.ui, wish.budget_cents)});
            rows.push_back({wish.code, what, wish.alias, wish.holder, maker.day(wish.due_on)});
        }
        maker.table(
            spoken(maker.ui, column.title),
            {"paper.code_head", "paper.wish", "paper.alias", "paper.claimer", "paper.due"},
            std::move(rows));
    }
}

void wish_days(PaperMaker& maker, WishListView const& view) {
    std::vector<PaperRow> rows;
    for (WishListView::Place const& place : view.days) {
        WishListView::Column const& column = view.columns[place.column];
        WishCard const& wish = column.cards[place.card];
        rows.push_back(
            {std::string(box),
             maker.day(place.day),
             wish.title,
             wish.alias,
             spoken(maker.ui, column.title),
             wish.holder});
    }
    maker.table(
        {}, {"paper.done", "paper.due", "paper.wish", "paper.alias", "paper.state", "paper.claimer"}, std::move(rows));
}

/// With room to write down what the child says.
void wish_turns(PaperMaker& maker, std::vector<WishListView::Turn> const& turns) {
    std::vector<PaperRow> rows;
    for (WishListView::Turn const& turn : turns) {
        rows.push_back(
            {std::to_string(rows.size() + 1),
             turn.child.name,
             spoken(maker.ui, turn.child.village),
             turn_words(maker.ui, turn, no_today),
             turn.under_way ? maker.word("wishes.under_way") : std::string()});
    }
    maker.table({}, {"paper.number", "paper.name", "paper.village", "paper.granted", "paper.says"}, std::move(rows));
}

void wish_money(PaperMaker& maker, WishMoney const& money) {
    std::vector<PaperRow> rows;
    auto const put = [&](std::string name, WishMoney::Month const& month) {
        rows.push_back(
            {std::move(name),
             std::to_string(month.bought),
             exact_yuan_text(month.cents),
             std::to_string(month.without_cost)});
    };
    for (WishMoney::Month const& month : money.months) {
        put(month_words(maker.ui.words(), month.first.year(), month.first.month()), month);
    }
    put(maker.word("paper.sum"), money.sum());
    maker.table({}, {"paper.month", "paper.bought", "paper.yuan", "paper.no_receipt"}, std::move(rows));
    maker.text(maker.ui.word("paper.promised", {{"yuan", exact_yuan_text(money.promised_cents)}}));
}

/// Every face but the wall, under its own name.
void wish_face(PaperMaker& maker, WishListView const& view) {
    maker.paper.title = word_of(maker.ui, "paper.wishes_", view.face);
    maker.paper.note = maker.day(maker.today);
    if (view.face == "list") wish_list(maker, view.columns);
    if (view.face == "days") wish_days(maker, view);
    if (view.face == "turns") wish_turns(maker, view.turns);
    if (view.face == "money") wish_money(maker, view.money);
    if (view.face == "ended") wish_list(maker, view.ended);
}

void activity_rows(PaperMaker& maker, std::vector<ActivityRow> const& activities, std::string_view title) {
    std::vector<PaperRow> rows;
    for (ActivityRow const& row : activities) {
        std::string const when = dotted({maker.day(row.day), row.time});
        std::string const many = std::to_string(row.children) + " / " + std::to_string(row.volunteers);
        rows.push_back(
            {when, row.title, spoken(maker.ui, row.theme), row.place, many, spoken(maker.ui, row.state_label)});
    }
    maker.table(
        maker.word(title),
        {"paper.day", "activity.title", "paper.theme", "paper.place", "paper.many", "paper.state"},
        std::move(rows));
}

std::string who_head(PaperMaker const& maker, std::string_view subject) {
    bool const is_person = subject == child_shape.name || subject == director_shape.name;
    return is_person ? maker.word("paper.name") : word_of(maker.ui, "record.", subject);
}

/// Every drawn file with a box for each item, and what is left to write below it.
void score_sheet(PaperMaker& maker, CampaignView const& view) {
    std::vector<PaperRow> rows{{maker.word("paper.number"), maker.word("paper.name"), maker.word("paper.village")}};
    for (Label const& item : view.sheet) rows.front().push_back(spoken(maker.ui, item));
    for (CampaignView::Part const& part : view.parts) {
        for (OpenItem const& item : part.items) {
            rows.push_back({std::to_string(rows.size()), maker.said(item.title), spoken(maker.ui, item.place)});
            rows.back().resize(rows.front().size());
        }
    }
    maker.text(maker.word("paper.score_sheet"));
    maker.add(PaperPart::Kind::table, std::move(rows));
    maker.signatures("checker unit");
}

}  // namespace

void make_paper(PaperMaker& maker, TodayView const& view) {
    maker.paper.title = maker.word("paper.today");
    maker.paper.note = maker.day(maker.today);
    for (TodayView::Section const& section : view.sections) {
        maker.table(
            maker.word(section.title_key),
            {"paper.done", "paper.what", "paper.village", "paper.due"},
            item_rows(maker, section.items));
        if (section.more > 0) maker.text(numbered(maker.ui, "today.more", section.more));
    }
}

void make_paper(PaperMaker& maker, ChildListView const& view) {
    maker.paper.title = maker.word("paper.children");
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < view.size(); ++i) {
        ChildRow const& row = view.row(i);
        rows.push_back(
            {std::to_string(i + 1),
             row.head.name,
             spoken(maker.ui, row.head.sex),
             row.head.age ? std::to_string(*row.head.age) : std::string(),
             spoken(maker.ui, row.head.village),
             spoken(maker.ui, row.head.grade),
             spoken(maker.ui, row.head.colour_label),
             maker.day(row.last_contact)});
    }
    maker.table(
        {},
        {"paper.number",
         "paper.name",
         "child.sex",
         "paper.age",
         "paper.village",
         "child.grade",
         "record.grading",
         "paper.last_contact"},
        std::move(rows));
}

void make_paper(PaperMaker& maker, PairListView const& view) {
    maker.paper.title = maker.word("screen.pairs");
    for (PairListView::Column const& column : view.columns) {
        std::vector<PaperRow> rows;
        for (PairCard const& card : column.cards) {
            rows.push_back(
                {card.child.name,
                 card.helper,
                 spoken(maker.ui, card.kind),
                 maker.day(card.last_contact),
                 card.next_step});
        }
        maker.table(
            maker.word(column.title_key),
            {"paper.name", "paper.with", "paper.kind", "paper.last_contact", "paper.next"},
            std::move(rows));
    }
}

void make_paper(PaperMaker& maker, MatchingView const& view) {
    maker.paper.title = maker.word("screen.matching");
    maker.paper.note = maker.day(maker.today);
    std::vector<PaperRow> rows;
    for (auto const* cards : {&view.suggested, &view.passed}) {
        for (MatchCard const& match : *cards) {
            std::string why = maker.said(match.blocked);
            for (auto const* told : {&match.reasons, &match.kept_away}) {
                for (Phrase const& phrase : *told) why = dotted({why, maker.said(phrase)});
            }
            std::string const days = numbered(maker.ui, "pairs.waiting_days", match.waiting_days);
            rows.push_back({match.child.name, days, match.helper ? match.helper->name : "", why, {}});
        }
    }
    maker.table({}, {"paper.name", "paper.waited", "paper.with", "paper.reasons", "paper.decided"}, std::move(rows));
}

void make_paper(PaperMaker& maker, WishListView const& view) {
    if (!view.face.empty()) return wish_face(maker, view);
    maker.paper.title = maker.word("paper.wishes");
    maker.paper.note = maker.word("paper.wishes_note");
    auto const open = std::ranges::find(view.columns, WishState::published, &WishListView::Column::stage);
    if (open != view.columns.end()) wish_cards(maker, open->cards);
}

void make_paper(PaperMaker& maker, ActivityListView const& view) {
    maker.paper.title = maker.word("screen.activities");
    activity_rows(maker, view.coming, "paper.coming");
    activity_rows(maker, view.past, "paper.past");
}

void make_paper(PaperMaker& maker, VolunteerListView const& view) {
    maker.paper.title = maker.word("screen.volunteers");
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < view.size(); ++i) {
        VolunteerRow const& row = view.row(i);
        rows.push_back(
            {row.name,
             spoken(maker.ui, row.kind),
             row.unit,
             maker.day(row.vetted_until),
             std::to_string(row.pairs),
             duration(maker.ui, row.minutes)});
    }
    maker.table(
        {},
        {"paper.name", "paper.kind", "paper.unit", "paper.vetted_until", "screen.pairs", "paper.minutes"},
        std::move(rows));
}

void make_paper(PaperMaker& maker, PlanView const& view) {
    maker.paper.title = maker.word("screen.plan");
    maker.paper.note = maker.day(maker.today);
    for (PlanView::Section const& section : view.sections) {
        std::vector<PaperRow> rows;
        for (PlanLine const& line : section.lines) {
            rows.push_back(
                {line.id,
                 maker.word(line.title_key),
                 maker.said(line.share),
                 maker.said(line.target),
                 light_word(maker.ui, line.light)});
        }
        maker.table(
            maker.word("plan.section." + std::to_string(section.number)),
            {"paper.number", "paper.row", "paper.share", "paper.target", "paper.state"},
            std::move(rows));
    }
}

void make_paper(PaperMaker& maker, ReportView const& view) {
    maker.paper.title = maker.said(view.title);
    std::string village;
    for (auto const& option : view.facets.front().options)
        if (option.value == view.facets.front().chosen) village = spoken(maker.ui, option.label);
    maker.paper.note = dotted({village, maker.said(view.counted)});
    maker.text(maker.said(view.sentence));
    if (!view.inside) maker.text(maker.word("report_page.hides"));
    for (ReportView::Section const& section : view.sections) {
        std::vector<PaperRow> rows;
        for (ReportView::Line const& line : section.lines) {
            std::string const share = line.hidden ? maker.word("report_page.hidden") : maker.said(line.share);
            rows.push_back(
                {line.id,
                 maker.word(line.title_key),
                 share,
                 line.percent,
                 maker.said(line.target),
                 line.hidden ? std::string() : light_word(maker.ui, line.light)});
        }
        maker.table(
            maker.word("plan.section." + std::to_string(section.number)),
            {"paper.number", "paper.row", "paper.share", "paper.percent", "paper.target", "paper.state"},
            std::move(rows));
    }
    maker.signatures("writer unit");
}

void make_paper(PaperMaker& maker, PlanRowView const& view) {
    maker.paper.title = dotted({view.line.id, maker.ui.word(view.line.title_key)});
    maker.paper.note = maker.said(view.units);
    maker.text(view.text);
    for (PlanFigureView const& figure : view.figures) {
        std::string const share = std::to_string(figure.figure.met) + " / " + std::to_string(figure.figure.of);
        maker.text(dotted({maker.said(figure.formula), share}));
        maker.table(
            numbered(maker.ui, "plan.missing", static_cast<std::int64_t>(figure.figure.missing.size())),
            {"paper.done", "paper.what", "paper.village", "paper.due"},
            item_rows(maker, figure.missing));
    }
}

void make_paper(PaperMaker& maker, CampaignView const& view) {
    maker.paper.title = maker.said(view.head.title);
    maker.paper.note = dotted({maker.said(view.head.detail), maker.day(maker.today)});
    for (Phrase const& fact : view.facts) maker.text(maker.said(fact));
    if (!view.sheet.empty()) return score_sheet(maker, view);
    for (CampaignView::Part const& part : view.parts) {
        maker.table(
            maker.word(part.title_key),
            {"paper.done", "paper.what", "paper.village", "paper.due"},
            item_rows(maker, part.items));
    }
}

void make_paper(PaperMaker& maker, LedgerView const& view) {
    maker.paper.title = maker.word(view.title_key);
    if (view.lines.empty()) return;
    std::string_view const subject = subject_of(*find_shape(view.record));
    std::vector<PaperRow> rows{
        {maker.word("paper.number"),
         maker.word("paper.day"),
         who_head(maker, subject),
         maker.word("paper.village"),
         maker.word("paper.words")}};
    for (LedgerLine const& line : view.lines) {
        std::string words;
        for (Shown const& part : line.parts) words = dotted({words, maker.said(part)});
        rows.push_back({std::to_string(rows.size()), maker.day(line.day), line.who, line.village, words});
    }
    std::ptrdiff_t const kept = subject.empty() ? 2 : subject == child_shape.name ? 4 : 3;
    for (PaperRow& row : rows) row.erase(row.begin() + kept, row.begin() + 4);
    maker.add(PaperPart::Kind::table, std::move(rows));
}

}  // namespace tongban::ui
