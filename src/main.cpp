#include <emscripten/em_macros.h>

#include <memory>
#include <optional>
#include <utility>

#include "app/entrance.hpp"
#include "exchange/words.hpp"
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
    Program()
        : m_entrance({m_clock, m_chance, m_vault, m_files, m_preferences, m_telephone}, browser_log()),
          m_words(words_of_program()),
          m_ui(m_page.fonts(), m_page.painter()) {
        browser_log().use(m_vault);
        m_page.shortcuts({"ctrl+k", "ctrl+p", "ctrl+z"});
        m_page.run([this](PageInput const& input) { return draw(input); });
    }

    void open(Database database) {
        m_entrance.open(std::move(database));
        mind_transactions(*m_entrance.database());
    }

private:
    PageOutput draw(PageInput const& input) {
        take_reports(input);
        auto const work_left = m_entrance.work();
        Snapshot const& seen = m_entrance.snapshot();
        m_ui.begin(
            {.surface = input.surface,
             .pointer = input.pointer,
             .events = input.events,
             .seconds = input.seconds,
             .look = ui::Screens::look(seen),
             .words = &m_words});
        Intents intents;
        m_screens.draw(m_ui, seen, intents);
        auto [outline, wish] = m_ui.end();
        for (Intent const& intent : intents) m_entrance.handle(intent);
        if (!intents.empty()) wish.frames = 2;
        wish_for_midnight(wish);
        wish_for_lock(input, wish);
        wish_within(wish, work_left);
        wish_within(wish, m_entrance.copy_if_idle());
        wish_for_words(wish);
        if (m_entrance.database() != nullptr) m_page.show_hash(print_route(m_entrance.snapshot().route));
        return {std::move(outline), wish, paper_of(m_ui.theme())};
    }

    /// What the machine has to say comes before what the person does in this frame.
    void take_reports(PageInput const& input) {
        if (input.hash) m_entrance.handle(HashChanged{*input.hash});
        for (ChosenFile const& file : input.files) m_entrance.handle(FileChosen{file.purpose, file.name, file.bytes});
        if (auto const state = m_vault.state(); state != m_vault_seen) {
            m_vault_seen = state;
            m_entrance.handle(VaultChanged{});
        }
        if (auto const today = m_clock.today(); today != m_today) {
            m_today = today;
            m_entrance.handle(DayChanged{});
        }
        for (std::string const& key : input.shortcuts) {
            if (key == "ctrl+k") m_screens.seek();
            if (key == "ctrl+p") m_screens.print();
            if (key == "ctrl+z") m_entrance.handle(UndoLast{});
        }
    }

    void wish_for_midnight(FrameWish& wish) const {
        double const left = seconds_per_day - static_cast<double>((m_clock.now_ms() / 1000 + 8 * 3600) % 86'400);
        if (wish.after_seconds <= 0 || wish.after_seconds > left) wish.after_seconds = left + 1;
    }

    void wish_for_lock(PageInput const& input, FrameWish& wish) {
        auto const [x, y] = std::pair{input.pointer.x, input.pointer.y};
        bool const moved = input.pointer.down || std::exchange(m_pointer, {x, y}) != std::pair{x, y};
        if (moved || !input.events.empty() || !input.shortcuts.empty()) m_entrance.touch();
        wish_within(wish, m_entrance.lock_if_alone());
    }

    void wish_for_words(FrameWish& wish) {
        auto const left = m_entrance.look_for_words();
        if (left && *left <= 0) wish.frames = 1;
        else wish_within(wish, left);
    }

    static void wish_within(FrameWish& wish, std::optional<double> seconds) {
        constexpr double late = 0.1;  // rather than a moment too early
        if (seconds && (wish.after_seconds <= 0 || wish.after_seconds > *seconds)) wish.after_seconds = *seconds + late;
    }

    BrowserClock m_clock;
    BrowserChance m_chance;
    BrowserVault m_vault;
    BrowserFiles m_files;
    BrowserPreferences m_preferences;
    BrowserTelephone m_telephone;
    Page m_page;
    Entrance m_entrance;
    ui::Words m_words;
    ui::Ui m_ui;
    ui::Screens m_screens;
    std::pair<float, float> m_pointer;
    VaultState m_vault_seen;
    Date m_today = m_clock.today();
};

}  // namespace
}  // namespace tongban

extern "C" {

/// Called by web/main.js when all pages are in memory, or when the store was found locked; then again when it was opened.
/// 0: running; otherwise 1 + Failure::Kind.
EMSCRIPTEN_KEEPALIVE int program_start() {
    using namespace tongban;
    static std::unique_ptr<Program> program;
    auto const failed = [](Failure const& failure) { return 1 + static_cast<int>(failure.kind); };
    bool const locked = browser_log().keyring() != nullptr && browser_log().key() == nullptr;
    std::optional<Database> opened;
    if (!locked) {
        auto database = Database::open(browser_log().pages());
        if (!database) return failed(database.error());
        opened.emplace(std::move(database).value());
        if (auto const failure = migrate(*opened, migrations())) return failed(*failure);
    }
    if (!program) program = std::make_unique<Program>();
    if (opened) program->open(std::move(*opened));
    return 0;
}
}

int main() { return 0; }
