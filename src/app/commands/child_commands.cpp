#include <algorithm>
#include <array>

#include "app/commands/handlers.hpp"
#include "app/grounds.hpp"
#include "domain/duplicates.hpp"
#include "domain/ledger/ledger.hpp"
#include "domain/ledger/survey_line.hpp"
#include "domain/survey.hpp"
#include "domain/wish_steps.hpp"

namespace tongban {
namespace {

/// The village that somebody wrote out: the one on file, or a new one.
Result<Id<Village>, Problems> village_called(std::string const& name, Context& context) {
    auto const known = villages_named(context.database(), name);
    if (known.size() > 1) return Problems{{"village", "not_chosen"}};
    if (!known.empty()) return known.front();
    auto const added = context.add(village_shape, Village{name, {}, {}});
    if (!added) return Problems{{"village", added.error().front().word}};
    return *added;
}

/// Two files with one identity number are always a mistake; any other likeness is for a person to judge.
Problems likeness_problems(Child const& child, bool despite_duplicates, Context& context) {
    Problems problems;
    for (SimilarChild const& similar : children_like(context.database(), child)) {
        bool const certain = std::ranges::find(similar.reasons, Likeness::same_id_number) != similar.reasons.end();
        if (certain) return {{"id_number", "id_number_taken"}};
        if (!despite_duplicates) problems = {{"", "duplicate"}};
    }
    return problems;
}

/// 一年两排: who was found on the way has been surveyed by that.
Problems add_survey_line(Id<Child> child, Context& context) {
    SurveyLine line{.child = child, .surveyed_on = context.today(), .way = "home", .result = "found_new"};
    line.round = survey_round_on(context.today(), context.rules().policy).word();
    auto const added = context.add(survey_line_shape, line);
    return added ? Problems{} : added.error();
}

ChildClosing closing_of(CloseChild const& command, Context& context) {
    auto const pairings = all_linked(context.database(), pairing_shape, "child", command.child);
    auto const wishes = all_linked(context.database(), wish_shape, "child", command.child);
    auto const runs = [&](Kept<Pairing> const& kept) {
        return kept.record.state == PairingState::trial || kept.record.state == PairingState::active;
    };
    auto const is_promised = [](Kept<Wish> const& kept) {
        return kept.record.state == WishState::claimed || kept.record.state == WishState::buying;
    };
    return {
        command.closed_on,
        command.close_reason,
        std::ranges::any_of(pairings, runs),
        std::ranges::any_of(wishes, is_promised)};
}

/// What strangers may no longer see leaves the wall in the same moment.
Problems hide_wishes_without_consent(Id<Child> child, Context& context) {
    Problems problems;
    for (auto const& kept : all_linked(context.database(), wish_shape, "child", child)) {
        auto const& [id, wish] = kept;
        if (wish.state != WishState::published) continue;
        auto const ground = publishing_ground(context.database(), kept, context.rules());
        if (!ground || consent_gaps(ground->child, ground->consents, "wish_publish", context.today()).empty()) continue;
        auto const hidden = take_down(wish);
        append(problems, hidden ? context.save(wish_shape, id, *hidden) : hidden.error());
    }
    return problems;
}

// Fields that belong to a verb: its rules must not be passed by.
struct VerbFields {
    std::string_view record;
    std::string_view fields;  ///< between blanks
};
constexpr std::array verb_fields{
    VerbFields{"child", " state closed_on close_reason "},
    VerbFields{"volunteer", " state vetted_on vetting_body "},
    VerbFields{"consent", " child giver withdrawn_on "},
    VerbFields{"home_visit", " child promise_kept_on "},
    VerbFields{
        "grading",
        " child graded_on scale red_lines guardianship body behaviour colour assessor second seconded_on "
        "reject_reason "},
    VerbFields{"harm_report", " closed_on outcome supervisor close_reason "},
    VerbFields{
        "pairing",
        " child volunteer started_on boundaries_accepted_on state ended_on end_reason goodbye_done took_over "
        "notes_shown reviewed_on review_words wish "},
    VerbFields{"contact_note", " pairing "},
    VerbFields{
        "wish",
        " child state public_text screened_on screened_by refer_to published_on claimant_name claimant_phone"
        " claimant_volunteer claimed_on bought_on delivered_on received_by delivery_way feeling"
        " confirmed_on follow_up_30_on follow_up_30_words follow_up_90_on follow_up_90_words closed_on close_reason "},
    VerbFields{
        "activity",
        " state cancel_reason approved_on approved_by summary liked neutral disliked feedback quiz_before quiz_after"
        " follow_up follow_up_until followed_up_on "},
    VerbFields{"spot_check", " sample strata seed drawn_from "},
    VerbFields{"spot_line", " child drawn_on spot_check carried rolled_on "},
    VerbFields{"participation", " activity child volunteer presence "},
};

bool belongs_to_verb(std::string_view record, std::string const& field) {
    auto const found = std::ranges::find(verb_fields, record, &VerbFields::record);
    return found != verb_fields.end() && found->fields.find(" " + field + " ") != std::string_view::npos;
}

struct Page {
    std::string_view record;
    Screen screen;
};
constexpr std::array pages{
    Page{"child", Screen::child},
    Page{"volunteer", Screen::volunteer},
    Page{"pairing", Screen::pair},
    Page{"wish", Screen::wish},
    Page{"activity", Screen::activity},
};

/// Where a changed record is seen; a village, a note or a consent has no page of its own.
Route page_of(AmendRecord const& command) {
    auto const found = std::ranges::find(pages, command.record, &Page::record);
    return found == pages.end() ? Route{} : Route{found->screen, command.id};
}

/// The row with the entries put in; problems at fields that may not be changed so.
Result<Row, Problems> amended(Shape const& shape, Row row, AmendRecord const& command) {
    Problems problems;
    for (auto const& [field, value] : command.entries) {
        int const at = shape.find(field);
        if (at < 0) {
            problems.push_back({"", "unknown_field"});
        } else if (belongs_to_verb(command.record, field) && row[static_cast<std::size_t>(at)] != value) {
            problems.push_back({shape.fields[static_cast<std::size_t>(at)].name, "by_verb_only"});
        } else {
            row[static_cast<std::size_t>(at)] = value;
        }
    }
    if (!problems.empty()) return problems;
    return row;
}

}  // namespace

Answer handle(AddVillage const& command, Context& context) {
    auto const added = context.add(village_shape, command.village);
    if (!added) return added.error();
    return Done{{Screen::settings}, added->value};
}

Answer handle(RegisterChild const& command, Context& context) {
    Child child = command.child;
    child.state = ChildState::open;
    if (!command.village_name.empty()) {
        auto const village = village_called(command.village_name, context);
        if (!village) return village.error();
        child.village = *village;
    }
    Problems problems = likeness_problems(child, command.despite_duplicates, context);
    if (!problems.empty()) return problems;
    Answer const answer = add(context, child_shape, child, Screen::child);
    if (answer && command.found_in_survey) problems = add_survey_line({answer->made}, context);
    if (!problems.empty()) return problems;
    return answer;
}

Answer handle(CloseChild const& command, Context& context) {
    Problems const problems = not_yet("closed_on", command.closed_on, context);
    if (!problems.empty()) return problems;
    return change(context, child_shape, command.child, Screen::child, [&](Child const& child) {
        return close(child, closing_of(command, context));
    });
}

Answer handle(ReopenChild const& command, Context& context) {
    return change(context, child_shape, command.child, Screen::child, [](Child const& child) { return reopen(child); });
}

Answer handle(AmendRecord const& command, Context& context) {
    Shape const* const shape = find_shape(command.record);
    if (!shape) return Problems{{"", "not_found"}};
    auto const row = context.find_row(*shape, command.id);
    if (!row) return Problems{{"", "not_found"}};
    AmendRecord meant = command;
    if (!command.village_name.empty()) {
        auto const village = village_called(command.village_name, context);
        if (!village) return village.error();
        meant.entries.push_back({"village", village->value});
    }
    auto const after = amended(*shape, *row, meant);
    if (!after) return after.error();
    Problems const problems = context.save_row(*shape, command.id, *after);
    if (!problems.empty()) return problems;
    return Done{page_of(command)};
}

Answer handle(GiveConsent const& command, Context& context) {
    if (!context.find(child_shape, command.consent.child)) return Problems{{"child", "required"}};
    auto const added = context.add(consent_shape, command.consent);
    if (!added) return added.error();
    return Done{{Screen::child, command.consent.child.value}};
}

Answer handle(WithdrawConsent const& command, Context& context) {
    auto const found = context.find(consent_shape, command.consent);
    if (!found) return Problems{{"", "not_found"}};
    if (found->withdrawn_on) return wrong_state();
    Consent withdrawn = *found;
    withdrawn.withdrawn_on = command.withdrawn_on;
    Problems problems = context.save(consent_shape, command.consent, withdrawn);
    append(problems, hide_wishes_without_consent(found->child, context));
    if (!problems.empty()) return problems;
    return Done{{Screen::child, found->child.value}};
}

}  // namespace tongban
