#include "record/shape.hpp"

namespace tongban {

Row write_row(std::span<MemberPlace const> places, void const* record) {
    Row row;
    row.reserve(places.size());
    // Finding a member changes nothing, and one function finds it for reading and for writing.
    for (MemberPlace const& place : places) row.push_back(place.code.write(place.in(const_cast<void*>(record))));
    return row;
}

Problems read_row(Shape const& shape, std::span<MemberPlace const> places, Row const& row, void* record) {
    if (row.size() != places.size()) return Problems{{"", "unreadable"}};
    Problems problems;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (places[i].code.read(row[i], places[i].in(record))) continue;
        problems.push_back({shape.fields[i].name, "unreadable"});
    }
    return problems;
}

}  // namespace tongban
