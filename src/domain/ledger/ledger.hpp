#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/field.hpp"
#include "record/member.hpp"

/// 台账: kinds of records that are entered, amended, listed and counted by one mechanism, without a verb of their own.
/// What a kind is stands in its shape; which are ledgers stands in assets/policy/ledgers.json (exchange/ledgers_json).
namespace tongban {

/// By which day something is to be done about a record of a ledger.
struct LedgerDue {
    std::string on;  ///< the field that holds the day …
    int days = 0;    ///< … and so many days after it
    Words unless;    ///< one of them filled: it is done. None: done by a later record about the same, or by a later day
    int notice = 0;  ///< shown so many days before; one without `unless` also no longer than so many after
    bool tap = false;  ///< a day: one tap writes today into the first of `unless`
};

struct Ledger {
    std::string record;   ///< the shape's name, and the name of its form
    int section = 1;      ///< under which of the five programmes it stands
    Words columns;        ///< shown in its table beside whom it is about and the day
    Words later;          ///< not asked for at entering: what only comes afterwards
    std::string consent;  ///< code table "purpose": without this consent it is not entered; "" for none
    std::vector<LedgerDue> dues = {};
};
using Ledgers = std::vector<Ledger>;

/// The shape in the catalog; nothing (nullptr) for no record.
[[nodiscard]] Shape const* find_shape(std::string_view record);
/// The shape of a ledger; every one has its own.
[[nodiscard]] Shape const& shape_of(Ledger const& ledger);

// What a ledger needs to know follows from its shape.

/// Whom it is about: the first link that is required. -1: nobody.
[[nodiscard]] int subject_at(Shape const& shape);
/// The record that the subject names: "child", "village", …; "" for nobody.
[[nodiscard]] std::string_view subject_of(Shape const& shape);
/// The day it stands under: the first day that is required.
[[nodiscard]] std::size_t first_day_at(Shape const& shape);
/// The first link to that record; of the record itself or without such a link -1.
[[nodiscard]] int link_to(Shape const& shape, std::string_view record);
/// A day that is agreed on, not one on which something happened.
[[nodiscard]] bool may_lie_ahead(Field const& field);

}  // namespace tongban
