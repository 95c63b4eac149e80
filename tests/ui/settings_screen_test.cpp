#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

SettingsView some_settings() {
    return {.saved_at = "14:32", .database_bytes = 3'565'158, .writer = "王老师", .version = "0.1"};
}

}  // namespace

TEST_SUITE("settings") {
    TEST_CASE("say what is saved where, and how large it is") {
        ScreenStage s;
        s.draw(draw_settings, some_settings());
        CHECK(s.says("都已保存，最近一次 14:32。"));
        CHECK(s.says("3.4 MB"));
        CHECK(s.says("还没有备份过。"));
    }

    TEST_CASE("numbers that may be set here are listed when asked for, and lead to their form") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            auto view = some_settings();
            view.rules = {{"load_max", "3", "3", "本工具默认"}, {"claim_days", "10", "7", "本工具默认"}};
            s.draw(draw_settings, view);
            CHECK_FALSE(s.says("一位结对人最多带几个孩子"));
            s.stage.press("都列出来");
            s.draw(draw_settings, view);
            CHECK(s.says("默认 7 · 本工具默认"));
            CHECK_FALSE(s.says("默认 3"));
            s.stage.press(s.name_of("认领后几天没打算就放回"));
            s.draw(draw_settings, view);
            CHECK(s.only<Navigate>().route == form_route("local_rule"));
            CHECK(s.only<Choose>().value == "claim_days");
        }
    }

    TEST_CASE("say why nothing is saved") {
        ScreenStage s;
        auto view = some_settings();
        view.saved = SavedState::not_saved;
        view.saved_reason = said("这台设备存满了");
        s.draw(draw_settings, view);
        CHECK(s.says("最近写的还没存上。"));
        CHECK(s.says("这台设备存满了"));
        CHECK_FALSE(s.says("都已保存"));
    }

    TEST_CASE("backing up and choosing a file to restore") {
        ScreenStage s;
        auto view = some_settings();
        view.backup_on = s.seen.today + -3;
        view.backup_changes = 5;
        s.draw(draw_settings, view);
        CHECK(s.says("上次备份：3 天前。"));
        CHECK(s.says("之后又改了 5 处"));
        s.stage.press("立即备份");
        s.draw(draw_settings, view);
        CHECK(s.any<AskBackup>());
        s.stage.press("从备份恢复");
        s.draw(draw_settings, view);
        CHECK(s.any<AskRestore>());
    }

    TEST_CASE("a restore is shown before it happens") {
        ScreenStage s;
        auto view = some_settings();
        view.restore = RestorePreview{
            .file = "童伴备份.tongban",
            .made_on = s.seen.today + -9,
            .made_at = "08:10",
            .counts = {{"child", 128, 121}},
            .changes_lost = 12};
        s.draw(draw_settings, view);
        CHECK(s.says("这里 128，备份里 121"));
        CHECK(s.says("12 处会丢掉"));
        s.stage.press("不替换");
        s.draw(draw_settings, view);
        CHECK(s.any<CancelRestore>());
        CHECK_FALSE(s.any<ConfirmRestore>());
        s.stage.press("替换");
        s.draw(draw_settings, view);
        CHECK(s.any<ConfirmRestore>());
    }

    TEST_CASE("a file that cannot be restored says what to do") {
        ScreenStage s;
        auto view = some_settings();
        view.restore_problem = said("这不是童伴的备份文件");
        s.draw(draw_settings, view);
        CHECK(s.says("这不是童伴的备份文件"));
        CHECK_FALSE(s.says("用这份备份替换现在的内容？"));
    }

    TEST_CASE("a loss is said with day and size, and with the ways to go on") {
        ScreenStage s;
        auto view = some_settings();
        s.draw(draw_settings, view);
        CHECK_FALSE(s.says("存的内容被清掉了"));
        view.loss = LossView{.written_on = s.seen.today + -1, .bytes = 3'565'158};
        s.draw(draw_settings, view);
        CHECK(s.says("这里原来存着 3.4 MB，最后一次是3月11日"));
        CHECK_FALSE(s.says("恢复副本"));
        s.stage.press("恢复备份");
        s.draw(draw_settings, view);
        CHECK(s.any<AskRestore>());
        CHECK_FALSE(s.any<AcceptLoss>());
        s.stage.press("我知道了，重新开始");
        s.draw(draw_settings, view);
        CHECK(s.any<AcceptLoss>());
        view.copy = {.possible = true, .made_on = s.seen.today + -1, .made_at = "08:10"};
        s.draw(draw_settings, view);
        s.stage.press("恢复副本");
        s.draw(draw_settings, view);
        CHECK(s.any<OpenCopy>());
    }

    TEST_CASE("the second copy: when it was kept, that it failed, that there is no place for one") {
        ScreenStage s;
        auto view = some_settings();
        s.draw(draw_settings, view);
        CHECK(s.says("这个网址放不了副本"));
        view.copy = {.possible = true};
        s.draw(draw_settings, view);
        CHECK(s.says("还没有，记完歇一会儿就存一份"));
        CHECK_FALSE(s.says("副本没存上"));
        view.copy = {.possible = true, .failed = true, .made_on = s.seen.today, .made_at = "08:10"};
        s.draw(draw_settings, view);
        CHECK(s.says("08:10"));
        CHECK(s.says("副本没存上"));
    }

    TEST_CASE("theme, size of text, privacy and who writes") {
        ScreenStage s;
        auto const view = some_settings();
        s.draw(draw_settings, view);
        s.stage.press("深色");
        s.draw(draw_settings, view);
        CHECK(s.only<SetTheme>().theme == ThemeChoice::dark);
        s.stage.press("更大");
        s.draw(draw_settings, view);
        CHECK(s.only<SetTextSize>().size == TextSize::larger);
        s.stage.press("防窥");
        s.draw(draw_settings, view);
        CHECK(s.only<SetMasked>().masked);
        s.stage.type("您的称呼", "李老师");
        s.draw(draw_settings, view);
        CHECK(s.only<SetWriter>().name == "李老师");
    }

    TEST_CASE("the sample village is offered only while it would be taken") {
        ScreenStage s;
        auto view = some_settings();
        s.draw(draw_settings, view);
        CHECK_FALSE(s.says("示例村"));
        view.offer_sample = true;
        s.draw(draw_settings, view);
        s.stage.press("放进来看看");
        s.draw(draw_settings, view);
        CHECK(s.any<LoadSample>());
    }
}
