#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace tongban::ui {

/// Photos as small squares side by side. They are known by their names: Painter::picture.
struct PhotosSpec {
    std::string_view key;
    std::string_view name;  ///< heard: what they are photos of
    std::span<std::string const> photos;
    bool removable = false;  ///< each has a × in its corner
};
struct PhotosAnswer {
    std::optional<std::size_t> opened, removed;
};
PhotosAnswer photos(Ui& ui, PhotosSpec const& spec);

struct PhotoFieldSpec {
    std::string_view key, label;
    std::string_view help = {}, error = {};
    std::span<std::string const> photos;
};
struct PhotoFieldAnswer {
    PhotosAnswer photos;
    bool add = false;
};
/// The same to be filled in: with a label, and a button that asks for more.
PhotoFieldAnswer photo_field(Ui& ui, PhotoFieldSpec const& spec);

/// What one of several photos is called: "照片 2，共 5 张".
[[nodiscard]] std::string photo_words(Ui const& ui, std::size_t which, std::size_t all);

}  // namespace tongban::ui
