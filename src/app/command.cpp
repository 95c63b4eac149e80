#include "app/command.hpp"

#include <array>
#include <memory>
#include <utility>

namespace tongban {
namespace {

constexpr auto words = std::to_array<std::string_view>({
    "add_village",        "register_child",      "close_child",        "reopen_child",      "register_volunteer",
    "record_vetting",     "suspend_volunteer",   "readmit_volunteer",  "dismiss_volunteer", "amend_record",
    "enter_record",       "take_back_record",    "give_consent",       "withdraw_consent",  "record_visit",
    "keep_promise",       "grade_child",         "look_again",         "write_report",      "close_report",
    "draw_spot_check",    "undraw_spot_check",   "form_pairing",       "confirm_pairing",   "review_pairing",
    "hand_over",          "end_pairing",         "stop_pairing",       "note_contact",      "collect_wish",
    "screen_wish",        "refer_wish",          "refuse_wish",        "reopen_wish",       "publish_wish",
    "take_down_wish",     "claim_wish",          "take_claims",        "release_wish",      "expire_claims",
    "buy_wish",           "deliver_wish",        "confirm_wish",       "follow_up_wish",    "close_wish",
    "plan_activity",      "enlist_participants", "remove_participant", "approve_activity",  "open_activity",
    "mark_presence",      "mark_all_present",    "take_home",          "take_all_home",     "close_activity",
    "follow_up_activity", "cancel_activity",     "undo_change",        "redo_change",
});
static_assert(
    words.size() == std::variant_size_v<AnyCommand>, "each command has its word, in the order of the variant");

}  // namespace

Command::Command() = default;
Command::Command(Command const&) = default;
Command::Command(Command&&) noexcept = default;
// Not the variant's own: that is code for every pair of alternatives.
Command& Command::operator=(Command other) noexcept {
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
}
Command::~Command() = default;

std::string_view command_word(Command const& command) { return words[command.index()]; }

std::span<std::string_view const> command_words() { return words; }

}  // namespace tongban
