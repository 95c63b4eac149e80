#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/snapshot.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets/found.hpp"

/// What the field that finds everything offers: what was found, and commands by how they are called.
namespace tongban::ui {

struct FoundThing {
    FoundRow row;
    Intents intents;
    enum class Own : std::uint8_t { none, print, report } own = Own::none;  ///< what only the face can do
};
/// Commands stand where they answer as well as what was found, not before.
[[nodiscard]] std::vector<FoundThing> found_things(Ui& ui, FindView const& view, Snapshot const& seen);
void do_found(Ui& ui, FoundThing const& thing, Snapshot const& seen, Intents& intents);

[[nodiscard]] std::vector<FoundRow> rows_of(std::span<FoundThing const> things);
/// `view`: nothing (nullptr) while it is not open. `rows` must outlive what is given back.
[[nodiscard]] FoundSpec found_spec(Ui& ui, FindView const* view, std::span<FoundRow const> rows);

/// To the page of its own, with the keyboard in the field.
void open_find(Ui& ui, Intents& intents);

}  // namespace tongban::ui
