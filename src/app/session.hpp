#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/device.hpp"
#include "app/forms/form_state.hpp"
#include "app/perform.hpp"
#include "app/ports.hpp"
#include "app/rules.hpp"
#include "app/safekeeping.hpp"
#include "app/snapshot.hpp"
#include "app/snapshot_maker.hpp"
#include "app/trail.hpp"

namespace tongban {

/// One person at one device: answers intents, and shows what is by snapshots. Knows where the person is, what is half
/// typed, and what was said; everything lasting is in the database.
class Session {
public:
    /// `ports` and `database` (migrated) outlive it.
    Session(Ports ports, Database& database, Rules rules);
    Session(Session const&) = delete;

    /// Answers one intent. Nothing is drawn meanwhile.
    void handle(Intent const& intent);
    /// What may be drawn now; valid until the next `handle`. Cheap while nothing has changed.
    [[nodiscard]] Snapshot const& snapshot();

private:
    void on(Navigate const& intent);
    void on(GoBack const& intent);
    void on(HashChanged const& intent);
    void on(Search const& intent);
    void on(Narrow const& intent);
    void on(Type const& intent);
    void on(Choose const& intent);
    void on(Leave const& intent);
    void on(Submit const& intent);
    void on(SubmitAnyway const& intent);
    void on(DropDraft const& intent);
    void on(Perform const& intent);
    void on(Dial const& intent);
    void on(DismissNotice const& intent);
    void on(DismissBanner const& intent);
    void on(AskBackup const& intent);
    void on(AskRestore const& intent);
    void on(FileChosen const& intent);
    void on(ConfirmRestore const& intent);
    void on(CancelRestore const& intent);
    void on(TakeOver const& intent);
    void on(SetTheme const& intent);
    void on(SetTextSize const& intent);
    void on(SetMasked const& intent);
    void on(SetWriter const& intent);
    void on(LoadSample const& intent);
    void on(VaultChanged const& intent);
    void on(DayChanged const& intent);

    // forms: session_forms.cpp
    void open_form();  ///< the one of the route, unless it is open already
    void keep_form();  ///< what was typed, as a draft
    void submit(bool anyway);
    void after_submit(Done const& done, std::string_view command);

    Answer do_command(Command const& command, std::string draft = {});
    void begin_day();
    void move(Route route);
    void say(Phrase text, Tone tone = Tone::plain);
    void data_changed();  ///< the database holds something else now; tells the vault
    [[nodiscard]] bool may_write() const;

    Ports m_ports;
    Database& m_database;
    Rules m_rules;
    Device m_device;
    IdMaker m_ids;
    Trail m_trail;
    Standing m_standing;  ///< what the snapshot is made of, beside the database
    std::optional<FormState> m_form;
    Safekeeping m_safekeeping;
    SnapshotMaker m_maker;
    std::vector<Intent> m_waiting;  ///< could not be answered because pages have not arrived
    std::int64_t m_last_notice = 0;
    std::uint64_t m_durable = 0;  ///< the last commit known to be confirmed
};

}  // namespace tongban
