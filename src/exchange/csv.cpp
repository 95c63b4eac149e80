#include "exchange/csv.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

constexpr std::size_t exact_digits = 15;  ///< a spreadsheet keeps of a number

bool is_worked_out(std::string_view cell) {
    if (cell.empty()) return false;
    bool const formula = std::string_view("=+-@").find(cell.front()) != std::string_view::npos;
    bool const rounded = cell.size() > exact_digits && digits_only(cell);
    return formula || rounded || static_cast<unsigned char>(cell.front()) < ' ';
}

void write_cell(std::string& out, std::string_view cell) {
    out += '"';
    if (is_worked_out(cell)) out += '\'';
    for (char const c : cell) out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

/// A title above the table holds none, so the first line with one decides.
char separator_of(std::string_view text) {
    auto const first = text.find_first_of(",;\t");
    if (first == std::string_view::npos) return ',';
    std::string_view const line = text.substr(first, text.find('\n', first) - first);
    char best = ',';
    for (char const c : {';', '\t'}) {
        if (std::ranges::count(line, c) > std::ranges::count(line, best)) best = c;
    }
    return best;
}

std::string cleaned(std::string_view cell) {
    std::string_view const text = trimmed(cell);
    bool const guarded = text.starts_with('\'') && is_worked_out(text.substr(1));
    return std::string(guarded ? text.substr(1) : text);
}

/// Walks through the text cell by cell.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text), m_separator(separator_of(text)) {}

    std::vector<CsvRow> run() {
        while (!m_rest.empty()) take(m_rest.front());
        if (!m_cell.empty() || !m_row.empty()) end_row();
        return std::move(m_rows);
    }

private:
    void take(char c) {
        m_rest.remove_prefix(1);
        if (m_quoted) return take_quoted(c);
        if (c == m_separator) return end_cell();
        if (c == '\n') return end_row();
        if (c == '"' && trimmed(m_cell).empty()) m_quoted = true;
        else if (c != '\r') m_cell += c;
    }
    void take_quoted(char c) {
        bool const twice = c == '"' && m_rest.starts_with('"');
        if (twice) m_rest.remove_prefix(1);
        if (c == '"' && !twice) m_quoted = false;
        else m_cell += c;
    }
    void end_cell() {
        m_row.push_back(cleaned(m_cell));
        m_cell.clear();
    }
    void end_row() {
        end_cell();
        m_rows.push_back(std::move(m_row));
        m_row.clear();
    }

    std::string_view m_rest;
    char m_separator;
    bool m_quoted = false;
    std::string m_cell;
    CsvRow m_row;
    std::vector<CsvRow> m_rows;
};

}  // namespace

std::string write_csv(std::vector<CsvRow> const& rows) {
    std::string out(mark);
    for (CsvRow const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += ',';
            write_cell(out, row[i]);
        }
        out += "\r\n";
    }
    return out;
}

std::vector<CsvRow> read_csv(std::string_view text) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return Reader(text).run();
}

}  // namespace tongban
