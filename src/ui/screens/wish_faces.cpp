#include "ui/screens/wish_faces.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/figures.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

using Card = std::pair<WishListView::Column const*, WishCard const*>;

void fill_card(Ui const& ui, Card const& card, Date today, ListRow& row) {
    auto const& [column, wish] = card;
    row.key = wish->id;
    row.title = wish->title;
    std::string const holder =
        wish->holder.empty() ? std::string() : ui.word("wishes.holder", {{"name", wish->holder}});
    row.subtitle = dotted({wish->alias, spoken(ui, wish->age_band, today), spoken(ui, column->title), holder});
    row.trailing = spoken(ui, wish->due, today);
    row.trailing_tone = wish->days_late > 0 ? Tone::danger : Tone::quiet;
}

void draw_cards(Ui& ui, std::string_view key, std::vector<Card> const& cards, Snapshot const& seen, Intents& intents) {
    ListSpec const spec{
        .key = key,
        .name = ui.word("screen.wishes"),
        .count = cards.size(),
        .selected = seen.route.screen == Screen::wish ? seen.route.subject : 0};
    auto const said = list(ui, spec, [&](std::size_t i, ListRow& row) { fill_card(ui, cards[i], seen.today, row); });
    if (said.pressed) go(intents, {.screen = Screen::wish, .subject = *said.pressed});
}

constexpr std::array<std::string_view, 8> sheet_heads{
    "paper.code_head",
    "paper.wish",
    "paper.alias",
    "wish.size_note",
    "wishes.budget_head",
    "paper.claimer",
    "paper.phone",
    "paper.how"};

/// The wishes on the wall, with columns to fill in.
OfferTable claim_sheet(Ui const& ui, WishListView const& view, Date today) {
    OfferTable table{ui.word("wishes.sheet_file", {{"day", today.text()}}), {{}}};
    for (std::string_view const key : sheet_heads) table.rows.front().emplace_back(ui.word(key));
    for (WishListView::Column const& column : view.columns) {
        if (column.stage != WishState::published) continue;
        for (WishCard const& wish : column.cards) {
            std::string const budget = wish.budget_cents ? yuan_text(*wish.budget_cents) : std::string();
            table.rows.push_back({wish.code, wish.title, wish.alias, wish.size, budget, {}, {}, {}});
        }
    }
    return table;
}

void draw_sheet_buttons(Ui& ui, WishListView const& view, Intents& intents, Date today) {
    flow(ui, [&] {
        OfferTable table = claim_sheet(ui, view, today);
        ButtonSpec const out{
            .key = "sheet_out",
            .label = ui.word("wishes.sheet_out"),
            .icon = Icon::download,
            .disabled = table.rows.size() == 1,
            .small = true};
        ButtonSpec const in{
            .key = "sheet_in", .label = ui.word("wishes.sheet_in"), .icon = Icon::upload, .small = true};
        if (button(ui, out)) intents.push_back(std::move(table));
        if (button(ui, in)) {
            auto const head = [&](std::size_t i) { return std::string(ui.word(sheet_heads[i])); };
            intents.push_back(AskClaims{{head(0), head(5), head(6), head(7)}});
        }
    });
}

void draw_list(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents) {
    draw_sheet_buttons(ui, view, intents, seen.today);
    std::vector<Card> cards;
    for (WishListView::Column const& column : view.columns) {
        for (WishCard const& wish : column.cards) cards.emplace_back(&column, &wish);
    }
    if (cards.empty()) return note(ui, ui.word("wishes.empty"));
    draw_cards(ui, "rows", cards, seen, intents);
}

/// One section for each day on which something is to be done.
void draw_days(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents) {
    if (view.days.empty()) return note(ui, ui.word("wishes.days_empty"));
    auto const end = view.days.end();
    for (auto first = view.days.begin(); first != end;) {
        auto const last = std::find_if(first, end, [&](auto const& place) { return place.day != first->day; });
        std::vector<Card> cards;
        for (auto place = first; place != last; ++place) {
            WishListView::Column const& column = view.columns[place->column];
            cards.emplace_back(&column, &column.cards[place->card]);
        }
        std::string const key = first->day.text(), title = on_day(ui, first->day, seen.today);
        section(ui, {.key = key, .title = title}, [&] { draw_cards(ui, "rows", cards, seen, intents); });
        first = last;
    }
}

void fill_turn(Ui const& ui, WishListView::Turn const& turn, Date today, ListRow& row) {
    fill_child(ui, turn.child, row);
    row.trailing = turn_words(ui, turn, today);
    if (turn.under_way) row.tags[0] = {std::string(ui.word("wishes.under_way")), Tone::accent};
    row.action = turn.under_way ? Icon::wish : Icon::plus;
    row.action_label = ui.word("wishes.act_for", {{"act", spoken(ui, turn.act.label)}, {"name", turn.child.name}});
}

void draw_turns(Ui& ui, WishListView const& view, Intents& intents, Date today) {
    note(ui, ui.word("wishes.turns_about"));
    if (view.turns.empty()) return note(ui, ui.word("wishes.turns_empty"));
    ListSpec const spec{.key = "turns", .name = ui.word("wishes.face.turns"), .count = view.turns.size()};
    auto const said = list(ui, spec, [&](std::size_t i, ListRow& row) { fill_turn(ui, view.turns[i], today, row); });
    if (said.pressed) go(intents, {.screen = Screen::child, .subject = *said.pressed});
    if (said.acted) {
        auto const turn =
            std::ranges::find(view.turns, *said.acted, [](WishListView::Turn const& each) { return each.child.id; });
        if (turn != view.turns.end()) intents.push_back(turn->act.intent);
    }
    auto const more = static_cast<std::int64_t>(view.turns_count) - static_cast<std::int64_t>(view.turns.size());
    if (more > 0) note(ui, numbered(ui, "wishes.turns_more", more));
}

/// "3 个 · 52.5 元 · 1 个没记花了多少"
std::string month_words(Ui const& ui, WishMoney::Month const& month) {
    std::string const missing =
        month.without_cost > 0 ? numbered(ui, "wishes.no_receipt", month.without_cost) : std::string();
    return dotted(
        {numbered(ui, "wishes.bought", month.bought),
         ui.word("wishes.yuan", {{"yuan", yuan_text(month.cents)}}),
         missing});
}

void draw_money(Ui& ui, WishMoney const& money) {
    WishMoney::Month const all = money.sum();
    card(ui, {.key = "money"}, [&] {
        flow(ui, {.gap = space_6}, [&] {
            amount(ui, yuan_text(all.cents), ui.word("wishes.unit"), ui.word("wishes.spent_year"));
            amount(ui, yuan_text(money.promised_cents), ui.word("wishes.unit"), ui.word("wishes.promised"));
        });
        if (money.months.empty()) return note(ui, ui.word("wishes.money_empty"));
        for (WishMoney::Month const& month : money.months) {
            std::string const number = std::to_string(month.first.month());
            fact(ui, ui.word("wishes.month", {{"month", number}}), month_words(ui, month));
        }
    });
}

void fill_claim(Ui const& ui, ClaimsView::Line const& line, Date today, ListRow& row) {
    row.key = line.row;
    row.title = dotted({ui.word("wishes.sheet_row", {{"n", std::to_string(line.row)}}), line.code, line.wish});
    row.subtitle = dotted({line.name, line.phone, line.plan});
    row.trailing = line.problem    ? spoken(ui, line.problem, today)
                   : line.is_known ? std::string(ui.word("wishes.sheet_known"))
                                   : std::string(ui.word("wishes.sheet_ready"));
    row.trailing_tone = line.problem ? Tone::danger : Tone::quiet;
}

void draw_claims(Ui& ui, ClaimsView const& claims, Intents& intents, Date today) {
    auto const faulty = std::ranges::count_if(claims.lines, [](auto const& line) { return bool(line.problem); });
    std::string const taken = numbered(ui, "wishes.sheet_take", claims.ready);
    card(ui, {.key = "sheet", .kind = CardKind::warm}, [&] {
        heading(ui, ui.word("wishes.sheet_title"), 2);
        paragraph(ui, claims.file, {.strong = true});
        note(
            ui,
            dotted(
                {numbered(ui, "wishes.sheet_ready_count", claims.ready),
                 faulty > 0 ? numbered(ui, "wishes.sheet_faulty", faulty) : std::string(),
                 claims.blank > 0 ? numbered(ui, "wishes.sheet_blank", claims.blank) : std::string()}));
        note(ui, ui.word("wishes.sheet_about"));
        flow(ui, [&] {
            ButtonSpec const take{
                .key = "take", .label = taken, .kind = ButtonKind::primary, .disabled = claims.ready == 0};
            if (button(ui, take)) intents.push_back(ConfirmClaims{});
            if (button(ui, {.key = "cancel", .label = ui.word("wishes.sheet_cancel")}))
                intents.push_back(CancelClaims{});
        });
    });
    ListSpec const spec{.key = "claims", .name = ui.word("wishes.sheet_title"), .count = claims.lines.size()};
    static_cast<void>(
        list(ui, spec, [&](std::size_t i, ListRow& row) { fill_claim(ui, claims.lines[i], today, row); }));
}

}  // namespace

std::string turn_words(Ui const& ui, WishListView::Turn const& turn, Date today) {
    if (turn.granted_on) return ui.word("wishes.granted", {{"day", on_day(ui, turn.granted_on, today)}});
    return numbered(ui, "wishes.never_granted", turn.waiting_days);
}

void draw_wish_face(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents) {
    if (view.face == "list") draw_list(ui, view, seen, intents);
    if (view.face == "days") draw_days(ui, view, seen, intents);
    if (view.face == "turns") draw_turns(ui, view, intents, seen.today);
    if (view.claims) draw_claims(ui, *view.claims, intents, seen.today);
    if (view.face == "money") draw_money(ui, view.money);
}

}  // namespace tongban::ui
