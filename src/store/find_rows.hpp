#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/activity.hpp"
#include "domain/wish.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

/// What the one field that finds everything looks through, in few columns: all wishes and activities, closed ones too.
namespace tongban {

struct WishText {
    Id<Wish> id;
    std::string public_text, raw_text;
    std::string child_alias;
    std::string state;  ///< as it is stored
};
/// The latest first.
[[nodiscard]] std::vector<WishText> wish_texts(Database& database);

struct ActivityTitle {
    Id<Activity> id;
    std::string title;
    Date day;
};
/// The latest first.
[[nodiscard]] std::vector<ActivityTitle> activity_titles(Database& database);

}  // namespace tongban
