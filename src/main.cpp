#include <emscripten/em_macros.h>

#include <memory>
#include <optional>
#include <utility>

#include "app/session.hpp"
#include "exchange/words_json.hpp"
#include "platform/browser/page.hpp"
#include "platform/browser/ports.hpp"
#include "platform/browser/vault_port.hpp"
#include "store/browser/vault_exports.hpp"
#include "store/migrate.hpp"
#include "ui/screens.hpp"

/// Everything is put together here and nowhere else. The program starts when web/main.js has brought the pages.
namespace tongban {
namespace {

constexpr double seconds_per_day = 86'400;

/// 0xRRGGBBAA, as the page wants it.
std::uint32_t paper_of(ui::Theme const& theme) { return theme.palette.paper.rgba; }

class Program {
public:
    explicit Program(Database database)
        : m_database(std::move(database)),
          m_session({m_clock, m_chance, m_vault, m_files, m_preferences, m_telephone}, m_database, built_in_rules()),
          m_words(words_of_language("zh-CN")),
          m_ui(m_page.fonts(), m_page.painter()) {
        mind_transactions(m_database);
        m_page.shortcuts({"ctrl+k"});
        m_page.run([this](PageInput const& input) { return draw(input); });
    }

private:
    PageOutput draw(PageInput const& input) {
        take_reports(input);
        Snapshot const& seen = m_session.snapshot();
        m_ui.begin(
            {.surface = input.surface,
             .pointer = input.pointer,
             .events = input.events,
             .seconds = input.seconds,
             .look = m_screens.look(seen),
             .words = &m_words});
        Intents intents;
        m_screens.draw(m_ui, seen, intents);
        auto [outline, wish] = m_ui.end();
        for (Intent const& intent : intents) m_session.handle(intent);
        if (!intents.empty()) wish.frames = 2;
        wish_for_midnight(wish);
        m_page.show_hash(print_route(m_session.snapshot().route));
        return {std::move(outline), wish, paper_of(m_ui.theme())};
    }

    /// What the machine has to say comes before what the person does in this frame.
    void take_reports(PageInput const& input) {
        if (input.hash) m_session.handle(HashChanged{*input.hash});
        for (ChosenFile const& file : input.files) m_session.handle(FileChosen{file.purpose, file.name, file.bytes});
        if (auto const state = m_vault.state(); state != m_vault_seen) {
            m_vault_seen = state;
            m_session.handle(VaultChanged{});
        }
        if (auto const today = m_clock.today(); today != m_today) {
            m_today = today;
            m_session.handle(DayChanged{});
        }
        for (std::string const& key : input.shortcuts) {
            if (key == "ctrl+k") m_screens.seek();
        }
    }

    void wish_for_midnight(FrameWish& wish) const {
        double const left = seconds_per_day - static_cast<double>((m_clock.now_ms() / 1000 + 8 * 3600) % 86'400);
        if (wish.after_seconds <= 0 || wish.after_seconds > left) wish.after_seconds = left + 1;
    }

    BrowserClock m_clock;
    BrowserChance m_chance;
    BrowserVault m_vault;
    BrowserFiles m_files;
    BrowserPreferences m_preferences;
    BrowserTelephone m_telephone;
    Page m_page;
    Database m_database;
    Session m_session;
    ui::Words m_words;
    ui::Ui m_ui;
    ui::Screens m_screens;
    VaultState m_vault_seen;
    Date m_today = m_clock.today();
};

}  // namespace
}  // namespace tongban

extern "C" {

/// Called once by web/main.js when all pages are in memory. 0: running; otherwise 1 + Failure::Kind.
EMSCRIPTEN_KEEPALIVE int program_start() {
    using namespace tongban;
    static std::unique_ptr<Program> program;
    auto const failed = [](Failure const& failure) { return 1 + static_cast<int>(failure.kind); };
    auto database = Database::open(browser_log().pages());
    if (!database) return failed(database.error());
    Database opened = std::move(database).value();
    if (auto const failure = migrate(opened, migrations())) return failed(*failure);
    program = std::make_unique<Program>(std::move(opened));
    return 0;
}
}

int main() { return 0; }
