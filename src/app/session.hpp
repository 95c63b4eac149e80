#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/device.hpp"
#include "app/forms/form_opening.hpp"
#include "app/forms/form_state.hpp"
#include "app/perform.hpp"
#include "app/ports.hpp"
#include "app/rules.hpp"
#include "app/safekeeping.hpp"
#include "app/snapshot.hpp"
#include "app/snapshot_maker.hpp"
#include "app/store_lock.hpp"
#include "app/trail.hpp"
#include "store/word_rows.hpp"

namespace tongban {

/// One person at one device: answers intents, and shows what is by snapshots. Knows where the person is, what is half
/// typed, and what was said; everything lasting is in the database.
class Session {
public:
    /// `ports`, `database` (migrated) and `log`, which holds its pages, outlive it.
    Session(Ports ports, Database& database, PageLog& log, Rules rules);
    Session(Session const&) = delete;

    /// Answers one intent. Nothing is drawn meanwhile.
    void handle(Intent const& intent);
    /// What may be drawn now; valid until the next `handle`. Cheap while nothing has changed.
    [[nodiscard]] Snapshot const& snapshot();
    /// Somebody is there: pointer or keyboard moved.
    void touch() { m_lock.touch(); }
    /// Locks when nobody was there for long. Until it may be time, in seconds; nothing when it never is.
    std::optional<double> lock_if_alone();
    /// Keeps a second copy when something was written since the last one and nobody is busy. Until it may be time, in
    /// seconds; nothing when there is nothing to copy.
    std::optional<double> copy_if_idle();
    /// Looks through some more notes for what was typed into the field that finds everything. Until the next call is due,
    /// in seconds; nothing when there is nothing to look for.
    std::optional<double> look_for_words();
    /// Clears away, once, the photos that nobody can see any more, when nobody is busy. Answers as copy_if_idle.
    std::optional<double> sweep_if_idle();
    /// What takes long is about to be done; see Entrance::work.
    void set_working(bool working);

private:
    void on(Navigate const& intent);
    void on(GoBack const& intent);
    void on(HashChanged const& intent);
    void on(Search const& intent);
    void on(Narrow const& intent);
    void on(Find const& intent);
    void on(StopFinding const& intent);
    void on(Type const& intent);
    void on(Choose const& intent);
    void on(Leave const& intent);
    void on(AskPhotos const& intent);
    void on(ShowPhoto const& intent);
    void on(Repeat const& intent);
    void on(Submit const& intent);
    void on(SubmitAnyway const& intent);
    void on(DropDraft const& intent);
    void on(Perform const& intent);
    void on(MoveWish const& intent);
    void on(UndoLast const& intent);
    void on(Dial const& intent);
    void on(DismissNotice const& intent);
    void on(DismissBanner const& intent);
    void on(AskBackup const& intent);
    void on(AskRestore const& intent);
    void on(FileChosen const& intent);
    void on(ConfirmRestore const& intent);
    void on(CancelRestore const& intent);
    void on(OpenCopy const& intent);
    void on(AcceptLoss const& intent);
    void on(TakeOver const& intent);
    void on(TypeSecret const& intent);
    void on(Unlock const& intent);
    void on(LockNow const& intent);
    void on(OpenLockForm const& intent);
    void on(SubmitLockForm const& intent);
    void on(HideCode const& intent);
    void on(SetAutoLock const& intent);
    void on(OpenBackup const& intent);
    void on(Print const& intent);
    void on(ShowPaper const& intent);
    void on(OfferTable const& intent);
    void on(OfferCalendar const& intent);
    void on(AskClaims const& intent);
    void on(ConfirmClaims const& intent);
    void on(CancelClaims const& intent);
    void on(SetTheme const& intent);
    void on(SetTextSize const& intent);
    void on(SetMasked const& intent);
    void on(SetWriter const& intent);
    void on(LoadSample const& intent);
    void on(VaultChanged const& intent);
    void on(DayChanged const& intent);

    void look_into_claims(FileChosen const& file);  ///< session_wishes.cpp

    // forms: session_forms.cpp
    [[nodiscard]] FormOpening opening() const;
    void open_form();  ///< the one of the route, unless it is open already
    void keep_form();  ///< what was typed, as a draft
    void take_photo(FileChosen const& file);
    void submit(bool anyway);
    void leave_gone(Done const& done);  ///< the record of the form on screen is no longer there
    void after_submit(Done const& done, std::string_view command);

    /// `told_as`: the word that stands in the history instead of the command's own.
    Answer do_command(Command const& command, std::string draft = {}, std::string_view told_as = {});
    void begin_day();
    void move(Route route);
    void note_visit();
    void leave_what_is_gone();  ///< the page of a record that was just taken back
    void say_done(std::string_view command, Done const& done);
    void say(Phrase text, Tone tone = Tone::plain);
    void data_changed();  ///< the database holds something else now; tells the vault
    void read_anew();     ///< what is known of the database
    [[nodiscard]] bool may_write() const;
    [[nodiscard]] bool all_is_kept() const;
    [[nodiscard]] std::optional<BackupKeys> own_keys() const;
    void tell_loss();
    void begin_to_write();  ///< after another window did
    void restore();         ///< what was looked into
    void set_adopting(bool adopting);
    void end_adoption(std::string_view outcome);

    Ports m_ports;
    Database& m_database;
    Rules m_rules;
    Device m_device;
    IdMaker m_ids;
    Trail m_trail;
    Standing m_standing;  ///< what the snapshot is made of, beside the database
    std::optional<FormState> m_form;
    std::optional<WordSearch> m_words;  ///< for what stands in Standing::find
    std::int64_t m_words_since_ms = 0;
    Safekeeping m_safekeeping;
    PageLog& m_log;
    StoreLock m_lock;
    SnapshotMaker m_maker;
    ClaimHeads m_claim_heads;       ///< of the sheet that is being chosen
    int m_claim_sheets = 0;         ///< how many were looked into
    std::vector<Intent> m_waiting;  ///< could not be answered because pages have not arrived
    std::int64_t m_last_notice = 0;
    std::uint64_t m_durable = 0;  ///< the last commit known to be confirmed
    std::string m_copy_keys;      ///< what every second copy is sealed with, as far as we have seen to it
    std::int64_t m_copied_ms = 0;
    bool m_looked = false;  ///< another window wrote when the vault reported last
    bool m_told_loss = false, m_made_good = false, m_swept = false;
    bool m_adopting = false;  ///< photos of a backup are on their way into the store
};

}  // namespace tongban
