#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"

/// Choosing: one, many, on or off, a small number.
namespace tongban::ui {

/// One thing to choose. The word is what is stored; the label is what is read.
struct Option {
    std::string_view word;
    std::string_view label;
    std::string_view note = {};  ///< second line in the picker
    int count = -1;              ///< behind the label of tabs
    bool disabled = false;
};

struct ToggleSpec {
    std::string_view key;
    std::string_view label;
    std::string_view help = {};
    bool disabled = false;
};
/// True when it changed.
bool checkbox(Ui& ui, ToggleSpec const& spec, bool& on);
/// As checkbox, for what takes effect at once (设置). Label at the left, switch at the right.
bool toggle(Ui& ui, ToggleSpec const& spec, bool& on);

struct ChoiceSpec {
    std::string_view key;
    std::string_view label;
    std::string_view help = {};
    std::string_view error = {};
    bool required = false;
    bool disabled = false;
    std::string_view placeholder = {};  ///< of the picker; "请选" when empty
};
/// One of several, "" for none yet. Chips when they fit in two lines, else a field that opens a picker (with search when
/// there are more than eight). A chosen chip of a field that is not required can be pressed again to clear it.
/// True when it changed.
bool choice(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::string& chosen);
/// Any number of them, in the order of `options`. True when it changed.
bool choices(Ui& ui, ChoiceSpec const& spec, std::span<Option const> options, std::vector<std::string>& chosen);

struct TabsSpec {
    std::string_view key;
    std::string_view name;   ///< heard: what is being switched
    bool segmented = false;  ///< a compact box (view switch) instead of underlined words
};
/// Which part of a page is shown. True when it changed. Left and right arrows walk.
bool tabs(Ui& ui, TabsSpec const& spec, std::span<Option const> options, std::string& chosen);

struct StepperSpec {
    std::string_view key;
    std::string_view label;
    int least = 0, most = 99;
    std::string_view unit = {};  ///< "小时", "人"
    std::string_view help = {};
};
/// − 3 小时 ＋. True when it changed.
bool stepper(Ui& ui, StepperSpec const& spec, int& value);

}  // namespace tongban::ui
