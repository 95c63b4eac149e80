#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/pairing.hpp"
#include "record/kept.hpp"

/// Who could stand at whose side: suggestions for all children who wait for a pair, found together, so that no child's good
/// luck costs more than it is worth to the others. A person decides; nothing here changes a record.
namespace tongban {

/// What speaks for a child and a helper. Their points stand in assets/policy/matching.json.
enum class MatchReason : std::uint8_t {
    stood_in,  ///< was the back-up in an earlier pair of the child
    same_village,
    same_township,  ///< counts only when it is not the same village
    dialect,        ///< speaks as at the child's home
    need,           ///< offers what the child needs
    teacher,        ///< the child needs help with school, the helper is a teacher
    interest,       ///< what the child likes and what the helper can do share a word
};

template <>
inline constexpr std::array<std::string_view, 7> words_of<MatchReason>{
    "stood_in", "same_village", "same_township", "dialect", "need", "teacher", "interest"};

/// Whether a child and one helper may be a pair by their sexes; a unit comes as several people and always may.
enum class SexRule : std::uint8_t { none, girls_by_women, same };

template <>
inline constexpr std::array<std::string_view, 3> words_of<SexRule>{"none", "girls_by_women", "same"};

/// assets/policy/matching.json, read by exchange/matching_json.
struct MatchingRules {
    SexRule sex_rule = SexRule::girls_by_women;
    Words parting_reasons;  ///< of code table "end_reason": after these the two are not suggested again
    Words said_often;       ///< two characters each that say nothing about what somebody likes
    std::array<int, words_of<MatchReason>.size()> points{};  ///< for each reason
    int month_points = 0;                                    ///< for every thirty days that a child has waited …
    int months_most = 0;                                     ///< … up to so many
    int ready_points = 0;                                    ///< all consents are there
    int load_points = 0;                                     ///< taken off for every child already at the helper's side
    bool operator==(MatchingRules const&) const = default;
};

/// A child that waits.
struct MatchSeeker {
    Kept<Child> child;
    std::string township;
    Date waiting_since;
    bool ready = true;  ///< every consent to a pairing is there
};

struct MatchHelper {
    Kept<Volunteer> volunteer;
    std::string township;
    int running = 0;  ///< children at this side today
};

struct MatchGround {
    std::vector<MatchSeeker> seekers;
    std::vector<MatchHelper> helpers;
    std::vector<Pairing> past;  ///< of these children, over
    Date today;
};

/// Why this helper can take no child more today: access_gaps and "load_full".
[[nodiscard]] Problems closed_to_children(MatchHelper const& helper, Date today, Policy const& policy);

/// Whether this pair, now over, keeps the two from being suggested again: "stopped_before" when a boundary was broken,
/// "parted_before" when it ended for one of the rules' parting reasons, "" when nothing stands between them.
[[nodiscard]] std::string_view parting_of(Pairing const& past, MatchingRules const& rules);

/// The waiting children and the helpers, made ready for quick comparison. The ground and the rules must outlive it.
class MatchTable {
public:
    /// What is true of a child and a helper: a bit for each reason, and one that forbids the pair.
    using Row = std::vector<std::uint8_t>;

    MatchTable(MatchGround const& ground, Policy const& policy, MatchingRules const& rules);

    [[nodiscard]] MatchGround const& ground() const { return m_ground; }
    [[nodiscard]] MatchingRules const& rules() const { return m_rules; }
    /// How many children more each helper may take today.
    [[nodiscard]] std::span<int const> room() const { return m_room; }
    /// All helpers' bits for one child, those of closed helpers too.
    void fill(Row& row, std::size_t seeker) const;
    /// Two who may not be a pair, whoever else is there: the sex rule, a pair that was stopped or that a side wished to end.
    [[nodiscard]] static bool is_barred(std::uint8_t bits) { return (bits & barred) != 0; }
    [[nodiscard]] static bool has(std::uint8_t bits, MatchReason reason) {
        return (bits >> static_cast<int>(reason) & 1) != 0;
    }
    [[nodiscard]] int points(std::uint8_t bits) const { return m_points[bits & ~barred]; }
    /// What the child's waiting and the consents given are worth.
    [[nodiscard]] int claim(std::size_t seeker) const;

private:
    static constexpr std::uint8_t barred = 1 << words_of<MatchReason>.size();
    /// One side of a comparison, in numbers: there are thirty million of them in a county.
    struct Traits {
        int village = 0, township = 0;  ///< places; unknown ones differ from everything
        std::uint32_t needs = 0;        ///< needed, or offered; a bit for each word
        std::uint32_t dialects = 0;
        unsigned school = 0;  ///< 1: needs help with school, or is a teacher
        unsigned sexes = 0;   ///< asked for by the sex rule, or who comes: 1 a woman, 2 a man
    };
    struct Special {
        std::size_t helper = 0;
        std::uint8_t bits = 0;
    };

    Traits traits_of(MatchSeeker const& seeker);
    Traits traits_of(MatchHelper const& helper);
    [[nodiscard]] static std::uint8_t compare(Traits const& seeker, Traits const& helper);
    std::uint32_t bits_of(Words const& words);
    int place_of(std::string const& name, int unknown);
    void find_past();
    void find_interests();

    MatchGround const& m_ground;
    MatchingRules const& m_rules;
    std::vector<int> m_room;
    std::vector<Traits> m_seekers, m_helpers;
    std::vector<std::vector<Special>> m_past;           ///< of each seeker: what came of earlier pairs
    std::vector<std::vector<std::size_t>> m_interests;  ///< of each seeker: places in `m_skilled`
    std::vector<std::vector<std::size_t>> m_skilled;  ///< for two characters that stand together: helpers who say them
    std::array<int, 1 << words_of<MatchReason>.size()> m_points{};
    Words m_words, m_places;
};

/// Who is suggested to whom.
struct MatchAnswer {
    std::vector<int> helper;   ///< of each seeker; no_place: nobody
    std::size_t compared = 0;  ///< pairs of child and helper that took part in the last calculation
    int rounds = 0;            ///< calculations until nothing that was left out could improve the answer
};

/// First as many children as possible get a helper; then the sum of points, waiting and balance of load is the highest that
/// there is over **all** permitted pairs. The calculation begins with the few best helpers of each child and goes on with
/// those that could improve it until there are none (see `improves`), so leaving out costs nothing of the answer.
[[nodiscard]] MatchAnswer match(MatchTable const& table);

/// What there is to say about one child's suggestion.
struct MatchTold {
    int helper = -1;
    std::vector<MatchReason> reasons;
    std::string shared;  ///< the word that interests and skills share
    int could = 0;       ///< helpers who may, and have room today
    struct Better {
        std::size_t helper = 0;
        Problem closed;  ///< what keeps this helper away
    };
    std::optional<Better> better = {};  ///< fits better, or is the only one, once what keeps it away is mended
    std::vector<std::pair<Problem, int>> kept_away;  ///< of how many helpers what says no; the commonest first
};
[[nodiscard]] MatchTold told_of(
    MatchTable const& table, MatchAnswer const& answer, std::size_t seeker, Policy const& policy);

}  // namespace tongban
