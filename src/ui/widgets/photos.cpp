#include "ui/widgets/photos.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

/// Three of them stand side by side on the narrowest phone.
constexpr float side = 92;
constexpr float cross_size = 24;

/// Until the photo is there, and when it will never be.
void draw_place(Ui& ui, Rect rect, bool missing) {
    Palette const& palette = ui.theme().palette;
    ui.canvas().fill(rect, palette.sunken, radius_card);
    float const icon = ui.theme().metrics.icon;
    draw_icon(ui.canvas(), missing ? Icon::warning : Icon::camera, centred(rect, {icon, icon}), palette.ink_3);
}

bool draw_photo(Ui& ui, std::string_view photo, std::string_view words, Rect rect) {
    WidgetId const id = ui.id("photo");
    Ui::Feel const feel = ui.feel(id, rect);
    Picture const picture = ui.canvas().picture(rect, photo, radius_card);
    if (picture.texture == 0) draw_place(ui, rect, picture.missing);
    draw_feel(ui, rect, radius_card, feel);
    OutlineRecord& record = ui.emit(id, Role::button, words, rect);
    record.focusable = record.tab_stop = true;
    if (picture.missing) record.described = ui.word("photo.missing");
    if (feel.ring) ui.draw_ring(rect, radius_card);
    return feel.pressed;
}

bool draw_cross(Ui& ui, std::string_view words, Rect photo) {
    Rect const rect{right_of(photo) - cross_size - 4, photo.y + 4, cross_size, cross_size};
    WidgetId const id = ui.id("remove");
    Ui::Feel const feel = ui.feel(id, rect);
    Palette const& palette = ui.theme().palette;
    ui.canvas().fill(rect, palette.card, cross_size / 2);
    draw_feel(ui, rect, cross_size / 2, feel);
    draw_icon(ui.canvas(), Icon::close, shrunk(rect, 5.0F), palette.ink_1);
    OutlineRecord& record = ui.emit(id, Role::button, ui.word("photo.remove", {{"photo", words}}), rect);
    record.focusable = record.tab_stop = true;
    if (feel.ring) ui.draw_ring(rect, cross_size / 2);
    return feel.pressed;
}

}  // namespace

std::string photo_words(Ui const& ui, std::size_t which, std::size_t all) {
    return ui.word("photo.of", {{"n", std::to_string(which + 1)}, {"all", std::to_string(all)}});
}

PhotosAnswer photos(Ui& ui, PhotosSpec const& spec) {
    PhotosAnswer answer;
    std::size_t const all = spec.photos.size();
    if (all == 0) return answer;
    auto const columns = static_cast<std::size_t>((ui.layout().width() + space_2) / (side + space_2));
    std::size_t const wide = std::clamp<std::size_t>(columns, 1, all);
    auto const lines = static_cast<float>((all + wide - 1) / wide);
    Rect const grid =
        ui.layout().place({static_cast<float>(wide) * (side + space_2) - space_2, lines * (side + space_2) - space_2});
    ui.open_group(ui.id(spec.key), Role::group, spec.name, grid);
    auto const scope = ui.scope(spec.key);
    for (std::size_t i = 0; i < all; ++i) {
        auto const photo_scope = ui.scope(spec.photos[i]);
        auto const column = static_cast<float>(i % wide), line = static_cast<float>(i / wide);
        Rect const rect{grid.x + column * (side + space_2), grid.y + line * (side + space_2), side, side};
        std::string const words = photo_words(ui, i, all);
        if (draw_photo(ui, spec.photos[i], words, rect)) answer.opened = i;
        if (spec.removable && draw_cross(ui, words, rect)) answer.removed = i;
    }
    ui.close_group();
    return answer;
}

PhotoFieldAnswer photo_field(Ui& ui, PhotoFieldSpec const& spec) {
    PhotoFieldAnswer answer;
    auto const scope = ui.scope(spec.key);
    labelled(ui, {.label = spec.label, .help = spec.help, .error = spec.error}, [&] {
        answer.photos = photos(ui, {.key = "photos", .name = spec.label, .photos = spec.photos, .removable = true});
        answer.add = button(ui, {.key = "add", .label = ui.word("photo.add"), .icon = Icon::camera});
    });
    return answer;
}

}  // namespace tongban::ui
