#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/ledger_filter.hpp"
#include "record/member.hpp"

/// The action list as data: 江苏省留守儿童和困境儿童关爱服务质量提升三年行动任务清单, 56 rows, some of several parts.
/// Read from assets/policy/action_list.json by exchange/plan_json.
namespace tongban {

/// Who does the work: the user here; somebody else and it is noted here; somebody else after a referral. Our reading.
enum class PlanRole : std::uint8_t { done, logged, referred };

template <>
inline constexpr std::array<std::string_view, 3> words_of<PlanRole>{"done", "logged", "referred"};

/// What one figure counts. Each knows what it is about (a child, a pair, …): see `subject_of`.
enum class Measure : std::uint8_t {
    visited_month,      ///< met at home since the month of the day began
    visited_half_year,  ///< the last six months
    visited_year,
    in_rhythm,   ///< the next visit is not late, by colour and calendar month
    five_clear,  ///< 五清, see ClearPart
    graded,
    review_kept,  ///< its grading is not due to be looked at again; one taken over without a review day always is
    handed_on,    ///< since its last change the child's village was typed into 苏童成长, or there is still time for it
    in_school,
    needs_known,
    attended,  ///< activities of `least` of the `themes` this year
    paired,
    study_pair,
    pair_in_touch,  ///< a contact within the promised rhythm
    pair_consent,
    helper_vetted,  ///< of a running pair
    wish_delivered,
    helper_trained,  ///< this year
    recorded,        ///< a ledger says so: PlanFigure::of and ::met
};

template <>
inline constexpr std::array<std::string_view, 19> words_of<Measure>{
    "visited_month",
    "visited_half_year",
    "visited_year",
    "in_rhythm",
    "five_clear",
    "graded",
    "review_kept",
    "handed_on",
    "in_school",
    "needs_known",
    "attended",
    "paired",
    "study_pair",
    "pair_in_touch",
    "pair_consent",
    "helper_vetted",
    "wish_delivered",
    "helper_trained",
    "recorded"};

/// Whom a figure is about: its denominator.
enum class Counted : std::uint8_t {
    all,  ///< every child on file on the day
    left_behind,
    wants_pair,
    needs_learning,  ///< whose file says so
    school_age,      ///< of the nine years
    pairs,           ///< running
    wishes,          ///< screened this year
    helpers,         ///< active
    under_one,       ///< not yet one year old
    nearly_adult,    ///< from 17 and a half to 18: time to plan what comes after
    villages,        ///< every village on file
    records,         ///< of the ledger PlanFigure::of
    times,           ///< nobody: how often something was done, against PlanFigure::least
};

template <>
inline constexpr std::array<std::string_view, 13> words_of<Counted>{
    "all",
    "left_behind",
    "wants_pair",
    "needs_learning",
    "school_age",
    "pairs",
    "wishes",
    "helpers",
    "under_one",
    "nearly_adult",
    "villages",
    "records",
    "times"};

struct PlanFigure {
    Measure measure{};
    Counted who{};
    Words themes = {};  ///< of `attended`; code table "theme"

    Words categories = {};  ///< only children of one of these; code table "category"
    Words grades = {};      ///< only children in one of these; code table "grade"
    int least = 1;          ///< so many records of `met`, or so many of `themes`

    // Of `recorded`. A subject counts when `least` records of `met` are about it; a record of `of` itself when it passes.
    LedgerFilter of = {};  ///< narrows whom is asked: children with such a record, or the records themselves
    LedgerFilter met = {};
    std::string distinct = {};  ///< records of `met` count once for each content of this field
    bool half_yearly = false;   ///< instead of `least`: one for each half of the year begun since the file was opened
};

/// What the list asks for in numbers. Most rows ask for none: they show coverage, never a verdict.
struct PlanTarget {
    std::optional<int> percent;
    std::optional<int> count;  ///< at least so often a year
};

struct PlanRow {
    std::string id;               ///< "J1.1b"; a letter tells parts of one row of the list
    std::string text;             ///< the list's own words
    Words units;                  ///< 责任单位
    bool units_inferred = false;  ///< unreadable or blank in the scan; by the place in the table
    PlanRole role{};
    std::optional<PlanTarget> target;
    std::vector<PlanFigure> figures;  ///< the first is the row's own; none: there are no such records yet
    int remind_days = 0;              ///< before its last day: see domain/plan/reminder.hpp; 0 for a row without one
    std::vector<int> months;          ///< its season; none: all the year
    std::string left_out;             ///< what the row says and the figures do not count, and why
    std::string standing;             ///< why the row has no last day of its own, when it has none

    /// 1 to 5: which of the five programmes.
    [[nodiscard]] int section() const { return id[1] - '0'; }
};

struct PlanSection {
    std::string title;        ///< 实施精准帮扶工程
    std::string departments;  ///< who leads, who takes part
};

struct Plan {
    std::vector<PlanSection> sections;
    std::vector<PlanRow> rows;  ///< in the list's order
};

}  // namespace tongban
