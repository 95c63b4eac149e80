#include "platform/outline_json.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "platform/json_writer.hpp"

namespace tongban {
namespace {

constexpr float length_max = 1e6F;
constexpr float parts_per_pixel = 16;

class Writer : public JsonWriter {
public:
    using JsonWriter::JsonWriter;

    void length(float pixels) {
        float const kept = std::isfinite(pixels) ? std::clamp(pixels, -length_max, length_max) : 0;
        number(std::lround(kept * parts_per_pixel));
    }
    void rect(OutlineRect const& rect) { length(rect.x), length(rect.y), length(rect.width), length(rect.height); }
};

int flags_of(OutlineRecord const& record) {
    std::array const bits{
        record.focusable,
        record.tab_stop,
        record.disabled,
        record.invalid,
        record.required,
        record.expanded,
        record.has_popup,
        record.role == Role::text_area};
    int flags = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) flags |= static_cast<int>(bits[i]) << i;
    return flags;
}

bool is_field(Role role) { return role == Role::text_field || role == Role::text_area || role == Role::search_field; }

void write_entry(Writer& writer, TextEntry const& entry) {
    writer.open('[');
    writer.number(static_cast<int>(entry.keyboard));
    writer.number(entry.length_max);
    writer.length(entry.font_px);
    writer.length(entry.line_px);
    writer.number(entry.ink);
    writer.rect(entry.text_rect);
    writer.text(entry.placeholder);
    writer.number(static_cast<int>(entry.enter_submits));
    writer.number(entry.list);
    writer.number(entry.active);
    writer.close(']');
}

void write_record(Writer& writer, OutlineRecord const& record) {
    writer.open('[');
    writer.number(record.id);
    writer.number(record.parent);
    writer.text(aria_role(record.role));
    writer.text(record.name);
    writer.text(record.value);
    writer.text(record.described);
    writer.rect(record.rect);
    writer.rect(record.clip);
    writer.number(static_cast<int>(record.level));
    writer.number(static_cast<int>(record.check));
    writer.number(flags_of(record));
    writer.number(record.position);
    writer.number(record.set_size);
    if (is_field(record.role)) write_entry(writer, record.entry);
    writer.close(']');
}

void write_announcements(Writer& writer, std::vector<Announcement> const& announcements) {
    writer.open('[');
    for (Announcement const& said : announcements) {
        writer.open('[');
        writer.text(said.text);
        writer.number(static_cast<int>(said.urgent));
        writer.close(']');
    }
    writer.close(']');
}

}  // namespace

std::string outline_json(Outline const& outline) {
    std::string out;
    Writer writer(out);
    writer.open('[');
    writer.text(outline.title);
    writer.number(outline.focus);
    writer.number(outline.modal);
    write_announcements(writer, outline.announcements);
    writer.open('[');
    for (OutlineRecord const& record : outline.records) write_record(writer, record);
    writer.close(']');
    writer.close(']');
    return out;
}

}  // namespace tongban
