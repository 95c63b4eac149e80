#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/session.hpp"
#include "platform/headless/ports.hpp"
#include "store/durable_store.hpp"
#include "store/migrate.hpp"
#include "support/builders.hpp"

/// A person at the program, without pixels: intents in, snapshots out. Text is typed as it comes out of an input method.
namespace tongban {

/// Where second copies lie: apart from the store.
struct CopyPlace {
    bool possible = false, full = false;
    std::vector<CopyFile> copies;  ///< newest first
};

/// A vault whose transactions come to an end when the story says so, and fail when it says so.
class StoryVault final : public Vault, public BlobCarrier {
public:
    StoryVault(DurableStore& store, PageLog& log, CopyPlace& place) : m_store(store), m_log(log), m_place(place) {
        log.use(*this);
    }

    void commit() override {
        ++m_state.pending;
        if (m_state.saved != SavedState::read_only) m_state.saved = SavedState::saving;
    }
    void take_over() override { m_state.saved = SavedState::saved; }
    void reopen() override { wants_reopen = true; }
    void lock() override { wants_lock = true; }
    void accept_loss() override {
        m_state.lost_at_ms = 0;
        m_state.reason.clear();
    }
    void keep_copy(CopyFile const& copy) override {
        std::erase_if(m_place.copies, [&](CopyFile const& other) { return other.keys != copy.keys; });
        bool const is_content = !copy.bytes.empty();
        m_failed = is_content && m_place.full;
        if (is_content && !m_failed) m_place.copies.insert(m_place.copies.begin(), copy);
    }
    void open_copy() override { wants_copy = true; }
    void offer_backup(BackupFile const& file) override { offered.push_back(file); }
    std::vector<BackupFile> offered;  ///< oldest first
    void adopt_blobs() override { wants_adoption = true; }
    void add_to_copy(std::vector<std::string> const& names) override { copied = names; }
    std::vector<std::string> copied;  ///< names of the blobs of the last copy
    bool wants_adoption = false;      ///< the page does that: Story::adopt
    void show_photo(std::string_view name, std::string_view) override { shown_photos.emplace_back(name); }
    void keep_only_blobs(std::vector<std::string> const& names) override {
        std::set<std::string> places;
        for (auto const& name : names) places.insert(m_log.blob_place(name));
        std::erase_if(m_store.blobs, [&](auto const& blob) { return !places.contains(blob.first); });
    }
    std::vector<std::string> shown_photos;          ///< oldest first
    bool wants_reopen = false, wants_lock = false;  ///< the page does that: Story::reload
    bool wants_copy = false;                        ///< and hands the newest one over
    [[nodiscard]] VaultState state() const override {
        VaultState state = m_state;
        state.copy.possible = m_place.possible;
        state.copy.failed = m_failed;
        if (m_place.copies.empty()) return state;
        state.copy.at_ms = m_place.copies.front().at_ms;
        state.copy.change = m_place.copies.front().change;
        return state;
    }

    /// The transactions under way are confirmed.
    void confirm() {
        if (m_state.pending == 0) return;
        if (m_log.pack(PageLog::Form::record)) check(write_and_confirm(m_store, m_log), "the story's store takes it");
        m_state.durable += m_state.pending;
        m_state.pending = 0;
        m_state.saved = SavedState::saved;
        m_state.reason.clear();
    }
    /// The transaction under way fails; what was written stays in memory.
    void fail(std::string reason) {
        if (m_log.pack(PageLog::Form::record)) m_log.refuse();
        m_state.saved = SavedState::not_saved;
        m_state.reason = std::move(reason);
    }
    /// What lies on the disk cannot be used.
    void find(std::string damage) {
        m_state.saved = SavedState::read_only;
        m_state.reason = std::move(damage);
    }
    /// The browser has cleared away what was stored.
    void lose(std::int64_t written_at_ms, std::int64_t bytes) {
        m_state.reason = "wiped";
        m_state.lost_at_ms = written_at_ms;
        m_state.lost_bytes = bytes;
    }
    void only_look() { m_state.saved = SavedState::read_only; }

private:
    DurableStore& m_store;
    PageLog& m_log;
    CopyPlace& m_place;
    VaultState m_state;
    bool m_failed = false;
};

class Story {
public:
    explicit Story(std::string_view today = "2026-11-23") : clock(build::day(today)) { start(); }

    // --- the machine
    HeadlessClock clock;
    HeadlessChance chance{7};
    HeadlessFiles files;
    HeadlessPreferences preferences;
    HeadlessTelephone telephone;
    DurableStore store;
    CopyPlace place;
    std::string passphrase;  ///< that the person types where the store is locked

    StoryVault& vault() { return m_run->vault; }
    Database& database() { return m_run->database; }
    PageLog& log() { return *m_run->log; }
    Session& session() { return m_run->session; }
    Ports ports() { return {clock, chance, m_run->vault, files, preferences, telephone}; }

    /// The page is closed and opened again: only what is durable is there.
    void reload() {
        m_run.reset();
        start();
    }
    void settle() {
        vault().confirm();
        say(VaultChanged{});
    }
    /// The page puts what lies behind a chosen file into the store: values of another store, as they lie there.
    void adopt(std::map<std::string, Bytes> const& blobs, std::string failure = {}) {
        check(std::exchange(vault().wants_adoption, false), "they are asked for");
        int unreadable = 0;
        for (auto const& [other, value] : blobs) {
            auto const adopted = log().adopt_blob(value);
            if (adopted.place.empty()) ++unreadable;
            else if (failure.empty()) store.blobs[adopted.place] = adopted.value;
        }
        say(FileChosen{"adopted", failure.empty() ? std::to_string(unreadable) : failure, {}});
    }
    void next_day(std::string_view day) {
        clock.move_to(build::day(day));
        say(DayChanged{});
    }

    // --- the person
    void say(Intent const& intent) { m_run->session.handle(intent); }
    Story& open(std::string_view form, std::int64_t subject = 0, std::int64_t second = 0) {
        say(Navigate{form_route(form, subject, second)});
        return *this;
    }
    Story& type(std::string_view field, std::string_view text) {
        say(Type{std::string(field), std::string(text)});
        return *this;
    }
    Story& choose(std::string_view field, std::string_view value) {
        say(Choose{std::string(field), std::string(value)});
        return *this;
    }
    Story& choose(std::string_view field, std::int64_t id) { return choose(field, std::to_string(id)); }
    Story& submit() {
        m_handed_in = form_route(here().form, here().subject, here().second);
        say(Submit{});
        return *this;
    }
    void go(Screen screen, std::int64_t subject = 0) { say(Navigate{{screen, subject}}); }

    // --- what is seen
    Snapshot const& seen() { return m_run->session.snapshot(); }
    Route const& here() { return seen().route; }
    template <typename View>
    View const& see() {
        auto const* const view = std::get_if<View>(seen().page.get());
        check(view != nullptr, "the page is the one that the story expects");
        return *view;
    }
    FormField const& field(std::string_view name) {
        for (FormGroup const& group : see<FormView>().groups) {
            for (FormField const& shown : group.fields) {
                if (shown.field->name == name) return shown;
            }
        }
        check(false, "the form has the field that the story expects");
        return see<FormView>().groups.front().fields.front();
    }
    /// The key of what is wrong at a field; "" when nothing is.
    std::string error(std::string_view name) { return field(name).error.key; }
    /// The form that was handed in last was taken without a word against it.
    bool was_taken() { return here() != m_handed_in; }

    /// Does the action with this label, if it is possible.
    bool act(std::vector<Action> const& actions, std::string_view label) {
        for (Action const& action : actions) {
            if (action.label.key != label || !action.possible()) continue;
            Intent const intent = action.intent;
            say(intent);
            return true;
        }
        return false;
    }

private:
    struct Run {
        explicit Run(Story& story)
            : log(opened(story.store, story.passphrase)),
              vault(story.store, *log, story.place),
              database(Database::open(log->pages()).value()),
              session(
                  {story.clock, story.chance, vault, story.files, story.preferences, story.telephone},
                  migrated(database),
                  *log,
                  built_in_rules()) {}

        static std::unique_ptr<PageLog> opened(DurableStore& store, std::string_view passphrase) {
            auto log = std::make_unique<PageLog>();
            if (store.open(*log) == Damage::locked) {
                auto key = log->keyring()->open_with(passphrase);
                check(key.has_value(), "the story knows its passphrase");
                log->use_key(std::move(key).value());
            }
            check(!store.open(*log) && !store.fill(*log), "the story's store is sound");
            become_writer(store, *log);
            return log;
        }
        static Database& migrated(Database& database) {
            auto const steps = migrations();
            check(!migrate(database, steps), "the migrations run");
            return database;
        }

        std::unique_ptr<PageLog> log;
        StoryVault vault;
        Database database;
        Session session;
    };

    void start() { m_run = std::make_unique<Run>(*this); }

    std::unique_ptr<Run> m_run;
    Route m_handed_in;
};

}  // namespace tongban
