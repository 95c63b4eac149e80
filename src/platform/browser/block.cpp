#include "platform/browser/block.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>

#include "platform/browser/shader_program.hpp"

namespace tongban::block {
namespace {

struct Block {
    OutlineRect rect;
    std::uint32_t rgba;
};

void paint(ImDrawList const*, ImDrawCmd const* command) {
    auto const& [rect, rgba] = *static_cast<Block const*>(command->UserCallbackData);
    ImVec4 clip = command->ClipRect;
    clip.x = std::max(clip.x, rect.x), clip.y = std::max(clip.y, rect.y);
    clip.z = std::min(clip.z, rect.x + rect.width), clip.w = std::min(clip.w, rect.y + rect.height);
    if (set_scissor(clip, *ImGui::GetDrawData())) clear(rgba);
}

}  // namespace

void add(ImDrawList* list, OutlineRect rect, std::uint32_t rgba) {
    Block block{rect, rgba};
    list->AddCallback(paint, &block, sizeof(block));
}

}  // namespace tongban::block
