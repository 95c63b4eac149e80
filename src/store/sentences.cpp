#include "store/sentences.hpp"

#include <unordered_map>

namespace tongban {
namespace {

Sentences make(Shape const& shape) {
    std::string const table(shape.name);
    std::string columns = "id", places = "?1", settings;
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        std::string const name(shape.fields[i].name), place = "?" + std::to_string(i + 2);
        columns += ", " + name;
        places += ", " + place;
        settings += (i == 0 ? "" : ", ") + name + " = " + place;
    }
    std::string const select = "SELECT " + columns + " FROM " + table + " WHERE ";
    return {
        .select = select,
        .find = select + "id = ?1",
        .all = "SELECT " + columns + " FROM " + table + " ORDER BY id",
        .add = "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")",
        .save = "UPDATE " + table + " SET " + settings + " WHERE id = ?1",
        .remove = "DELETE FROM " + table + " WHERE id = ?1",
        .count = "SELECT count(*) FROM " + table,
    };
}

}  // namespace

Sentences const& sentences_of(Shape const& shape) {
    static std::unordered_map<std::string_view, Sentences> made;
    auto const found = made.find(shape.name);
    return found != made.end() ? found->second : made.emplace(shape.name, make(shape)).first->second;
}

}  // namespace tongban
