#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/claim_heads.hpp"
#include "app/command.hpp"
#include "app/route.hpp"
#include "base/alternative.hpp"
#include "base/calendar_day.hpp"
#include "base/paper.hpp"

/// Everything that can happen to the program: what a person does, and what the machine reports. The single entrance.
/// Views only append intents; Session::handle answers them after the frame, in order.
namespace tongban {

// clang-format off: one intent a line reads as the list it is

// ---- moving about

struct Navigate { Route route; };
/// To where the person came from; to the section's list when there is no such place.
struct GoBack {};
/// The address changed by the back key, a bookmark or typing. Unknown addresses lead to today.
struct HashChanged { std::string hash; };

// ---- lists

/// Replaces the search text of a list.
struct Search { Screen list = Screen::children; std::string text; };
/// Chooses `value` in a facet of a list (see views/list_view.hpp); choosing it again, or "", takes it back.
struct Narrow { Screen list = Screen::children; std::string facet; std::string value; };

// ---- finding and commands

/// The one field that finds everything now reads `text`; opens it. Not sent while pinyin is being composed.
struct Find { std::string text; };
struct StopFinding {};

// ---- the form on screen

/// `field` now reads `text`, as typed; kept as a draft at once. In a link field the text only seeks suggestions.
/// Not sent while pinyin is being composed.
struct Type { std::string field; std::string text; };
/// `value` of an option or suggestion is chosen: replaces in a choice, flag ("1"/"0") and link, toggles in choices.
/// Choosing what is chosen clears a choice that may be empty.
struct Choose { std::string field; std::string value; };
/// The person has left `field`: what is wrong with it may be said now.
struct Leave { std::string field; };
/// Opens the dialog for photos, which go into the form's field for them; handled while the user's gesture lasts.
struct AskPhotos {};
/// One photo, as large as the window. `words` say what it is to those who do not see it.
struct ShowPhoto { std::string name; std::string words; };
/// Fills in what the form offers to take from the last time or from a sibling (FormGroup::again).
struct Repeat {};
struct Submit {};
/// Submit although the form warned of possible duplicates.
struct SubmitAnyway {};
/// Throws away the draft of a form that was left; from the list of drafts on today, too.
struct DropDraft { Route form; };

// ---- one tap

/// A verb of the domain that needs no form: an attendance mark, publish, release a claim.
struct Perform { Command command; };
/// A wish is to go to this stage: at once, by the form that it needs, or not at all, and then it is said why.
struct MoveWish { Id<Wish> wish; WishState to = WishState::draft; };
/// Takes back the last thing that was done and still stands (Ctrl+Z).
struct UndoLast {};
/// Calls a number that is shown. Handled while the user's gesture lasts: Telephone::dial.
struct Dial { std::string digits; };
struct DismissNotice { std::int64_t notice = 0; };
struct DismissBanner {};

// ---- keeping safe

struct AskBackup {};
/// Opens the file dialog; must be handled while the user's gesture lasts.
struct AskRestore {};
/// The answer to Files::ask, with its purpose: "restore", "photo", or "claims" in UTF-8; or to Vault::open_copy, with "copy".
struct FileChosen { std::string purpose; std::string name; std::string bytes; };
struct ConfirmRestore {};
struct CancelRestore {};
/// Looks into the second copy as into a backup file.
struct OpenCopy {};
/// What the browser cleared away is understood to be lost.
struct AcceptLoss {};
/// Become the writer although another window writes.
struct TakeOver {};

// ---- the passphrase

/// What is typed and never kept: it goes into no draft and no record.
enum class Secret : std::uint8_t {
    unlock,   ///< on the lock screen: the passphrase, or the recovery code
    current,  ///< in 设置: the same, to allow a change
    fresh, again,
    backup,   ///< of a sealed backup file
};
struct TypeSecret { Secret which = Secret::unlock; std::string text; };
/// Tries what was typed on the lock screen.
struct Unlock {};
/// Forgets everything in memory; the passphrase is asked for again.
struct LockNow {};
enum class LockForm : std::uint8_t { none, set, change, renew_code, remove };
struct OpenLockForm { LockForm form = LockForm::none; };
struct SubmitLockForm {};
/// The recovery code was noted and need not be shown any longer.
struct HideCode {};
/// 0: never.
struct SetAutoLock { int minutes = 0; };
/// Tries what was typed for the sealed backup file.
struct OpenBackup {};
struct Print { Paper paper; };
/// The same page on the screen, over everything, for somebody who is to see nothing else. `close` stands on what closes it.
struct ShowPaper { Paper paper; std::string close; };
/// Gives these rows as a file for a spreadsheet (exchange/csv.hpp).
struct OfferTable { std::string file; std::vector<std::vector<std::string>> rows; };
/// Gives these days as a calendar file.
struct OfferCalendar { std::string file; std::vector<CalendarDay> days; };

// ---- a claim sheet that comes back

/// Opens the file dialog for a filled claim sheet with these columns; handled while the user's gesture lasts.
struct AskClaims { ClaimHeads heads; };
/// Takes the claims of the sheet that are in order.
struct ConfirmClaims {};
struct CancelClaims {};

// ---- this device

enum class ThemeChoice : std::uint8_t { system, light, dark };
enum class TextSize : std::uint8_t { normal, large, larger, largest };  ///< 标准 / 大字 18 / 22 / 26

struct SetTheme { ThemeChoice theme = ThemeChoice::system; };
struct SetTextSize { TextSize size = TextSize::normal; };
/// The privacy screen: names, numbers and addresses are masked in the snapshot itself.
struct SetMasked { bool masked = true; };
/// Who writes at this device; stands in the history of every change.
struct SetWriter { std::string name; };
/// The sample village of invented people; only taken on an empty database.
struct LoadSample {};

// ---- reports of the machine

struct VaultChanged {};  ///< Vault::state() may differ from before
struct DayChanged {};    ///< local midnight passed, or the page woke up on another day

using AnyIntent = std::variant<
    Navigate, GoBack, HashChanged, Search, Narrow, Find, StopFinding, Type, Choose, Leave, AskPhotos, ShowPhoto, Repeat, Submit, SubmitAnyway,
    DropDraft, Perform, UndoLast, MoveWish, Dial, DismissNotice, DismissBanner, AskBackup, AskRestore, FileChosen,
    ConfirmRestore, CancelRestore, OpenCopy, AcceptLoss, TakeOver, TypeSecret, Unlock, LockNow, OpenLockForm, SubmitLockForm,
    HideCode, SetAutoLock, OpenBackup, Print, ShowPaper, OfferTable, OfferCalendar, AskClaims, ConfirmClaims, CancelClaims, SetTheme,
    SetTextSize, SetMasked, SetWriter, LoadSample, VaultChanged, DayChanged>;

/// One of them; a class of its own for the reason that Command has.
class Intent : public AnyIntent {
public:
    Intent();  ///< to today
    template <AlternativeOf<AnyIntent> Said>
    Intent(Said said) : AnyIntent(std::in_place_type<Said>, std::move(said)) {}
    Intent(Intent const&);
    Intent(Intent&&) noexcept;
    Intent& operator=(Intent other) noexcept;
    ~Intent();
};
using Intents = std::vector<Intent>;

}  // namespace tongban
