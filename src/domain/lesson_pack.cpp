#include "domain/lesson_pack.hpp"

#include <algorithm>

namespace tongban {

LessonPack const* find_pack(LessonPacks const& packs, std::string_view id) {
    auto const found = std::ranges::find(packs, id, &LessonPack::id);
    return found == packs.end() ? nullptr : &*found;
}

std::string plan_of(LessonPack const& pack) {
    std::string text;
    for (std::size_t i = 0; i < pack.steps.size(); ++i) {
        if (i > 0) text += '\n';
        text.append(std::to_string(i + 1)).append(". ").append(pack.steps[i]);
    }
    return text;
}

}  // namespace tongban
