#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tongban {

/// What a field's content is. Decides how it is stored, typed, checked and shown.
enum class Kind : std::uint8_t {
    text,
    number,  ///< whole number; the unit is in the name (cost_cents, minutes)
    day,
    flag,     ///< yes or no
    choice,   ///< one word
    choices,  ///< several words, in the order chosen
    link,     ///< the id of another record, see Facts::refers_to
};

/// Text that has an outer form of its own.
enum class Format : std::uint8_t { plain, lines, name, phone, id_number, student_number, disability_card };

/// How closely a field is held; our reading of 困境儿童个人信息保护工作办法 (2025): nobody sees more than the work needs.
enum class Tier : std::uint8_t {
    open = 0,       ///< may stand in totals that leave the house
    volunteer = 1,  ///< a vetted volunteer may see it
    contact = 2,
    identity = 3,
    sensitive = 4,  ///< health, mind, abuse, parents' offences
};

/// What a field is — never how it looks or what to do with it. A seventh fact needs a page in src/decisions.
struct Facts {
    bool required = false;
    Tier tier = Tier::contact;
    Format format = Format::plain;
    std::int64_t most = 0;            ///< longest text in characters, or largest number; 0: 200 characters, any number
    std::string_view refers_to = {};  ///< the record that a link names; of a text: blob_reference, or nothing
    std::string_view code_table =
        {};  ///< the table in assets/policy/codes.json that a choice of text takes its words from
};

/// What a text refers to that holds names of photos (store/blob.hpp), with commas between them. A photo that no such field names is cleared
/// away: store/blob_rows.hpp.
inline constexpr std::string_view blob_reference = "blob";

struct Field {
    std::string_view name;
    Kind kind = Kind::text;
    Facts facts;
    std::span<std::string_view const> words = {};  ///< all choices when the program itself decides on them (states)
};

/// A record's description as data: what form, table, check, export, history and SQL go by.
struct Shape {
    std::string_view name;  ///< also the table's name and the stem of its files
    std::span<Field const> fields;

    /// Position of the field, or -1.
    [[nodiscard]] int find(std::string_view field) const;
    /// The field that holds photos; none: null.
    [[nodiscard]] Field const* photos() const;
};

}  // namespace tongban
