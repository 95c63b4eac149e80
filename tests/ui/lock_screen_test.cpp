#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

SettingsView with(LockSettings lock) { return {.lock = std::move(lock), .writer = "王老师", .version = "0.1"}; }

OutlineRecord const& field(ScreenStage& s, std::string_view name) {
    for (auto const& record : s.stage.outline.records)
        if (record.role == Role::text_field && record.name == name) return record;
    FAIL("no field is called ", std::string(name));
    return s.stage.outline.records.front();
}

}  // namespace

TEST_SUITE("the lock screen") {
    TEST_CASE("asks for the passphrase and says nothing else") {
        ScreenStage s;
        s.draw(draw_lock, LockView{});
        CHECK(s.says("输入密码接着用"));
        CHECK(field(s, "密码").entry.keyboard == Keyboard::secret);
        s.stage.press("打开");
        s.draw(draw_lock, LockView{});
        CHECK_FALSE(s.any<Unlock>());
    }

    TEST_CASE("is the page's main part for readers") {
        ScreenStage s;
        s.seen.page = std::make_shared<ScreenView>(LockView{});
        Screens screens;
        s.stage.draw([&](Ui& ui) { screens.draw(ui, s.seen, s.intents); });
        REQUIRE(s.says("输入密码接着用"));
        for (auto const& record : s.stage.outline.records)
            if (record.parent == 0) CHECK(record.role == Role::main);
    }

    TEST_CASE("hands over what is typed, and tries it at a press or Enter") {
        ScreenStage s;
        s.draw(draw_lock, LockView{});
        s.stage.type("密码", "石榴 灯笼 渡口");
        s.draw(draw_lock, LockView{});
        CHECK(s.only<TypeSecret>().text == "石榴 灯笼 渡口");
        CHECK(s.only<TypeSecret>().which == Secret::unlock);
        LockView const typed{.typed = "石榴 灯笼 渡口"};
        s.draw(draw_lock, typed);
        s.stage.press("打开");
        s.draw(draw_lock, typed);
        CHECK(s.any<Unlock>());
    }

    TEST_CASE("says that it is being opened, and cannot be pressed meanwhile") {
        ScreenStage s;
        s.seen.frame.working = true;
        LockView const typed{.typed = "石榴 灯笼 渡口"};
        s.draw(draw_lock, typed);
        CHECK(s.says("正在开锁"));
        s.stage.press("正在开锁……");
        s.draw(draw_lock, typed);
        CHECK_FALSE(s.any<Unlock>());
    }

    TEST_CASE("says that it was wrong, and how long to wait") {
        ScreenStage s;
        s.draw(draw_lock, LockView{.typed = "x", .problem = {"problem.secret_wrong", {}}});
        CHECK(s.says("不对，再试一次"));
        LockView const waiting{.typed = "x", .problem = {"problem.secret_wrong", {}}, .wait_seconds = 20};
        s.draw(draw_lock, waiting);
        CHECK(s.says("等 20 秒再试"));
        s.stage.press("打开");
        s.draw(draw_lock, waiting);
        CHECK_FALSE(s.any<Unlock>());
    }
}

TEST_SUITE("the passphrase in settings") {
    TEST_CASE("is offered while there is none") {
        ScreenStage s;
        auto const view = with({});
        s.draw(draw_settings, view);
        CHECK(s.says("还没设密码。"));
        CHECK_FALSE(s.says("马上锁上"));
        s.stage.press("设密码");
        s.draw(draw_settings, view);
        CHECK(s.only<OpenLockForm>().form == LockForm::set);
    }

    TEST_CASE("is typed twice, unseen") {
        ScreenStage s;
        auto const view = with({.form = LockForm::set, .fresh = "石榴灯笼渡口旧信"});
        s.draw(draw_settings, view);
        CHECK(field(s, "新密码").entry.keyboard == Keyboard::secret);
        s.stage.type("再写一遍", "石榴灯笼");
        s.draw(draw_settings, view);
        CHECK(s.only<TypeSecret>().which == Secret::again);
        s.stage.press("设好");
        s.draw(draw_settings, view);
        CHECK(s.any<SubmitLockForm>());
        s.stage.press("不改了");
        s.draw(draw_settings, view);
        CHECK(s.only<OpenLockForm>().form == LockForm::none);
    }

    TEST_CASE("is handed in once, however often it is pressed") {
        ScreenStage s;
        s.seen.frame.working = true;
        auto const view = with({.form = LockForm::set, .fresh = "石榴灯笼渡口旧信", .again = "石榴灯笼渡口旧信"});
        s.draw(draw_settings, view);
        s.stage.press("设好");
        s.draw(draw_settings, view);
        CHECK_FALSE(s.any<SubmitLockForm>());
    }

    TEST_CASE("says what is wrong with it, at the field where it can be mended") {
        ScreenStage s;
        LockSettings lock{.set = true, .form = LockForm::change, .problem = {"problem.secret_wrong", {}}};
        lock.problem_at = Secret::current;
        s.draw(draw_settings, with(lock));
        CHECK(field(s, "现在的密码").described.find("不对，再试一次") != std::string::npos);
        CHECK(field(s, "再写一遍").described.find("不对") == std::string::npos);
        lock.problem_at = Secret::again;
        s.draw(draw_settings, with(lock));
        CHECK(field(s, "再写一遍").described.find("不对，再试一次") != std::string::npos);
    }

    TEST_CASE("once set, it can be locked, changed and removed") {
        ScreenStage s;
        auto const view = with({.set = true, .minutes = 10});
        s.draw(draw_settings, view);
        s.stage.press("马上锁上");
        s.draw(draw_settings, view);
        CHECK(s.any<LockNow>());
        s.stage.press("去掉密码");
        s.draw(draw_settings, view);
        CHECK(s.only<OpenLockForm>().form == LockForm::remove);
        s.stage.press("30 分钟");
        s.draw(draw_settings, view);
        CHECK(s.only<SetAutoLock>().minutes == 30);
    }

    TEST_CASE("a change asks for the present one") {
        ScreenStage s;
        s.draw(draw_settings, with({.set = true, .form = LockForm::change}));
        CHECK(field(s, "现在的密码").entry.keyboard == Keyboard::secret);
        CHECK(field(s, "新密码").entry.keyboard == Keyboard::secret);
    }

    TEST_CASE("the recovery code is shown, printed and put away") {
        ScreenStage s;
        std::string const code = "PF8V-G0EW-4RJX-K5P3-1RBK-HT92-H846-4043";
        auto const view = with({.set = true, .recovery_code = code});
        s.draw(draw_settings, view);
        CHECK(s.says(code));
        s.stage.press("打印");
        s.draw(draw_settings, view);
        CHECK(s.only<Print>().paper.parts.front().rows.front().front() == code);
        s.stage.press("已经收好");
        s.draw(draw_settings, view);
        CHECK(s.any<HideCode>());
    }

    TEST_CASE("a sealed backup asks for its own") {
        ScreenStage s;
        auto view = with({});
        view.sealed = SealedBackup{.file = "旧电脑.backup", .problem = {"problem.secret_wrong", {}}};
        s.draw(draw_settings, view);
        CHECK(s.says("旧电脑.backup"));
        CHECK(s.says("不对，再试一次"));
        s.stage.type("备份时的密码", "石榴灯笼渡口旧信");
        s.draw(draw_settings, view);
        CHECK(s.only<TypeSecret>().which == Secret::backup);
        s.stage.press("打开看看");
        s.draw(draw_settings, view);
        CHECK(s.any<OpenBackup>());
        s.stage.press("不替换");
        s.draw(draw_settings, view);
        CHECK(s.any<CancelRestore>());
    }
}
