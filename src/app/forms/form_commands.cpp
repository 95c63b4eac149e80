#include "app/forms/form_commands.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace tongban {
namespace {

using Made = Result<Command, Problems>;

/// A day that assets/policy/forms.json lists as required, and that was therefore filled in.
Date day_of(std::optional<Date> const& day) {
    check(day.has_value(), "forms.json requires every day that its command needs");
    return *day;
}

/// Reads the filled row as its record and makes a command of it.
template <typename RecordShape, typename Make>
Made made(RecordShape const& shape, FilledForm const& form, Make make) {
    auto const record = record_of(shape, form.row);
    if (!record) return record.error();
    return Command{make(*record)};
}

template <typename Record>
std::vector<Id<Record>> picked(FilledForm const& form, std::string_view field) {
    std::vector<Id<Record>> ids;
    auto const found = form.picked.find(field);
    if (found == form.picked.end()) return ids;
    for (std::int64_t const id : found->second) ids.push_back({id});
    return ids;
}

Made amend(FilledForm const& form) {
    AmendRecord command{form.spec->record, form.subject, {}, form.village_name};
    Shape const shape = shape_of(*form.spec);
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        if (form.spec->asks(shape.fields[i].name)) {
            command.entries.push_back({std::string(shape.fields[i].name), form.row[i]});
        }
    }
    return Command{std::move(command)};
}

/// One record for each of those that were picked.
Made enter(FilledForm const& form) {
    EnterRecord command{form.spec->record, {}};
    if (form.spec->many.empty()) {
        command.rows.push_back(form.row);
        return Command{std::move(command)};
    }
    std::string const& field = form.spec->many.front();
    auto const at = static_cast<std::size_t>(shape_of(*form.spec).find(field));
    auto const picked = form.picked.find(field);
    check(picked != form.picked.end(), "a form for many asks for them");
    for (std::int64_t const id : picked->second) command.rows.push_back(form.row), command.rows.back()[at] = id;
    return Command{std::move(command)};
}

Made enlist(FilledForm const& form) {
    auto const record = record_of(participation_shape, form.row);
    if (!record) return record.error();
    return Command{
        EnlistParticipants{record->activity, picked<Child>(form, "child"), picked<Volunteer>(form, "volunteer")}};
}

Made register_child(FilledForm const& form) {
    bool const found = form.spec->command == "register_found";
    return made(child_shape, form, [&](Child const& child) {
        return RegisterChild{child, form.anyway, form.village_name, found};
    });
}

struct FormCommand {
    std::string_view name;
    Made (*make)(FilledForm const&);
};

template <auto const& shape, auto make>
Made from(FilledForm const& form) {
    return made(shape, form, [&](auto const& record) { return make(record, form.subject); });
}

// One line a form: its word, the shape it fills, and what becomes of it.
constexpr std::array commands{
    FormCommand{"amend", amend},
    FormCommand{"enter", enter},
    FormCommand{"enlist", enlist},
    FormCommand{"register_child", register_child},
    FormCommand{"register_found", register_child},
    FormCommand{
        "draw_spot_check",
        from<spot_check_shape, [](SpotCheck const& round, std::int64_t) { return DrawSpotCheck{round}; }>},
    FormCommand{
        "add_village", from<village_shape, [](Village const& village, std::int64_t) { return AddVillage{village}; }>},
    FormCommand{
        "close_child",
        from<
            child_shape,
            [](Child const& child, std::int64_t id) {
                return CloseChild{{id}, day_of(child.closed_on), child.close_reason};
            }>},
    FormCommand{
        "register_volunteer",
        from<volunteer_shape, [](Volunteer const& volunteer, std::int64_t) { return RegisterVolunteer{volunteer}; }>},
    FormCommand{
        "record_vetting",
        from<
            volunteer_shape,
            [](Volunteer const& volunteer, std::int64_t id) {
                return RecordVetting{{id}, day_of(volunteer.vetted_on), volunteer.vetting_body};
            }>},
    FormCommand{
        "give_consent", from<consent_shape, [](Consent const& consent, std::int64_t) { return GiveConsent{consent}; }>},
    FormCommand{
        "withdraw_consent",
        from<
            consent_shape,
            [](Consent const& consent, std::int64_t id) {
                return WithdrawConsent{{id}, day_of(consent.withdrawn_on)};
            }>},
    FormCommand{
        "record_visit",
        from<home_visit_shape, [](HomeVisit const& visit, std::int64_t) { return RecordVisit{visit}; }>},
    FormCommand{
        "grade_child", from<grading_shape, [](Grading const& grading, std::int64_t) { return GradeChild{grading}; }>},
    FormCommand{
        "look_again",
        from<
            grading_shape,
            [](Grading const& grading, std::int64_t id) {
                return LookAgain{
                    {id}, {grading.second, day_of(grading.seconded_on), grading.plan, grading.reject_reason}};
            }>},
    FormCommand{
        "write_report",
        from<harm_report_shape, [](HarmReport const& report, std::int64_t) { return WriteReport{report}; }>},
    FormCommand{
        "close_report",
        from<
            harm_report_shape,
            [](HarmReport const& report, std::int64_t id) {
                return CloseReport{
                    {id}, {day_of(report.closed_on), report.outcome, report.supervisor, report.close_reason}};
            }>},
    FormCommand{
        "form_pairing", from<pairing_shape, [](Pairing const& pairing, std::int64_t) { return FormPairing{pairing}; }>},
    FormCommand{
        "review_pairing",
        from<
            pairing_shape,
            [](Pairing const& pairing, std::int64_t id) {
                return ReviewPairing{{id}, day_of(pairing.reviewed_on), pairing.review_words};
            }>},
    FormCommand{
        "hand_over",
        from<
            pairing_shape,
            [](Pairing const& pairing, std::int64_t) { return HandOver{pairing, pairing.goodbye_done}; }>},
    FormCommand{
        "end_pairing",
        from<
            pairing_shape,
            [](Pairing const& pairing, std::int64_t id) {
                return EndPairing{{id}, day_of(pairing.ended_on), pairing.end_reason, pairing.goodbye_done};
            }>},
    FormCommand{
        "stop_pairing",
        from<
            pairing_shape,
            [](Pairing const& pairing, std::int64_t id) {
                return StopPairing{{id}, day_of(pairing.ended_on), pairing.end_reason};
            }>},
    FormCommand{
        "note_contact",
        from<contact_note_shape, [](ContactNote const& note, std::int64_t) { return NoteContact{note}; }>},
    FormCommand{"collect_wish", from<wish_shape, [](Wish const& wish, std::int64_t) { return CollectWish{wish}; }>},
    FormCommand{
        "screen_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return ScreenWish{{id}, day_of(wish.screened_on), wish.screened_by, wish.public_text};
            }>},
    FormCommand{
        "refer_wish",
        from<wish_shape, [](Wish const& wish, std::int64_t id) { return ReferWish{{id}, wish.refer_to}; }>},
    FormCommand{
        "refuse_wish",
        from<wish_shape, [](Wish const& wish, std::int64_t id) { return RefuseWish{{id}, wish.close_reason}; }>},
    FormCommand{
        "claim_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return ClaimWish{
                    {id},
                    day_of(wish.claimed_on),
                    wish.claimant_name,
                    wish.claimant_phone,
                    wish.claimant_volunteer,
                    wish.claim_until,
                    wish.plan};
            }>},
    FormCommand{
        "buy_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return BuyWish{{id}, day_of(wish.bought_on), wish.cost_cents, wish.receipt};
            }>},
    FormCommand{
        "deliver_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return DeliverWish{{id}, day_of(wish.delivered_on), wish.received_by, wish.delivery_way};
            }>},
    FormCommand{
        "confirm_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return ConfirmWish{{id}, day_of(wish.confirmed_on), wish.feeling};
            }>},
    FormCommand{
        "follow_up_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return FollowUpWish{{id}, day_of(wish.follow_up_30_on), wish.follow_up_30_words};
            }>},
    FormCommand{
        "follow_up_wish_again",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return FollowUpWish{{id}, day_of(wish.follow_up_90_on), wish.follow_up_90_words};
            }>},
    FormCommand{
        "close_wish",
        from<
            wish_shape,
            [](Wish const& wish, std::int64_t id) {
                return CloseWish{{id}, day_of(wish.closed_on), wish.close_reason};
            }>},
    FormCommand{
        "plan_activity",
        from<activity_shape, [](Activity const& activity, std::int64_t) { return PlanActivity{activity}; }>},
    FormCommand{
        "approve_activity",
        from<
            activity_shape,
            [](Activity const& activity, std::int64_t id) {
                return ApproveActivity{{id}, day_of(activity.approved_on), activity.approved_by};
            }>},
    FormCommand{
        "close_activity",
        from<activity_shape, [](Activity const& activity, std::int64_t id) { return CloseActivity{{id}, activity}; }>},
    FormCommand{
        "cancel_activity",
        from<
            activity_shape,
            [](Activity const& activity, std::int64_t id) { return CancelActivity{{id}, activity.cancel_reason}; }>},
};

FormCommand const* find_command(std::string_view name) {
    auto const found = std::ranges::find(commands, name, &FormCommand::name);
    return found == commands.end() ? nullptr : &*found;
}

}  // namespace

Result<Command, Problems> command_of(FilledForm const& form) {
    FormCommand const* const command = find_command(form.spec->command);
    check(command != nullptr, "forms.json names a command that exists");
    return command->make(form);
}

bool knows_command(std::string_view command) { return find_command(command) != nullptr; }

}  // namespace tongban
