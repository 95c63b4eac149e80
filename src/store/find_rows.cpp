#include "store/find_rows.hpp"

#include "store/joined.hpp"

namespace tongban {

std::vector<WishText> wish_texts(Database& database) {
    std::vector<WishText> texts;
    auto row = database.prepare(
        "SELECT w.id, w.public_text, w.raw_text, c.alias, w.state FROM wish w"
        " JOIN child c ON c.id = w.child ORDER BY w.id DESC");
    while (row.next()) {
        texts.push_back(
            {{row.number(0)},
             std::string(row.text(1)),
             std::string(row.text(2)),
             std::string(row.text(3)),
             std::string(row.text(4))});
    }
    return texts;
}

std::vector<ActivityTitle> activity_titles(Database& database) {
    std::vector<ActivityTitle> titles;
    auto row = database.prepare("SELECT id, title, day FROM activity ORDER BY day DESC, id DESC");
    while (row.next()) titles.push_back({{row.number(0)}, std::string(row.text(1)), day_at(row, 2).value_or(Date{})});
    return titles;
}

}  // namespace tongban
