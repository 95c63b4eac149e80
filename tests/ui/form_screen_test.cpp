#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "domain/contact_note.hpp"
#include "domain/pairing.hpp"
#include "domain/participation.hpp"
#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

template <typename Described>
FormField a_field(Described const& record, std::string_view name, std::string label) {
    Shape const shape = record.plain();
    return {.field = &shape.fields[static_cast<std::size_t>(shape.find(name))], .label_key = std::move(label)};
}

FormView a_form(std::vector<FormField> fields) {
    FormView view{.form = "register_child", .title_key = "登记孩子", .submit_key = "保存"};
    view.groups = {{.title_key = "", .fields = std::move(fields)}};
    return view;
}

}  // namespace

TEST_SUITE("forms") {
    TEST_CASE("every keystroke goes out, but not while pinyin is composed") {
        ScreenStage s;
        auto const view = a_form({a_field(child_shape, "name", "姓名")});
        s.draw(draw_form, view);
        auto const field = s.stage.find("姓名").id;
        s.stage.send({.what = OutlineEvent::What::focus, .id = field});
        s.stage.send({.what = OutlineEvent::What::edit, .id = field, .text = "wang", .composing = true});
        s.draw(draw_form, view);
        CHECK_FALSE(s.any<Type>());
        s.stage.send({.what = OutlineEvent::What::edit, .id = field, .text = "王小禾"});
        s.draw(draw_form, view);
        CHECK(s.only<Type>().field == "name");
        CHECK(s.only<Type>().text == "王小禾");
    }

    TEST_CASE("photos are asked for, looked at and taken out, each by its number") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            FormField photos = a_field(activity_shape, "photos", "活动照片");
            photos.value = "aa,bb,cc";
            auto const view = a_form({photos});
            s.draw(draw_form, view);
            s.stage.press("添加照片");
            s.stage.press("照片 2，共 3 张");
            s.stage.press("去掉照片 3，共 3 张");
            s.draw(draw_form, view);
            CHECK(s.any<AskPhotos>());
            CHECK(s.only<ShowPhoto>().name == "bb");
            CHECK(s.only<ShowPhoto>().words == "照片 2，共 3 张");
            CHECK(s.only<Choose>().value == "cc");
        }
    }

    TEST_CASE("what is as it was the last time takes one tap") {
        ScreenStage s{phone_surface};
        auto view = a_form({a_field(child_shape, "name", "姓名")});
        view.groups.front().title_key = "看到的";
        s.draw(draw_form, view);
        CHECK_FALSE(s.says("和上次一样"));
        view.groups.front().again = {"app.again", {{"day", *Date::make(2026, 3, 5)}}};
        s.draw(draw_form, view);
        s.stage.press(s.name_of("和上次一样（3月5日"));
        s.draw(draw_form, view);
        CHECK(s.any<Repeat>());
    }

    TEST_CASE("leaving a field says so, that its mistake may be told") {
        ScreenStage s;
        auto const view = a_form({a_field(child_shape, "name", "姓名")});
        s.draw(draw_form, view);
        s.stage.focus("姓名");
        s.draw(draw_form, view);
        s.stage.send({.what = OutlineEvent::What::focus, .id = 0});
        s.draw(draw_form, view);
        CHECK(s.only<Leave>().field == "name");
    }

    TEST_CASE("Enter moves on, also into a choice and a day, and hands in at the end") {
        ScreenStage s;
        auto sex = a_field(child_shape, "sex", "性别");
        sex.options = {{.value = "female", .label = {.text = "女"}}, {.value = "male", .label = {.text = "男"}}};
        auto const view = a_form({a_field(child_shape, "name", "姓名"), sex, a_field(child_shape, "born_on", "生日")});
        s.draw(draw_form, view);
        auto const enter = [&](std::string_view name) {
            s.stage.focus(name);
            s.draw(draw_form, view);
            s.stage.send({.what = OutlineEvent::What::enter, .id = s.stage.find(name).id});
            s.stage.draw([&](Ui& ui) { draw_form(ui, view, s.seen, s.intents); });
        };
        enter("姓名");
        CHECK(s.stage.outline.focus == s.stage.find("女").id);
        CHECK_FALSE(s.any<Submit>());
        enter("生日");
        CHECK(s.any<Submit>());
    }

    TEST_CASE("the first wrong field gets the focus after each refusal, whatever it is") {
        ScreenStage s;
        auto sex = a_field(child_shape, "sex", "性别");
        sex.options = {{.value = "female", .label = {.text = "女"}}};
        auto born = a_field(child_shape, "born_on", "生日");
        born.error = said("生日在今天之后");
        auto view = a_form({a_field(child_shape, "name", "姓名"), sex, born});
        s.draw(draw_form, view);
        view.refused = 1;
        view.first_wrong = "born_on";
        s.stage.draw([&](Ui& ui) { draw_form(ui, view, s.seen, s.intents); });
        CHECK(s.stage.outline.focus == s.stage.find("生日").id);
        CHECK(s.stage.find("生日").invalid);
        CHECK(s.stage.find("生日").described == "生日在今天之后");
        s.stage.draw([&](Ui& ui) { draw_form(ui, view, s.seen, s.intents); });
        CHECK(s.stage.outline.focus == 0);
        view.refused = 2;
        view.first_wrong = "sex";
        s.stage.draw([&](Ui& ui) { draw_form(ui, view, s.seen, s.intents); });
        CHECK(s.stage.outline.focus == s.stage.find("女").id);
    }

    TEST_CASE("a new form takes the keyboard to its first field, but raises no phone keyboard") {
        auto const view = a_form({a_field(child_shape, "name", "姓名")});
        ScreenStage laptop;
        laptop.stage.draw([&](Ui& ui) { draw_form(ui, view, laptop.seen, laptop.intents); });
        CHECK(laptop.stage.outline.focus == laptop.stage.find("姓名").id);
        ScreenStage phone(phone_surface);
        phone.stage.draw([&](Ui& ui) { draw_form(ui, view, phone.seen, phone.intents); });
        CHECK(phone.stage.outline.focus == 0);
    }

    TEST_CASE("one of several is chosen and taken back") {
        ScreenStage s;
        auto colour = a_field(grading_shape, "colour", "分级");
        colour.options = {{.value = "red", .label = {.text = "红"}}, {.value = "blue", .label = {.text = "蓝"}}};
        auto view = a_form({colour});
        s.draw(draw_form, view);
        s.stage.press("蓝");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "blue");
        s.intents.clear();
        view.groups[0].fields[0].value = "blue";
        s.draw(draw_form, view);
        s.stage.press("蓝");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "blue");
    }

    TEST_CASE("several are chosen one by one") {
        ScreenStage s;
        auto needs = a_field(child_shape, "needs", "需要");
        needs.options = {{.value = "study", .label = {.text = "学业"}}, {.value = "talk", .label = {.text = "陪伴"}}};
        needs.value = "study";
        auto const view = a_form({needs});
        s.draw(draw_form, view);
        CHECK(s.stage.find("学业").check == Check::on);
        s.stage.press("陪伴");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "talk");
    }

    TEST_CASE("yes or no") {
        ScreenStage s;
        auto const view = a_form({a_field(child_shape, "wants_pair", "想结对")});
        s.draw(draw_form, view);
        s.stage.press("想结对");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "1");
    }

    TEST_CASE("another record is sought by typing and chosen from what is found") {
        ScreenStage s;
        auto helper = a_field(pairing_shape, "volunteer", "志愿者");
        helper.seek = "陈";
        helper.suggestions = {
            {.value = "71", .label = {.text = "陈老师"}, .detail = {.text = "石桥小学"}},
            {.value = "72", .label = {.text = "陈晨"}, .why_not = said("核查过期")}};
        auto view = a_form({helper});
        s.draw(draw_form, view);
        auto const field = s.stage.find("志愿者").id;
        s.stage.send({.what = OutlineEvent::What::focus, .id = field});
        s.draw(draw_form, view);
        s.stage.press("陈晨");
        s.draw(draw_form, view);
        CHECK_FALSE(s.any<Choose>());
        s.stage.send({.what = OutlineEvent::What::edit, .id = field, .text = "陈老"});
        s.draw(draw_form, view);
        CHECK(s.only<Type>().text == "陈老");
        s.stage.press("陈老师");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "71");
    }

    TEST_CASE("a chosen record can be taken back") {
        ScreenStage s;
        auto helper = a_field(pairing_shape, "volunteer", "志愿者");
        helper.value = "71";
        helper.shown = "陈老师";
        auto const view = a_form({helper});
        s.draw(draw_form, view);
        s.stage.press("去掉陈老师");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value.empty());
    }

    TEST_CASE("of many, the chosen stand first and each press adds or takes back one") {
        ScreenStage s;
        auto child = a_field(participation_shape, "child", "参加的孩子");
        child.many = true;
        child.picked = {{.value = "7", .label = {.text = "王小禾"}, .chosen = true}};
        child.suggestions = {
            {.value = "7", .label = {.text = "王小禾"}, .chosen = true}, {.value = "8", .label = {.text = "李小满"}}};
        auto const view = a_form({child});
        s.draw(draw_form, view);
        s.stage.press("李小满");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "8");
        s.intents.clear();
        s.stage.press("去掉王小禾");
        s.draw(draw_form, view);
        CHECK(s.only<Choose>().value == "7");
    }

    TEST_CASE("handy numbers are one tap") {
        ScreenStage s;
        auto minutes = a_field(contact_note_shape, "minutes", "时长");
        minutes.suggestions = {{.value = "30", .label = {.text = "30"}}, {.value = "60", .label = {.text = "60"}}};
        auto const view = a_form({minutes});
        s.draw(draw_form, view);
        s.stage.press("60 分钟");
        s.draw(draw_form, view);
        CHECK(s.only<Type>().text == "60");
    }

    TEST_CASE("hidden fields are not drawn and locked ones cannot be changed") {
        ScreenStage s;
        auto hidden = a_field(child_shape, "no_id_reason", "没有证件的原因");
        hidden.visible = false;
        auto locked = a_field(pairing_shape, "child", "孩子");
        locked.locked = true;
        locked.value = "7";
        locked.shown = "王小禾";
        s.draw(draw_form, a_form({hidden, locked}));
        CHECK_FALSE(s.says("没有证件的原因"));
        CHECK(s.says("王小禾"));
        CHECK(s.stage.count(Role::text_field) == 0);
    }

    TEST_CASE("a likely twin is shown with its reasons and can be opened; registering anyway is a second button") {
        ScreenStage s;
        auto view = a_form({a_field(child_shape, "name", "姓名")});
        view.duplicates = {
            {.record = {"王小河", {.screen = Screen::child, .subject = 8}},
             .child = a_child(8, "王小河"),
             .reasons = {said("同村"), said("名字读音相同")}}};
        view.anyway = true;
        view.anyway_key = "不是同一位，仍然登记";
        s.draw(draw_form, view);
        CHECK(s.says("可能已经登记过"));
        CHECK(s.says("同村、名字读音相同"));
        s.stage.press("王小河");
        s.draw(draw_form, view);
        CHECK(s.only<Navigate>().route.subject == 8);
        s.stage.press("不是同一位，仍然登记");
        s.draw(draw_form, view);
        CHECK(s.any<SubmitAnyway>());
        CHECK_FALSE(s.any<Submit>());
    }

    TEST_CASE("the button hands in; a page that may only look cannot") {
        ScreenStage s(phone_surface);
        auto view = a_form({a_field(child_shape, "name", "姓名")});
        s.draw(draw_form, view);
        s.stage.press("保存");
        s.draw(draw_form, view);
        CHECK(s.any<Submit>());
        view.read_only = true;
        s.draw(draw_form, view);
        CHECK(s.stage.find("保存").disabled);
        CHECK(s.says("现在只能看，不能改。"));
    }

    TEST_CASE("what was typed is kept, and the page says so") {
        ScreenStage s;
        auto view = a_form({a_field(child_shape, "name", "姓名")});
        s.draw(draw_form, view);
        CHECK_FALSE(s.says("草稿已留着"));
        view.has_draft = true;
        view.problems = {said("这位孩子已经有人陪了")};
        s.draw(draw_form, view);
        CHECK(s.says("草稿已留着"));
        CHECK(s.says("这位孩子已经有人陪了"));
    }

    TEST_CASE("what no field can mend is spoken, with the way to mend it") {
        ScreenStage s;
        auto view = a_form({a_field(child_shape, "name", "姓名")});
        s.draw(draw_form, view);
        view.refused = 1;
        view.problems = {said("还缺监护人的同意书")};
        view.mends = {an_action("记同意书", Navigate{form_route("give_consent", 7)})};
        s.stage.draw([&](Ui& ui) { draw_form(ui, view, s.seen, s.intents); });
        REQUIRE(s.stage.outline.announcements.size() == 1);
        CHECK(s.stage.outline.announcements.front().text == "还缺监护人的同意书");
        s.stage.press("记同意书");
        s.draw(draw_form, view);
        CHECK(s.only<Navigate>().route == form_route("give_consent", 7));
    }

    TEST_CASE("two days on one form are told apart") {
        ScreenStage s;
        auto const view =
            a_form({a_field(pairing_shape, "started_on", "从哪天起"), a_field(pairing_shape, "until", "到哪天")});
        s.draw(draw_form, view);
        std::size_t groups = 0;
        for (auto const& record : s.stage.outline.records)
            groups += record.role == Role::group && record.name == "从哪天起";
        CHECK(groups == 1);
        CHECK(s.stage.count(Role::checkbox) == 2);
    }
}
