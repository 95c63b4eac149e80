#pragma once

#include <tuple>

#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "domain/consent.hpp"
#include "domain/contact_note.hpp"
#include "domain/grading.hpp"
#include "domain/harm_report.hpp"
#include "domain/home_visit.hpp"
#include "domain/ledger/benefit.hpp"
#include "domain/ledger/care_agreement.hpp"
#include "domain/ledger/day_off.hpp"
#include "domain/ledger/director.hpp"
#include "domain/ledger/exchange_batch.hpp"
#include "domain/ledger/family_contact.hpp"
#include "domain/ledger/family_guidance.hpp"
#include "domain/ledger/family_member.hpp"
#include "domain/ledger/hazard.hpp"
#include "domain/ledger/home_teaching.hpp"
#include "domain/ledger/joint_task.hpp"
#include "domain/ledger/leaving_plan.hpp"
#include "domain/ledger/legal_matter.hpp"
#include "domain/ledger/local_rule.hpp"
#include "domain/ledger/mind_check.hpp"
#include "domain/ledger/needs_survey.hpp"
#include "domain/ledger/newborn_screening.hpp"
#include "domain/ledger/opening.hpp"
#include "domain/ledger/organisation.hpp"
#include "domain/ledger/parent_away.hpp"
#include "domain/ledger/pause.hpp"
#include "domain/ledger/persuasion.hpp"
#include "domain/ledger/placement.hpp"
#include "domain/ledger/project.hpp"
#include "domain/ledger/project_service.hpp"
#include "domain/ledger/referral.hpp"
#include "domain/ledger/rehabilitation.hpp"
#include "domain/ledger/school_case.hpp"
#include "domain/ledger/school_review.hpp"
#include "domain/ledger/site_check.hpp"
#include "domain/ledger/spot_check.hpp"
#include "domain/ledger/spot_line.hpp"
#include "domain/ledger/survey_line.hpp"
#include "domain/ledger/training.hpp"
#include "domain/ledger/work_plan.hpp"
#include "domain/pairing.hpp"
#include "domain/participation.hpp"
#include "domain/village.hpp"
#include "domain/volunteer.hpp"
#include "domain/wish.hpp"

namespace tongban {

/// Every kind of record there is. A record comes after those it refers to, unless they are of its own kind.
inline constexpr auto shapes = std::tie(
    village_shape,
    child_shape,
    consent_shape,
    home_visit_shape,
    grading_shape,
    harm_report_shape,
    volunteer_shape,
    wish_shape,
    pairing_shape,
    contact_note_shape,
    activity_shape,
    participation_shape,
    care_agreement_shape,
    survey_line_shape,
    benefit_shape,
    family_contact_shape,
    family_guidance_shape,
    school_case_shape,
    home_teaching_shape,
    mind_check_shape,
    referral_shape,
    newborn_screening_shape,
    rehabilitation_shape,
    legal_matter_shape,
    placement_shape,
    hazard_shape,
    organisation_shape,
    site_check_shape,
    opening_shape,
    director_shape,
    training_shape,
    work_plan_shape,
    spot_check_shape,
    project_shape,
    project_service_shape,
    joint_task_shape,
    needs_survey_shape,
    exchange_batch_shape,
    pause_shape,
    school_review_shape,
    leaving_plan_shape,
    spot_line_shape,
    persuasion_shape,
    family_member_shape,
    parent_away_shape,
    local_rule_shape,
    day_off_shape);

/// The same list as plain data, for whatever works on any record.
inline constexpr auto catalog =
    std::apply([](auto const&... shape) { return std::array<Shape, sizeof...(shape)>{shape.plain()...}; }, shapes);

}  // namespace tongban
