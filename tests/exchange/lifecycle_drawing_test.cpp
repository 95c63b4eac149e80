// src/lifecycles.md is drawn from the tables that the rules go by. When a table has changed, draw it again:
//
//   TONGBAN_DRAW=1 build/native-debug/tests/test_exchange
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "domain/pairing.hpp"
#include "domain/volunteer.hpp"
#include "domain/wish.hpp"
#include "support/languages.hpp"

using namespace tongban;

namespace {

char const* const file = TONGBAN_SOURCE_DIR "/src/lifecycles.md";

std::string label(std::string_view key) {
    static auto const words = words_of_language("zh-CN");
    auto const found = std::ranges::find(words, key, [](auto const& entry) { return std::string_view(entry.first); });
    CAPTURE(std::string(key));
    REQUIRE(found != words.end());
    return found->second;
}

template <typename State, typename Event, std::size_t size>
std::string drawn(std::string const& record, std::array<Transition<State, Event>, size> const& table) {
    std::string text = "\n## " + label("record." + record) + " `" + record + "`\n\n```mermaid\nstateDiagram-v2\n";
    for (std::string_view const state : words_of<State>) {
        std::string const name(state);
        text += "    " + name + ": " + label(record + ".state." + name) + "\n";
    }
    auto const word = [](auto value) {
        return std::string(words_of<decltype(value)>[static_cast<std::size_t>(value)]);
    };
    for (auto const& way : table)
        text += "    " + word(way.from) + " --> " + word(way.to) + ": " + word(way.event) + "\n";
    return text + "```\n";
}

std::string whole_drawing() {
    return "# Lives of the records\n\nDrawn by a test from the tables in `domain/`; what has no arrow is refused.\n" +
           drawn("child", child_transitions) + drawn("volunteer", volunteer_transitions) +
           drawn("pairing", pairing_transitions) + drawn("wish", wish_transitions) +
           drawn("activity", activity_transitions);
}

std::string text_of_file() {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("the diagrams in the documents show the tables of the rules") {
    std::string const drawing = whole_drawing();
    if (std::getenv("TONGBAN_DRAW") != nullptr) std::ofstream(file, std::ios::binary) << drawing;
    bool const is_current = text_of_file() == drawing;
    CHECK_MESSAGE(is_current, "draw src/lifecycles.md again: TONGBAN_DRAW=1 test_exchange");
}
