#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/alternative.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "domain/consent.hpp"
#include "domain/contact_note.hpp"
#include "domain/grading.hpp"
#include "domain/harm_report.hpp"
#include "domain/home_visit.hpp"
#include "domain/ledger/spot_check.hpp"
#include "domain/pairing.hpp"
#include "domain/participation.hpp"
#include "domain/village.hpp"
#include "domain/volunteer.hpp"
#include "domain/wish.hpp"
#include "record/value.hpp"

/// Everything the program can do to its records: the whole list. app/perform.hpp does them; nothing else writes.
/// Days in commands are days of the event, not of the typing; the rules refuse days that cannot be (in the future).
/// A record in a command carries what was entered; state and the days of later steps are set by the rules.
namespace tongban {

// clang-format off: one command a line reads as the list it is

// ---- files of children and helpers

struct AddVillage { Village village; };
/// Refused with problem "duplicate" while similar children are known, unless `despite_duplicates`;
/// the same ID number is refused always. A village named here stands for that of the record; a new one is put on file
/// along with the child. Two of that name: problem "not_chosen".
/// `found_in_survey`: the round that is on gets its line along with the file.
struct RegisterChild { Child child; bool despite_duplicates = false; std::string village_name = {}; bool found_in_survey = false; };
struct CloseChild { Id<Child> child; Date closed_on; std::string close_reason; };
struct ReopenChild { Id<Child> child; };
/// With a valid check the helper is admitted at once.
struct RegisterVolunteer { Volunteer volunteer; };
/// The answer to the offence-record check: its day and who gave it, never what stood in it. Admits who waited for it.
struct RecordVetting { Id<Volunteer> volunteer; Date vetted_on; std::string vetting_body; };
struct SuspendVolunteer { Id<Volunteer> volunteer; };
struct ReadmitVolunteer { Id<Volunteer> volunteer; };
struct DismissVolunteer { Id<Volunteer> volunteer; };  ///< has left; running pairs must be ended first
/// Changes descriptive fields of one record. Fields that a verb is responsible for (states, days of steps) are refused
/// with "by_verb_only".
struct AmendRecord {
    struct Entry { std::string field; Value value; };
    std::string record;  ///< the shape's name
    std::int64_t id = 0;
    std::vector<Entry> entries;
    std::string village_name = {};  ///< of a child: as with RegisterChild
};
/// New records of one ledger (assets/policy/ledgers.json): one for each of those they are about, all or none. Refused with
/// "not_found" for any other record: those have verbs.
struct EnterRecord { std::string record; std::vector<Row> rows; };
/// A ledger's record was a mistake and goes; the history keeps what it held. "in_use" while others lead to it.
struct TakeBackRecord { std::string record; std::int64_t id = 0; };
struct GiveConsent { Consent consent; };
struct WithdrawConsent { Id<Consent> consent; Date withdrawn_on; };

// ---- home visits

struct RecordVisit { HomeVisit visit; };
/// What was promised to the child at that visit is done.
struct KeepPromise { Id<HomeVisit> visit; Date kept_on; };

// ---- colours

/// In force from its day on. A worse grade needs one person, a better one two and a home visit: see change_problems.
struct GradeChild { Grading grading; };
/// What the second person says; with a reason against it the grade before is in force again.
struct LookAgain { Id<Grading> grading; SecondView view; };

// ---- reports of harm

struct WriteReport { HarmReport report; };
struct CloseReport { Id<HarmReport> report; HarmClosing closing; };

// ---- spot checks

/// Draws the files of a round from those that are open, by the seed (one is made when there is none), and takes along what
/// earlier rounds found and nobody mended in time. "nobody" when no file is open.
struct DrawSpotCheck { SpotCheck round; };
/// The round with its lines goes, as if it had not been drawn: "wrong_state" once a file was checked.
struct UndrawSpotCheck { Id<SpotCheck> round; };

// ---- pairs

/// A wish that it grew out of is closed with it.
struct FormPairing { Pairing pairing; };
/// After the trial: the pair stands.
struct ConfirmPairing { Id<Pairing> pairing; };
struct ReviewPairing { Id<Pairing> pairing; Date reviewed_on; std::string words; };
/// One step: `next.took_over` ends on the first day of `next`, which goes on with another helper; see successor().
/// `goodbye_done` is said of the pair that ends.
struct HandOver { Pairing next; bool goodbye_done = false; };
struct EndPairing { Id<Pairing> pairing; Date ended_on; std::string end_reason; bool goodbye_done = false; };
/// Ends at once because a boundary was broken.
struct StopPairing { Id<Pairing> pairing; Date ended_on; std::string end_reason; };
struct NoteContact { ContactNote note; };

// ---- wishes, in the order of their life

struct CollectWish { Wish wish; };
struct ScreenWish { Id<Wish> wish; Date screened_on; std::string screened_by; std::string public_text; };
struct ReferWish { Id<Wish> wish; std::string refer_to; };
struct RefuseWish { Id<Wish> wish; std::string reason; };
struct ReopenWish { Id<Wish> wish; };
struct PublishWish { Id<Wish> wish; Date published_on; };
struct TakeDownWish { Id<Wish> wish; };
struct ClaimWish {
    Id<Wish> wish;
    Date claimed_on;
    std::string claimant_name;  ///< may be empty when the claimant is one of ours
    std::string claimant_phone;
    Id<Volunteer> claimant_volunteer;
    std::optional<Date> claim_until;  ///< the last day; as the policy says when nothing
    std::string plan;
};
/// The claims of a sheet that came back: all or none.
struct TakeClaims { std::vector<ClaimWish> claims; };
/// The claimant steps back, or the claim ran out.
struct ReleaseWish { Id<Wish> wish; };
/// All claims whose time is over and that have no plan fall back; done when a day begins.
struct ExpireClaims {};
/// A receipt that comes later is entered by AmendRecord.
struct BuyWish { Id<Wish> wish; Date bought_on; std::optional<std::int64_t> cost_cents; std::string receipt = {}; };
struct DeliverWish { Id<Wish> wish; Date delivered_on; std::string received_by; std::string delivery_way; };
struct ConfirmWish { Id<Wish> wish; Date confirmed_on; std::string feeling; };
/// The first, then the second follow-up.
struct FollowUpWish { Id<Wish> wish; Date followed_up_on; std::string words; };
struct CloseWish { Id<Wish> wish; Date closed_on; std::string close_reason; };

// ---- activities

struct PlanActivity { Activity activity; };
struct EnlistParticipants {
    Id<Activity> activity;
    std::vector<Id<Child>> children;
    std::vector<Id<Volunteer>> volunteers;
};
struct RemoveParticipant { Id<Participation> participation; };
/// Everything that has to be there before children come is there; see gaps_of in domain/activity.hpp.
struct ApproveActivity { Id<Activity> activity; Date approved_on; std::string approved_by; };
struct OpenActivity { Id<Activity> activity; };
/// Calls one name. On an open activity whose day has come this also begins the roll call.
struct MarkPresence {
    Id<Participation> participation;
    Presence presence = Presence::present;
    std::optional<std::int64_t> minutes = {};  ///< when it differs from the activity's length
};
/// Calls everybody present who was not called yet; begins the roll call as one mark does.
struct MarkAllPresent { Id<Activity> activity; };
/// A child is taken home. `handed_to`: "" for the caregiver in the child's file.
struct TakeHome { Id<Participation> participation; std::string handed_to = {}; };
/// All children who are there and were not taken yet go with their caregivers; those without one on file stay.
struct TakeAllHome { Id<Activity> activity; };
/// The log is written; hours count from now on. Of `log` only what is written afterwards.
struct CloseActivity { Id<Activity> activity; Activity log; };
struct FollowUpActivity { Id<Activity> activity; Date followed_up_on; };
struct CancelActivity { Id<Activity> activity; std::string cancel_reason; };

// ---- what was done, taken back

/// Takes back everything that one change wrote, as a new change: the history keeps both. Refused with "undone_already";
/// with "changed_since" when what it wrote reads otherwise now, or is there again; with "in_use" when others lead to what it
/// added; with "link_gone" when what it took out led to something that is gone; with "followed_since" when something would
/// speak against a running pair or a published wish that did not before; and with what check_record says.
struct UndoChange { std::int64_t change = 0; };
/// Does again what was taken back, under the same conditions.
struct RedoChange { std::int64_t change = 0; };

using AnyCommand = std::variant<
    AddVillage, RegisterChild, CloseChild, ReopenChild, RegisterVolunteer, RecordVetting, SuspendVolunteer, ReadmitVolunteer,
    DismissVolunteer, AmendRecord, EnterRecord, TakeBackRecord, GiveConsent, WithdrawConsent, RecordVisit, KeepPromise,
    GradeChild, LookAgain, WriteReport, CloseReport,
    DrawSpotCheck, UndrawSpotCheck, FormPairing, ConfirmPairing, ReviewPairing, HandOver, EndPairing, StopPairing,
    NoteContact, CollectWish, ScreenWish, ReferWish, RefuseWish, ReopenWish, PublishWish, TakeDownWish, ClaimWish, TakeClaims,
    ReleaseWish, ExpireClaims, BuyWish, DeliverWish, ConfirmWish, FollowUpWish, CloseWish, PlanActivity, EnlistParticipants,
    RemoveParticipant, ApproveActivity, OpenActivity, MarkPresence, MarkAllPresent, TakeHome, TakeAllHome, CloseActivity,
    FollowUpActivity, CancelActivity, UndoChange, RedoChange>;

/// One of them. A class of its own, so that copying one is compiled once and not wherever an action is shown.
class Command : public AnyCommand {
public:
    Command();  ///< the first: a village without a name, which is refused
    template <AlternativeOf<AnyCommand> Verb>
    Command(Verb verb) : AnyCommand(std::in_place_type<Verb>, std::move(verb)) {}
    Command(Command const&);
    Command(Command&&) noexcept;
    Command& operator=(Command other) noexcept;
    ~Command();
};

/// The command's name as the history keeps it: "register_child".
[[nodiscard]] std::string_view command_word(Command const& command);
/// Of all commands, in the order of the variant.
[[nodiscard]] std::span<std::string_view const> command_words();

}  // namespace tongban
