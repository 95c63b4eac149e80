#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongban::ui {

/// One place for "{name}" in a sentence.
struct Placed {
    std::string_view name;
    std::string_view text;
};

/// The sentences of one language. Keys are flat: "ui.close", "child.name", "problem.required".
class Words {
public:
    Words() = default;
    /// Pairs of key and sentence, in any order; no key comes twice.
    explicit Words(std::vector<std::pair<std::string, std::string>> entries);

    /// The sentence; the key itself when there is none, so that a gap is seen and found at once.
    /// It lives as long as this object. `key` is returned only by tests and mistakes; it must then outlive the use.
    [[nodiscard]] std::string_view find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// The sentence with every "{name}" replaced. Names that are not given stay as they are.
    [[nodiscard]] std::string fill(std::string_view key, std::initializer_list<Placed> places) const;

private:
    std::vector<std::pair<std::string, std::string>> m_entries;  ///< sorted by key
};

/// `sentence` with every "{name}" replaced.
[[nodiscard]] std::string filled(std::string_view sentence, std::span<Placed const> places);
[[nodiscard]] std::string filled(std::string_view sentence, std::initializer_list<Placed> places);

}  // namespace tongban::ui
