#include "domain/plan/recorded.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "domain/ledger/ledger.hpp"

namespace tongban {
namespace {

constexpr int half_year_months = 6, quarter_months = 3, thirty_days = 30;

Date start_of(Within within, Date day) {
    int const months_of_quarter = (day.month() - 1) % quarter_months;
    switch (within) {
        case Within::year: return first_of_year(day);
        case Within::quarter: return add_months(first_of_month(day), -months_of_quarter);
        case Within::half_year: return add_months(day, -half_year_months);
        case Within::month: return first_of_month(day);
        case Within::days_30: return day - (thirty_days - 1);
        case Within::ever:
        case Within::valid: break;
    }
    return Date::make(1900, 1, 1).value_or(day);
}

bool says(Value const& value, std::string_view word) {
    auto const* const text = std::get_if<std::string>(&value);
    return text ? has_word(*text, word) : text_of(value) == word;
}

/// Nothing (nullptr) for a field that is not among the facts.
Value const* value_at(LedgerFacts::Entry const& entry, int at) {
    return at < 0 ? nullptr : &entry.values[static_cast<std::size_t>(at)];
}

/// The position of whom an entry is about; nothing when it is about somebody else.
class SubjectOf {
public:
    SubjectOf(LedgerFacts const& ledger, std::string_view subject)
        : m_itself(ledger.record == subject), m_at(link_at(ledger, subject)) {}
    [[nodiscard]] std::int64_t operator()(LedgerFacts::Entry const& entry) const {
        if (m_itself) return entry.id;
        Value const* const whom = value_at(entry, m_at);
        auto const* const id = whom ? std::get_if<std::int64_t>(whom) : nullptr;
        return id ? *id : 0;
    }

private:
    bool m_itself;
    int m_at;
};

void count_met(PlanFigure const& figure, PlanFacts const& facts, std::string_view subject, Recorded& into) {
    LedgerFacts const* const ledger = find_ledger(facts, figure.met.record);
    if (!ledger) return;
    LedgerMatcher const matcher(figure.met, *ledger, facts.day);
    SubjectOf const whom(*ledger, subject);
    int const distinct = figure.distinct.empty() ? -1 : ledger->find(figure.distinct);
    std::set<std::pair<std::int64_t, std::string>> known;
    for (auto const& entry : ledger->entries) {
        if (!matcher.passes(entry)) continue;
        ++into.times;
        std::int64_t const id = whom(entry);
        bool const is_new =
            distinct < 0 || known.emplace(id, text_of(entry.values[static_cast<std::size_t>(distinct)])).second;
        if (is_new) ++into.met[id];
    }
}

}  // namespace

std::optional<LedgerTest> LedgerTest::parse(std::string_view text) {
    if (text.empty()) return LedgerTest{Op::none, {}, 0};
    if (text == "*") return LedgerTest{Op::some, {}, 0};
    bool const compares = text[0] == '<' || text[0] == '>' || text[0] == '=';
    if (!compares) {
        LedgerTest test{Op::word, {}, 0};
        for (std::string_view const word : split(text, '+')) test.words.emplace_back(word);
        if (test.words.size() > 1) test.op = Op::all;
        return test;
    }
    LedgerTest test{text[0] == '<' ? Op::at_most : text[0] == '>' ? Op::at_least : Op::equal, {}, 0};
    text.remove_prefix(test.op == Op::equal ? 1 : 2);
    std::size_t const sign = text.find_first_of("+-");
    if (sign != std::string_view::npos) {
        auto const days = to_number(text.substr(sign + 1));
        if (!days || *days > 366) return std::nullopt;
        test.days = static_cast<int>(text[sign] == '-' ? -*days : *days);
        text = text.substr(0, sign);
    }
    if (text.empty()) return std::nullopt;
    test.words.emplace_back(text);
    return test;
}

int LedgerFacts::find(std::string_view field) const {
    auto const found = std::ranges::find(fields, field);
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

LedgerMatcher::LedgerMatcher(LedgerFilter const& filter, LedgerFacts const& ledger, Date day)
    : m_day(day), m_from(start_of(filter.within, day)), m_until_at(-1) {
    Shape const* const shape = find_shape(ledger.record);
    m_day_at = shape ? ledger.find(shape->fields[first_day_at(*shape)].name) : -1;
    if (filter.within == Within::valid) m_until_at = ledger.find("until");
    for (LedgerFilter::Where const& where : filter.where) {
        Condition condition{ledger.find(where.field), {}};
        for (LedgerTest const& test : where.any)
            condition.any.push_back({&test, test.words.empty() ? -1 : ledger.find(test.words.front())});
        m_conditions.push_back(std::move(condition));
    }
}

bool LedgerMatcher::is_in_time(LedgerFacts::Entry const& entry) const {
    if (m_day_at < 0) return false;
    auto const day = Date::parse(text_of(entry.values[static_cast<std::size_t>(m_day_at)]));
    if (!day || *day > m_day || *day < m_from) return false;
    if (m_until_at < 0) return true;
    auto const until = Date::parse(text_of(entry.values[static_cast<std::size_t>(m_until_at)]));
    return !until || *until >= m_day;
}

bool LedgerMatcher::compares(Test const& asked, Value const& value, LedgerFacts::Entry const& entry) const {
    if (is_empty(value)) return false;
    LedgerTest const& test = *asked.test;
    bool const today = test.words.front() == "today";
    Value const* const other = today ? nullptr : value_at(entry, asked.other_at);
    if (!today && (!other || is_empty(*other))) return false;
    auto const* const number = std::get_if<std::int64_t>(&value);
    if (number) {
        auto const* const limit = other ? std::get_if<std::int64_t>(other) : nullptr;
        if (!limit) return false;
        if (test.op == LedgerTest::Op::equal) return *number == *limit;
        return test.op == LedgerTest::Op::at_most ? *number <= *limit : *number >= *limit;
    }
    auto const day = Date::parse(text_of(value));
    auto const limit = today ? std::optional(m_day) : Date::parse(text_of(*other));
    if (!day || !limit) return false;
    if (test.op == LedgerTest::Op::equal) return *day == *limit + test.days;
    return test.op == LedgerTest::Op::at_most ? *day <= *limit + test.days : *day >= *limit + test.days;
}

bool LedgerMatcher::holds(Test const& asked, Value const& value, LedgerFacts::Entry const& entry) const {
    auto const said = [&](std::string const& word) { return says(value, word); };
    switch (asked.test->op) {
        case LedgerTest::Op::none: return is_empty(value);
        case LedgerTest::Op::some: return !is_empty(value);
        case LedgerTest::Op::word:
        case LedgerTest::Op::all: return std::ranges::all_of(asked.test->words, said);
        default: return compares(asked, value, entry);
    }
}

bool LedgerMatcher::passes(LedgerFacts::Entry const& entry) const {
    if (!is_in_time(entry)) return false;
    return std::ranges::all_of(m_conditions, [&](Condition const& condition) {
        Value const* const found = value_at(entry, condition.at);
        if (!found) return false;
        return std::ranges::any_of(condition.any, [&](Test const& test) { return holds(test, *found, entry); });
    });
}

Recorded recorded(PlanFigure const& figure, PlanFacts const& facts, std::string_view subject) {
    Recorded found;
    count_met(figure, facts, subject, found);
    LedgerFacts const* const ledger = find_ledger(facts, figure.of.record);
    if (!ledger) return found;
    found.asked.emplace();
    LedgerMatcher const matcher(figure.of, *ledger, facts.day);
    SubjectOf const whom(*ledger, subject);
    for (auto const& entry : ledger->entries) {
        if (matcher.passes(entry)) found.asked->insert(whom(entry));
    }
    return found;
}

LedgerFacts const* find_ledger(PlanFacts const& facts, std::string_view record) {
    auto const found = std::ranges::find(facts.ledgers, record, &LedgerFacts::record);
    return record.empty() || found == facts.ledgers.end() ? nullptr : &*found;
}

int link_at(LedgerFacts const& ledger, std::string_view record) {
    Shape const* const shape = find_shape(ledger.record);
    int const link = shape ? link_to(*shape, record) : -1;
    return link < 0 ? -1 : ledger.find(shape->fields[static_cast<std::size_t>(link)].name);
}

}  // namespace tongban
