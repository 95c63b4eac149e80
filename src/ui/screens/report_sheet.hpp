#pragma once

#include <string>
#include <vector>

#include "app/snapshot.hpp"
#include "ui/ui.hpp"

/// 强制报告: whom to call, before anything else. Needs no record and no key, so it works when everything is locked.
namespace tongban::ui {

struct Hotline {
    std::string number;
    std::string key;  ///< "hotline.<key>.name" and "hotline.<key>.when"
};

/// What assets/policy/hotlines.json says. Source of the numbers: domain.md 4.7.
struct Hotlines {
    std::vector<Hotline> lines;  ///< the urgent ones first
    std::size_t urgent = 0;      ///< so many of them are drawn large
    int situations = 0;          ///< "code.harm_situation.1" …: when to report
};
[[nodiscard]] Hotlines read_hotlines();

/// Drawn in every frame; shows itself while `open`. Below the numbers the way to write down what was called, and what was
/// written so far, without a name.
void draw_report_sheet(Ui& ui, Hotlines const& hotlines, Snapshot const& seen, bool& open, Intents& intents);

}  // namespace tongban::ui
