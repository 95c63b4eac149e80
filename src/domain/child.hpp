#pragma once

#include <optional>
#include <string>

#include "domain/lifecycle.hpp"
#include "domain/person.hpp"
#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class ChildState : std::uint8_t { open, closed };

template <>
inline constexpr std::array<std::string_view, 2> words_of<ChildState>{"open", "closed"};

/// Four-colour grade 四色. Names and order as 常州市武进区 uses them; the worse the earlier, after ungraded.
enum class Colour : std::uint8_t { ungraded, red, yellow, blue, green };

template <>
inline constexpr std::array<std::string_view, 5> words_of<Colour>{"ungraded", "red", "yellow", "blue", "green"};

/// What a child's gradings make of it: the colour in force, since when, and the one before (domain/grading.hpp).
struct Grades {
    Colour colour = Colour::ungraded;
    std::optional<Date> since = {};
    Colour before = Colour::ungraded;
    bool operator==(Grades const&) const = default;
};

/// The short file of one child 一人一档: what the survey of 2016 (国发〔2016〕13号) asks, and what helpers need.
struct Child {
    std::string alias;  ///< 化名/小名: the only name that volunteers and donors see
    std::string name;
    Sex sex = Sex::unknown;
    std::optional<Date> born_on;
    std::string id_number;     ///< GB 11643, or empty with a reason
    std::string no_id_reason;  ///< code table "no_id_reason"
    Id<Village> village;
    std::string address;
    std::string school;
    std::string grade;  ///< code table "grade"
    Words categories;   ///< code table "category"
    std::string caregiver_name;
    std::string caregiver_relation;  ///< what the caregiver is to the child; code table "relation"
    std::string caregiver_phone;
    std::string dialect;  ///< spoken at home; code table "dialect"
    std::string interests;
    Words needs;              ///< code table "need"
    bool wants_pair = false;  ///< the child would like somebody at its side
    std::string note;
    ChildState state = ChildState::open;
    Date opened_on;
    std::optional<Date> closed_on;
    std::string close_reason;     ///< code table "close_reason"
    std::string student_number;   ///< 学籍号
    std::string disability_card;  ///< 残疾人证号
    bool operator==(Child const&) const = default;
};

// clang-format off
inline constexpr auto child_shape = shape<Child>("child",
    field<&Child::alias>("alias", {.required = true, .tier = Tier::volunteer, .most = 20}),
    field<&Child::name>("name", {.required = true, .tier = Tier::identity, .format = Format::name, .most = 50}),
    field<&Child::sex>("sex", {.required = true}),
    field<&Child::born_on>("born_on"),
    field<&Child::id_number>("id_number", {.tier = Tier::identity, .format = Format::id_number, .most = 18}),
    field<&Child::no_id_reason>("no_id_reason", {.tier = Tier::identity, .code_table = "no_id_reason"}),
    field<&Child::village>("village", {.tier = Tier::identity, .refers_to = "village"}),
    field<&Child::address>("address", {.tier = Tier::identity}),
    field<&Child::school>("school", {.tier = Tier::identity, .most = 60}),
    field<&Child::grade>("grade", {.tier = Tier::identity, .code_table = "grade"}),
    field<&Child::categories>("categories", {.tier = Tier::sensitive, .code_table = "category"}),
    field<&Child::caregiver_name>("caregiver_name", {.format = Format::name, .most = 50}),
    field<&Child::caregiver_relation>("caregiver_relation", {.code_table = "relation"}),
    field<&Child::caregiver_phone>("caregiver_phone", {.format = Format::phone, .most = 20}),
    field<&Child::dialect>("dialect", {.tier = Tier::volunteer, .code_table = "dialect"}),
    field<&Child::interests>("interests", {.tier = Tier::volunteer}),
    field<&Child::needs>("needs", {.tier = Tier::volunteer, .code_table = "need"}),
    field<&Child::wants_pair>("wants_pair", {.tier = Tier::volunteer}),
    field<&Child::note>("note", {.tier = Tier::sensitive, .format = Format::lines, .most = 2000}),
    field<&Child::state>("state", {.required = true}),
    field<&Child::opened_on>("opened_on", {.required = true}),
    field<&Child::closed_on>("closed_on"),
    field<&Child::close_reason>("close_reason", {.tier = Tier::identity, .code_table = "close_reason"}),
    field<&Child::student_number>("student_number", {.tier = Tier::identity, .format = Format::student_number, .most = 19}),
    field<&Child::disability_card>("disability_card", {.tier = Tier::sensitive, .format = Format::disability_card, .most = 23}));
// clang-format on

enum class ChildEvent : std::uint8_t { close, reopen };

template <>
inline constexpr std::array<std::string_view, 2> words_of<ChildEvent>{"close", "reopen"};

inline constexpr std::array<Transition<ChildState, ChildEvent>, 2> child_transitions{{
    {ChildState::open, ChildEvent::close, ChildState::closed},
    {ChildState::closed, ChildEvent::reopen, ChildState::open},
}};

/// Rules over several fields: "alias_is_name" (an alias that holds the name hides nothing), "id_or_reason", "in_future",
/// "before_start" (closed before it was opened).
[[nodiscard]] Problems problems_of(Child const& child, Date today);

/// What deserves a look but stops nobody: the file or a card differs from the identity number ("differs_from_id"), "is_adult",
/// left-behind at 16 or more ("left_behind_over").
[[nodiscard]] Problems warnings_of(Child const& child, Date today);

/// Why and when a file is closed, and what still hangs on it.
struct ChildClosing {
    Date day;
    std::string reason = {};     ///< code table "close_reason"
    bool pairing_runs = false;   ///< a goodbye comes first: "pairing_runs"
    bool wish_promised = false;  ///< somebody is getting it a present: "wish_promised"
};
[[nodiscard]] Step<Child> close(Child child, ChildClosing const& closing);
[[nodiscard]] Step<Child> reopen(Child child);

}  // namespace tongban
