#pragma once

#include "app/perform.hpp"

/// One handler for each command: load, let the rules decide, save. They run inside perform's transaction.
namespace tongban {

Answer handle(AddVillage const& command, Context& context);
Answer handle(RegisterChild const& command, Context& context);
Answer handle(CloseChild const& command, Context& context);
Answer handle(ReopenChild const& command, Context& context);
Answer handle(AmendRecord const& command, Context& context);
Answer handle(EnterRecord const& command, Context& context);
Answer handle(TakeBackRecord const& command, Context& context);
Answer handle(GiveConsent const& command, Context& context);
Answer handle(WithdrawConsent const& command, Context& context);

Answer handle(RegisterVolunteer const& command, Context& context);
Answer handle(RecordVetting const& command, Context& context);
Answer handle(SuspendVolunteer const& command, Context& context);
Answer handle(ReadmitVolunteer const& command, Context& context);
Answer handle(DismissVolunteer const& command, Context& context);

Answer handle(RecordVisit const& command, Context& context);
Answer handle(KeepPromise const& command, Context& context);

Answer handle(GradeChild const& command, Context& context);
Answer handle(LookAgain const& command, Context& context);

Answer handle(WriteReport const& command, Context& context);
Answer handle(CloseReport const& command, Context& context);

Answer handle(DrawSpotCheck const& command, Context& context);
Answer handle(UndrawSpotCheck const& command, Context& context);

Answer handle(FormPairing const& command, Context& context);
Answer handle(ConfirmPairing const& command, Context& context);
Answer handle(ReviewPairing const& command, Context& context);
Answer handle(HandOver const& command, Context& context);
Answer handle(EndPairing const& command, Context& context);
Answer handle(StopPairing const& command, Context& context);
Answer handle(NoteContact const& command, Context& context);

Answer handle(CollectWish const& command, Context& context);
Answer handle(ScreenWish const& command, Context& context);
Answer handle(ReferWish const& command, Context& context);
Answer handle(RefuseWish const& command, Context& context);
Answer handle(ReopenWish const& command, Context& context);
Answer handle(PublishWish const& command, Context& context);
Answer handle(TakeDownWish const& command, Context& context);
Answer handle(ClaimWish const& command, Context& context);
Answer handle(TakeClaims const& command, Context& context);
Answer handle(ReleaseWish const& command, Context& context);
Answer handle(ExpireClaims const& command, Context& context);
Answer handle(BuyWish const& command, Context& context);
Answer handle(DeliverWish const& command, Context& context);
Answer handle(ConfirmWish const& command, Context& context);
Answer handle(FollowUpWish const& command, Context& context);
Answer handle(CloseWish const& command, Context& context);

Answer handle(PlanActivity const& command, Context& context);
Answer handle(EnlistParticipants const& command, Context& context);
Answer handle(RemoveParticipant const& command, Context& context);
Answer handle(ApproveActivity const& command, Context& context);
Answer handle(OpenActivity const& command, Context& context);
Answer handle(MarkPresence const& command, Context& context);
Answer handle(MarkAllPresent const& command, Context& context);
Answer handle(TakeHome const& command, Context& context);
Answer handle(TakeAllHome const& command, Context& context);
Answer handle(CloseActivity const& command, Context& context);
Answer handle(FollowUpActivity const& command, Context& context);
Answer handle(CancelActivity const& command, Context& context);

Answer handle(UndoChange const& command, Context& context);
Answer handle(RedoChange const& command, Context& context);

// ---- what most of them do

/// "in_future" at `field` when something is said to have happened after today.
inline Problems not_yet(Term field, Date day, Context const& context) {
    if (day <= context.today()) return {};
    return {{field, "in_future"}};
}

/// Saves a new record and answers where it can be seen.
template <typename RecordShape, typename Record>
Answer add(Context& context, RecordShape const& shape, Record const& record, Screen screen) {
    auto const added = context.add(shape, record);
    if (!added) return added.error();
    return Done{{screen, added->value}, added->value};
}

/// Loads a record, lets `decide` say what becomes of it, and saves that.
template <typename RecordShape, typename Record, typename Decide>
Answer change(Context& context, RecordShape const& shape, Id<Record> id, Screen screen, Decide decide) {
    auto const found = context.find(shape, id);
    if (!found) return Problems{{"", "not_found"}};
    Step<Record> const decided = decide(*found);
    if (!decided) return decided.error();
    Problems const problems = context.save(shape, id, *decided);
    if (!problems.empty()) return problems;
    return Done{{screen, id.value}};
}

}  // namespace tongban
