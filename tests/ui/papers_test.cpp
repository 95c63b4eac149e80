#include "ui/papers.hpp"

#include "app/forms/form_spec.hpp"
#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "support/languages.hpp"
#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

using PaperRow = std::vector<std::string>;

constexpr std::string_view blank_sex = "☐\u00A0男　☐\u00A0女";

/// What the page that shows `view` is on paper.
std::optional<Paper> on_paper(ScreenView view) {
    ScreenStage s;
    s.seen.page = std::make_shared<ScreenView>(std::move(view));
    std::optional<Paper> paper;
    s.stage.draw([&](Ui& ui) { paper = paper_of(ui, s.seen); });
    return paper;
}

std::vector<PaperPart> parts(Paper const& paper, PaperPart::Kind kind) {
    std::vector<PaperPart> found;
    for (PaperPart const& part : paper.parts) {
        if (part.kind == kind) found.push_back(part);
    }
    return found;
}

FormField a_choice(std::string value) {
    Shape const shape = child_shape.plain();
    FormField field{.field = &shape.fields[static_cast<std::size_t>(shape.find("sex"))], .label_key = "性别"};
    field.value = std::move(value);
    field.options = {{.value = "male", .label = {.text = "男"}}, {.value = "female", .label = {.text = "女"}}};
    return field;
}

std::string printed(FormField field) {
    FormView view{.form = "register_child", .title_key = "登记孩子"};
    view.has_draft = true;
    view.groups.push_back({.title_key = "", .fields = {std::move(field)}});
    return parts(*on_paper(view), PaperPart::Kind::facts).front().rows.front()[1];
}

/// A field of a child, as it is printed with what was typed so far.
std::string printed(std::string_view name, std::string value) {
    Shape const shape = child_shape.plain();
    return printed(
        FormField{.field = &shape.fields[static_cast<std::size_t>(shape.find(name))], .value = std::move(value)});
}

WishCard a_wish() {
    return {
        .id = 40,
        .code = "0000 0040",
        .alias = "小荷",
        .age_band = said("7–9 岁"),
        .title = "想要一盒彩笔",
        .kind = {.text = "东西"},
        .budget_cents = 4'000};
}

WishListView a_board(WishState stage) {
    WishListView view;
    for (WishState const each : {WishState::screened, WishState::published, WishState::claimed}) {
        view.columns.push_back({.stage = each, .title = {.text = "列"}});
        if (each == stage) view.columns.back().cards.push_back(a_wish());
    }
    return view;
}

}  // namespace

TEST_SUITE("papers") {
    TEST_CASE("nobody wants 更多 on paper") {
        CHECK_FALSE(on_paper(MoreView{}));
        CHECK_FALSE(on_paper(SettingsView{}));
    }

    TEST_CASE("a new form is blank, a filled one is ticked") {
        CHECK(printed(a_choice("")) == blank_sex);
        CHECK(printed(a_choice("female")) == "☐\u00A0男　☑\u00A0女");
    }

    TEST_CASE("an empty form has room for a hand: lines, a day's places, both answers of a flag") {
        CHECK(printed("note", "") == "\n\n\n\n");
        CHECK(printed("note", "爱画画") == "爱画画");
        CHECK(printed("school", "").empty());
        CHECK(printed("born_on", "") == "　　　　年　　　月　　　日");
        CHECK(printed("born_on", "2017-03-05") == "2017年3月5日");
        CHECK(printed("wants_pair", "") == "☐\u00A0是　☐\u00A0否");
        CHECK(printed("wants_pair", "1") == "☑\u00A0是　☐\u00A0否");
        CHECK(printed("wants_pair", "0") == printed("wants_pair", ""));
    }

    TEST_CASE("a form is called on paper by what it becomes there") {
        auto const title = [](std::string form, std::string title) {
            return on_paper(FormView{.form = std::move(form), .title_key = std::move(title)})->title;
        };
        CHECK(title("register_child", "form.register_child.title") == "儿童登记表");
        CHECK(title("care_agreement", "record.care_agreement") == "委托照护协议");
        std::string_view const prefix = "paper.title.";
        for (auto const& [key, sentence] : words_of_language("zh-CN")) {
            CAPTURE(key);
            if (key.starts_with(prefix)) CHECK(find_form(key.substr(prefix.size())) != nullptr);
        }
    }

    TEST_CASE("photos are counted, not spelled") {
        Shape const shape = activity_shape.plain();
        FormField field{.field = shape.photos(), .value = "0123456789abcdef,fedcba9876543210"};
        CHECK(printed(field) == "2 张，在电脑里");
        field.value.clear();
        CHECK(printed(field).empty());
    }

    TEST_CASE("what the program fills in by itself does not stand on a blank sheet") {
        FormView view{.form = "register_child", .title_key = "登记孩子"};
        view.groups.push_back({.title_key = "", .fields = {a_choice("female")}});
        auto const chosen = [&] { return parts(*on_paper(view), PaperPart::Kind::facts).front().rows.front()[1]; };
        CHECK(chosen() == blank_sex);
        view.subject = {.text = "王小禾"};
        CHECK(chosen() == "☐\u00A0男　☑\u00A0女");
    }

    TEST_CASE("a guardian signs what is agreed with one, and never below a report of harm") {
        auto const signers = [](char const* form) {
            return parts(*on_paper(FormView{.form = form, .title_key = "表"}), PaperPart::Kind::signatures)
                .front()
                .rows.front();
        };
        CHECK(signers("register_child") == PaperRow{"监护人", "填表人"});
        CHECK(signers("care_agreement") == PaperRow{"监护人", "受托人", "儿童主任"});
        CHECK(signers("form_pairing") == PaperRow{"监护人", "结对人", "儿童主任"});
        CHECK(signers("hand_over") == PaperRow{"结对人", "儿童主任"});
        CHECK(signers("grade_child") == PaperRow{"填表人", "复核人"});
        CHECK(signers("write_harm_report") == PaperRow{"填表人"});
        CHECK(signers("plan_activity") == PaperRow{"填表人"});
    }

    TEST_CASE("who signs fills in the day") {
        auto const paper = on_paper(FormView{.form = "give_consent", .title_key = "表"});
        CHECK(
            parts(*paper, PaperPart::Kind::signatures).front().rows ==
            std::vector<PaperRow>{{"监护人", "填表人"}, {"____年__月__日"}});
    }

    TEST_CASE("the wall shows wishes that are open to strangers, and a sheet to claim them") {
        auto const paper = on_paper(a_board(WishState::published));
        auto const cards = parts(*paper, PaperPart::Kind::cards);
        REQUIRE(cards.size() == 1);
        CHECK(
            cards[0].rows ==
            std::vector<PaperRow>{{"想要一盒彩笔", "小荷 · 7–9 岁", "东西 · 40 元以内", "编号 0000 0040"}});
        auto const sheet = parts(*paper, PaperPart::Kind::table);
        REQUIRE(sheet.size() == 1);
        CHECK(sheet[0].rows[1] == PaperRow{"0000 0040", "想要一盒彩笔", "小荷", "", "", ""});
    }

    TEST_CASE("the other faces of the board have papers of their own") {
        auto view = a_board(WishState::claimed);
        auto const table = [&](std::string_view face) {
            view.face = face;
            auto const paper = on_paper(view);
            CHECK(parts(*paper, PaperPart::Kind::cards).empty());
            auto const tables = parts(*paper, PaperPart::Kind::table);
            REQUIRE(tables.size() == 1);
            return tables.front().rows;
        };
        view.columns.back().cards.back().holder = "县图书馆";
        view.columns.back().cards.back().due_on = Date::make(2026, 3, 14);
        view.days = {{*Date::make(2026, 3, 14), 2, 0}};
        CHECK(
            table("list")[1] == PaperRow{"0000 0040", "想要一盒彩笔 · 40 元以内", "小荷", "县图书馆", "2026年3月14日"});
        CHECK(table("days")[1][2] == "想要一盒彩笔");
        view.turns.push_back({.child = a_child(1, "王小禾"), .waiting_days = 9});
        CHECK(table("turns")[1] == PaperRow{"1", "王小禾", "石桥村", "从没圆过，等了 9 天", ""});
        view.turns.back().granted_on = Date::make(2026, 1, 9);
        CHECK(table("turns")[1][3].find("2026年1月9日") != std::string::npos);
        view.money.months = {{*Date::make(2026, 2, 1), 1, 0, 1'250}, {*Date::make(2026, 3, 1), 2, 1, 5'000}};
        CHECK(
            table("money") == std::vector<PaperRow>{
                                  {"月份", "买了几个", "花了多少元", "没记花费的"},
                                  {"2026年2月", "1", "12.50", "0"},
                                  {"2026年3月", "2", "50.00", "1"},
                                  {"合计", "3", "62.50", "1"}});
    }

    TEST_CASE("a wish that is not published, or claimed already, hangs on no wall") {
        for (WishState const stage : {WishState::screened, WishState::claimed}) {
            auto const paper = on_paper(a_board(stage));
            CHECK(parts(*paper, PaperPart::Kind::cards).empty());
            CHECK(parts(*paper, PaperPart::Kind::text).front().rows.front().front() == "现在没有等人认领的心愿。");
        }
    }

    TEST_CASE("a sign-in sheet has lines for those who come unannounced; a closed activity has none") {
        ActivityView view;
        view.head = {.title = "防溺水小课堂", .day = *Date::make(2026, 3, 12), .state = ActivityState::planned};
        view.children.push_back({.who = {.name = "王小禾", .route = {}}, .alias = "小荷", .detail = "7 岁"});
        auto const lines = [&] { return parts(*on_paper(view), PaperPart::Kind::table).front().rows; };
        REQUIRE(lines().size() > 3);
        CHECK(lines()[1] == PaperRow{"1", "小荷", "", "", "", ""});
        CHECK(lines()[2] == PaperRow{"2", "", "", "", "", ""});
        view.head.state = ActivityState::closed;
        view.children.front().presence = Presence::present;
        view.children.front().presence_label = {.text = "到了"};
        view.children.front().came_at = "14:00";
        view.children.front().handed_to = "王奶奶";
        CHECK(lines().size() == 2);
        CHECK(lines()[1] == PaperRow{"1", "小荷", "到了", "14:00", "", "☑"});
    }

    TEST_CASE("what was written down about an activity, which may name somebody, is not on the sheet that lies open") {
        ActivityView view;
        view.head = {.title = "防溺水小课堂", .day = *Date::make(2026, 3, 12), .state = ActivityState::closed};
        view.summary = "王小禾哭了";
        view.groups.push_back(
            {.title_key = "反馈",
             .facts = {
                 {"activity.liked", std::string("9")},
                 {"activity.feedback", std::string("王小禾说好玩")},
                 {"activity.follow_up", std::string("问问王奶奶")},
                 {"activity.follow_up_until", *Date::make(2026, 3, 20)}}});
        auto const paper = on_paper(view);
        CHECK(parts(*paper, PaperPart::Kind::text).empty());
        auto const rows = parts(*paper, PaperPart::Kind::facts).front().rows;
        REQUIRE(rows.size() == 2);
        CHECK(rows[0][1] == "9");
        CHECK(rows[1][1] == "2026年3月20日");
    }

    TEST_CASE("a list of activities names them under 活动名称") {
        ActivityListView view;
        view.past.push_back({.title = "防溺水小课堂", .day = *Date::make(2026, 3, 5), .time = "14:00–16:00"});
        auto const rows = parts(*on_paper(view), PaperPart::Kind::table).front().rows;
        CHECK(rows[0][1] == "活动名称");
        CHECK(rows[1][0] == "2026年3月5日 · 14:00–16:00");
    }

    TEST_CASE("a service record says its time, its sum and nobody's name, has room for a stamp and is no 证明") {
        VolunteerView view;
        view.head = {.name = "顾明远", .kind = {.text = "老师"}, .unit = "石桥小学"};
        view.first = *Date::make(2026, 1, 1);
        view.last = *Date::make(2026, 3, 12);
        view.services.push_back(
            {.day = *Date::make(2026, 3, 5), .what = said("和王小禾"), .minutes = 50, .outside = said("和小荷")});
        view.minutes = 50;
        view.half_hours = 1;
        auto const paper = on_paper(view);
        CHECK(paper->title == "服务记录明细");
        CHECK(paper->note.find("至") != std::string::npos);
        auto const rows = parts(*paper, PaperPart::Kind::table).front().rows;
        CHECK(rows[1] == PaperRow{"1", "2026年3月5日", "和小荷", "50 分钟"});
        CHECK(rows[2] == PaperRow{"", "", "合计", "50 分钟，记 0.5 小时"});
        CHECK(parts(*paper, PaperPart::Kind::cards).size() == 1);
        CHECK(parts(*paper, PaperPart::Kind::signatures).front().rows.front() == PaperRow{"志愿者", "单位"});
    }

    TEST_CASE("a child's paper says its facts, and where it was printed from") {
        ChildView view;
        view.head = a_child(3, "王小禾");
        view.groups.push_back({.title_key = "家里", .facts = {{"学校", std::string("石桥小学")}}});
        view.timeline.push_back(
            {.day = *Date::make(2026, 3, 5), .kind = "visit", .title = said("入户"), .text = "都好"});
        auto const paper = on_paper(view);
        CHECK(paper->title == "王小禾");
        CHECK(paper->note.find("石桥村") != std::string::npos);
        CHECK(parts(*paper, PaperPart::Kind::facts).front().rows == std::vector<PaperRow>{{"学校", "石桥小学"}});
        CHECK(parts(*paper, PaperPart::Kind::table).front().rows[1] == PaperRow{"2026年3月5日", "入户", "都好"});
        CHECK(paper->foot == "童伴 · 2026年3月12日打印");
    }

    TEST_CASE("a ledger is a table of its lines, in its own words") {
        LedgerView view{.record = "care_agreement", .title_key = "record.care_agreement"};
        view.lines.push_back({.id = 1, .who = "王小禾", .village = "石桥村", .day = *Date::make(2026, 3, 5)});
        view.lines.back().parts = {std::string("李桂兰"), *Date::make(2027, 3, 4)};
        auto const paper = on_paper(view);
        CHECK(paper->title == "委托照护协议");
        CHECK(
            parts(*paper, PaperPart::Kind::table).front().rows ==
            std::vector<PaperRow>{
                {"序号", "日期", "姓名", "村（居）", "内容"},
                {"1", "2026年3月5日", "王小禾", "石桥村", "李桂兰 · 2027年3月4日"}});
    }

    TEST_CASE("whom a ledger is about stands under what that is, and nobody has no column") {
        auto const rows = [](std::string record, std::string who, std::string village) {
            LedgerView view{.record = record, .title_key = "record." + record};
            view.lines.push_back({.id = 1, .who = std::move(who), .village = std::move(village)});
            view.lines.back().day = *Date::make(2026, 3, 5);
            view.lines.back().parts = {std::string("内容")};
            return parts(*on_paper(view), PaperPart::Kind::table).front().rows;
        };
        std::string const day = "2026年3月5日";
        using Rows = std::vector<PaperRow>;
        CHECK(
            rows("director", "石桥村", "石桥村") ==
            Rows{{"序号", "日期", "村（居）", "内容"}, {"1", day, "石桥村", "内容"}});
        CHECK(rows("training", "赵主任", "") == Rows{{"序号", "日期", "姓名", "内容"}, {"1", day, "赵主任", "内容"}});
        CHECK(rows("opening", "童伴之家", "")[0][2] == "机构和社会组织");
        CHECK(rows("project", "", "") == Rows{{"序号", "日期", "内容"}, {"1", day, "内容"}});
    }

    TEST_CASE("the key in the bar prints the page, and is not there when there is no paper") {
        ScreenStage s;
        s.seen.page = std::make_shared<ScreenView>(PlanView{});
        Screens screens;
        auto const draw = [&] { s.stage.draw([&](Ui& ui) { screens.draw(ui, s.seen, s.intents); }); };
        draw();
        s.stage.press("打印这一页");
        draw();
        CHECK(s.only<Print>().paper.title == "任务清单");
        s.seen.page = std::make_shared<ScreenView>(MoreView{});
        draw();
        CHECK_FALSE(s.says("打印这一页"));
    }
}

TEST_SUITE("calendar") {
    TEST_CASE("a calendar says how much is due on which day, and nobody's name") {
        ScreenStage s;
        TodayView view;
        OpenItem late{.kind = "visit_due", .title = said("王小禾该家访了"), .due = s.seen.today - 3};
        OpenItem later{.kind = "visit_due", .title = said("李小满该家访了"), .due = s.seen.today + 2};
        late.open = {.screen = Screen::child, .subject = 1};
        later.open = {.screen = Screen::child, .subject = 2};
        OpenItem also = late;
        also.open.subject = 3;
        view.sections = {
            {.name = "overdue", .title_key = "逾期", .items = {late, also}},
            {.name = "soon", .title_key = "快到了", .items = {later}}};
        s.draw(draw_today, view);
        s.stage.press("放进手机日历");
        s.draw(draw_today, view);
        CHECK(
            s.only<OfferCalendar>().days ==
            std::vector<CalendarDay>{{s.seen.today, "童伴：2 件事到期"}, {s.seen.today + 2, "童伴：1 件事到期"}});
    }

    TEST_CASE("an empty day has nothing for the calendar") {
        ScreenStage s;
        s.draw(draw_today, TodayView{});
        CHECK_FALSE(s.says("放进手机日历"));
    }
}
