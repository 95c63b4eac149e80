#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/views/parts.hpp"
#include "ui/ui.hpp"

/// Facts of a snapshot become sentences here and nowhere else: keys are looked up, days are said, places are filled.
/// Each gives "" when there is nothing to say.
namespace tongban::ui {

/// The word under a key that is put together: word_of(ui, "screen.", "today").
[[nodiscard]] std::string word_of(Ui const& ui, std::string_view prefix, std::string_view word);

/// In a language with a plural, "<key>.one" is said when the place {n} is 1 and that key exists.
[[nodiscard]] std::string spoken(Ui const& ui, Phrase const& phrase, Date today);
/// The sentence `key` with {n}.
[[nodiscard]] std::string numbered(Ui const& ui, std::string_view key, std::int64_t n);
[[nodiscard]] std::string spoken(Ui const& ui, Label const& label);
[[nodiscard]] std::string spoken(Ui const& ui, Shown const& shown, Date today);
/// "留守、单亲"
[[nodiscard]] std::string spoken(Ui const& ui, std::span<Label const> labels);

/// What is not empty, with " · " between.
[[nodiscard]] std::string dotted(std::initializer_list<std::string_view> parts);
/// "今天", "12 天前", "2026年3月5日"; "" for no day.
[[nodiscard]] std::string since(Ui const& ui, std::optional<Date> day, Date today);
/// "3月5日（周四）"; "" for no day.
[[nodiscard]] std::string on_day(Ui const& ui, std::optional<Date> day, Date today);
/// "60 元以内"; "" for no budget.
[[nodiscard]] std::string budget_words(Ui const& ui, std::optional<std::int64_t> cents);
/// "40 分钟", "1.5 小时"; whole and half hours from 90 minutes on.
[[nodiscard]] std::string duration(Ui const& ui, std::int64_t minutes);
/// "350 分钟，记 5.5 小时": a sum as service records are written.
[[nodiscard]] std::string service_sum(Ui const& ui, std::int64_t minutes, std::int64_t half_hours);
/// "7 岁 · 二年级 · 石桥村"
[[nodiscard]] std::string child_line(Ui const& ui, ChildHead const& child);

}  // namespace tongban::ui
