#include "platform/paper_json.hpp"

#include "platform/json_writer.hpp"

namespace tongban {

std::string paper_json(Paper const& paper) {
    std::string out;
    JsonWriter writer(out);
    writer.open('[');
    for (std::string const* const text : {&paper.title, &paper.note, &paper.foot}) writer.text(*text);
    writer.open('[');
    for (PaperPart const& part : paper.parts) {
        writer.open('[');
        writer.number(static_cast<int>(part.kind));
        for (auto const& row : part.rows) {
            writer.open('[');
            for (std::string const& cell : row) writer.text(cell);
            writer.close(']');
        }
        writer.close(']');
    }
    writer.close(']');
    writer.close(']');
    return out;
}

}  // namespace tongban
