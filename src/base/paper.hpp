#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What is put on paper, as plain data: A4, black on white, its order that of reading. web/paper.js sets it.
namespace tongban {

struct PaperPart {
    enum class Kind : std::uint8_t {
        heading,     ///< rows: one, of one text
        text,        ///< a paragraph for each row, of one text; line feeds are kept
        facts,       ///< rows of a label and a value; an empty value is a line to write on, line feeds are kept
        table,       ///< the first row is the head, which is repeated on every sheet; an empty cell is to be written in
        cards,       ///< to be cut out: rows of title and lines, two beside each other
        signatures,  ///< two rows: who signs, each with a line; the day to be filled in that stands behind each line
    };
    Kind kind = Kind::text;
    std::vector<std::vector<std::string>> rows;
    bool operator==(PaperPart const&) const = default;
};

struct Paper {
    std::string title;
    std::string note;  ///< below the title: for whom, of which day
    std::vector<PaperPart> parts;
    std::string foot;  ///< small, at the end
    bool operator==(Paper const&) const = default;
};

}  // namespace tongban
