#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/stage.hpp"

/// A screen drawn from a snapshot made by hand; what it asks for is collected.
namespace tongban::ui {

inline constexpr Surface phone_surface{.width = 360, .height = 780, .density = 3, .touch = true};
inline constexpr Surface laptop_surface{.width = 1366, .height = 768};

class ScreenStage {
public:
    explicit ScreenStage(Surface surface = laptop_surface) : stage(surface) {
        seen.today = *Date::make(2026, 3, 12);
        seen.page = std::make_shared<ScreenView>(MoreView{});
    }

    Stage stage;
    Snapshot seen;
    Intents intents;  ///< of all frames so far

    /// One frame, and one more so that what was measured in the first has its place.
    template <typename View>
    void draw(void (*screen)(Ui&, View const&, Snapshot const&, Intents&), View const& view) {
        for (int i = 0; i < 2; ++i) {
            stage.draw([&](Ui& ui) { screen(ui, view, seen, intents); });
            // As the page's mirror does it.
            if (WidgetId const asked = stage.outline.focus) stage.send(OutlineEvent::What::focus, asked);
        }
    }

    /// The one intent of this kind.
    template <typename Kind>
    [[nodiscard]] Kind only() const {
        Kind found{};
        int count = 0;
        for (Intent const& intent : intents) {
            if (auto const* const kind = std::get_if<Kind>(&intent)) {
                found = *kind;
                ++count;
            }
        }
        CHECK(count == 1);
        return found;
    }

    template <typename Kind>
    [[nodiscard]] bool any() const {
        for (Intent const& intent : intents)
            if (std::holds_alternative<Kind>(intent)) return true;
        return false;
    }

    /// The first record whose name begins so; rows say more than their title.
    [[nodiscard]] std::string name_of(std::string_view beginning) const {
        for (auto const& record : stage.outline.records)
            if (record.name.starts_with(beginning)) return record.name;
        FAIL_CHECK("nothing is called ", std::string(beginning));
        return {};
    }
    [[nodiscard]] bool says(std::string_view words) const {
        for (auto const& record : stage.outline.records)
            if (record.name.find(words) != std::string::npos || record.described.find(words) != std::string::npos)
                return true;
        return false;
    }
};

// Invented people for the screens.

inline ChildHead a_child(std::int64_t id, std::string name) {
    return {
        .id = id,
        .name = std::move(name),
        .alias = "小" + std::to_string(id),
        .age = 7,
        .sex = {.key = "choice.child.sex.female"},
        .village = {.text = "石桥村"},
        .grade = {.text = "二年级"},
        .colour = tongban::Colour::blue,
        .colour_label = {.text = "蓝"}};
}

inline Action an_action(std::string label, Intent intent) {
    return {.label = {.text = std::move(label)}, .intent = std::move(intent)};
}

/// A sentence that no file of words has is said as its key.
inline Phrase said(std::string text) { return {.key = std::move(text), .args = {}}; }

}  // namespace tongban::ui
