#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Tables as the files that every spreadsheet opens (RFC 4180).
namespace tongban {

using CsvRow = std::vector<std::string>;

/// UTF-8 with its mark, so that Excel and WPS read Chinese; lines end in CR LF. A cell that a spreadsheet would work out as a
/// formula (it begins with = + - @ or a control character), or round (an identity number), is written with ' before it.
[[nodiscard]] std::string write_csv(std::vector<CsvRow> const& rows);

/// Reads UTF-8 text with commas, semicolons or tabs, whichever the first line with any of them holds most of. Row i is
/// row i + 1 of the spreadsheet, empty rows too; cells are without blanks at their ends and without the ' of write_csv.
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view text);

}  // namespace tongban
