#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/paper.hpp"

/// What the program needs from the machine it runs on. Bodies: platform/browser, platform/headless.
/// Every answer that takes time comes back as an Intent (app/intent.hpp), never by a callback.
namespace tongban {

/// The day and the time of day ("14:32") of an instant, in UTC+8.
[[nodiscard]] Date day_of(std::int64_t ms);
[[nodiscard]] std::string time_of(std::int64_t ms);

/// Days and instants; the only clock in the program. The zone is China's, UTC+8, whatever the device says.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::int64_t now_ms() const = 0;  ///< since 1970-01-01T00:00Z
    [[nodiscard]] Date today() const;                       ///< in UTC+8
    [[nodiscard]] std::string time_text() const;            ///< "14:32" in UTC+8
};

/// 64 bits nobody can guess.
class Chance {
public:
    virtual ~Chance() = default;
    virtual std::uint64_t draw() = 0;
};

/// Whether what was typed lies safely in IndexedDB.
enum class SavedState : std::uint8_t {
    saved,      ///< every commit up to `durable` was confirmed by the transaction's `complete`
    saving,     ///< a transaction is under way
    not_saved,  ///< the last one failed; the work stays in memory and is tried again
    read_only,  ///< another window writes; this one may look, and may take over
};

/// Where the browser has a place apart from IndexedDB, a second copy of everything is kept there.
struct CopyState {
    bool possible = false;    ///< there is such a place; plain http and files have none
    std::int64_t at_ms = 0;   ///< when the newest one was made; 0: there is none
    std::int64_t change = 0;  ///< the last change in it
    bool failed = false;      ///< the last try came to nothing
    bool operator==(CopyState const&) const = default;
};

struct VaultState {
    SavedState saved = SavedState::saved;
    /// Why nothing could be saved; one sentence each in assets/words under "vault.<word>".
    /// Words: "" none, "quota" device or browser storage full, "no_indexeddb", "aborted", "lost_connection",
    /// "taken_over", "other_window", "newer_version", "damaged", "wiped", "locked".
    std::string reason;
    std::uint64_t durable = 0;  ///< revision confirmed
    std::uint64_t pending = 0;  ///< commits not confirmed yet
    bool persistent = false;    ///< the browser promised not to evict
    // An earlier store is gone, and nobody has taken note of it yet:
    std::int64_t lost_at_ms = 0;  ///< when it was written last; 0: nothing is lost
    std::int64_t lost_bytes = 0;  ///< how large it was then
    CopyState copy;
    [[nodiscard]] bool lost() const { return lost_at_ms != 0; }
    bool operator==(VaultState const&) const = default;
};

/// A backup file (exchange/backup.hpp) that is to be kept as a second copy.
struct CopyFile {
    std::int64_t at_ms = 0;
    std::int64_t change = 0;  ///< the last one in it
    std::string keys;         ///< what it is sealed with, as a word of letters and digits
    std::string bytes;
};

/// The durable store under the database. `commit` is called after each SQL transaction; it returns at once,
/// and the outcome arrives as Intent VaultChanged.
class Vault {
public:
    virtual ~Vault() = default;
    virtual void commit() = 0;
    virtual void take_over() = 0;    ///< become the writer; the other window becomes read-only
    virtual void reopen() = 0;       ///< read everything anew, with the key that PageLog::use_key was given
    virtual void lock() = 0;         ///< forget everything, in every window, and start again locked
    virtual void accept_loss() = 0;  ///< the loss of an earlier store was understood
    /// Copies that are sealed with something else go at once. Without bytes that is all; else this becomes the newest.
    virtual void keep_copy(CopyFile const& copy) = 0;
    virtual void open_copy() = 0;  ///< the newest copy that is whole arrives as Intent FileChosen{"copy", …}, or never
    [[nodiscard]] virtual VaultState state() const = 0;
};

/// Files and paper that a person gives or takes. `ask` must be called while a user gesture is being handled.
class Files {
public:
    virtual ~Files() = default;
    /// Offers `bytes` for saving under `name`. `media_type` as in HTTP.
    virtual void offer(std::string_view name, std::string_view media_type, std::string_view bytes) = 0;
    /// Lets the person choose one file; arrives as Intent FileChosen{purpose, name, bytes}, or never.
    virtual void ask(std::string_view purpose, std::string_view accept) = 0;
    /// Puts a page on paper; nothing of it is kept. Must be called while a user gesture is being handled.
    virtual void print(Paper const& paper) = 0;
    /// Shows it over everything until it is closed by the button that says `close`.
    virtual void show(Paper const& paper, std::string_view close) = 0;
};

/// What the program keeps on this device beside the database (theme, text size): small, losable.
class Preferences {
public:
    virtual ~Preferences() = default;
    [[nodiscard]] virtual std::string read(std::string_view key) const = 0;  ///< "" when never written
    virtual void write(std::string_view key, std::string_view value) = 0;
};

/// Calls a number at a tap (a "tel:" address). A device that cannot call does nothing.
class Telephone {
public:
    virtual ~Telephone() = default;
    virtual void dial(std::string_view digits) = 0;
};

struct Ports {
    Clock& clock;
    Chance& chance;
    Vault& vault;
    Files& files;
    Preferences& preferences;
    Telephone& telephone;
};

}  // namespace tongban
