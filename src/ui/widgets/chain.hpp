#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace tongban::ui {

enum class LinkState : std::uint8_t { done, current, ahead };

struct ChainLink {
    std::string_view key;  ///< stable word, unique in the chain
    std::string label;     ///< "认领"
    std::string when;      ///< "3月5日"; "" when not known
    std::string detail;    ///< who, what; one short line
    LinkState state = LinkState::ahead;
};

/// The way something goes, link by link: 提出 → 核实 → … → 回访. Side by side where every link has room for its words,
/// else one below the other. Nothing in it can be pressed. Heard as a list, each link with its state.
void chain(Ui& ui, std::string_view key, std::string_view name, std::span<ChainLink const> links);

}  // namespace tongban::ui
