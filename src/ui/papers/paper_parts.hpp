#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/parts.hpp"
#include "base/paper.hpp"
#include "ui/screens/spoken.hpp"

/// What several papers are put together from.
namespace tongban::ui {

using PaperRow = std::vector<std::string>;

/// Makes the parts of one paper, in the words of one language, as of one day. Every day on it has its year.
class PaperMaker {
public:
    PaperMaker(Ui const& ui, Date today) : ui(ui), today(today) {}

    Ui const& ui;
    Date today;
    Paper paper;

    [[nodiscard]] std::string word(std::string_view key) const { return std::string(ui.word(key)); }
    [[nodiscard]] std::string day(std::optional<Date> day) const;
    [[nodiscard]] std::string said(Phrase const& phrase) const;
    [[nodiscard]] std::string said(Shown const& shown) const;

    void heading(std::string text) { add(PaperPart::Kind::heading, {{std::move(text)}}); }
    void text(std::string text);
    /// A heading above a table; nothing of both when there are no rows. `head`: words of assets/words.
    void table(std::string title, std::initializer_list<std::string_view> head, std::vector<PaperRow> rows);
    /// `but`: the labels of facts that stay off this paper.
    void groups(std::span<FactGroup const> groups, std::initializer_list<std::string_view> but = {});
    /// 日期, 什么事, 内容.
    void events(std::string_view title_key, std::span<Event const> events);
    /// Each with a line to sign on and a day to fill in. `who`: "guardian writer", the ends of the words paper.sign_….
    void signatures(std::string_view who);
    void add(PaperPart::Kind kind, std::vector<PaperRow> rows) { paper.parts.push_back({kind, std::move(rows)}); }
};

}  // namespace tongban::ui
