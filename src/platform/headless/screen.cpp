#include "platform/headless/screen.hpp"

#include <imgui.h>

#include <cfloat>

#include "platform/headless/plain_font.hpp"

namespace tongban {
namespace {

void plain_cells(ImDrawList* list, CellGrid const& grid) {
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            std::uint32_t const kind = grid.rows[row].at(column);
            if (kind == 0) continue;
            float const x = grid.first.x + (static_cast<float>(column) + 0.5F) * grid.first.width;
            float const y = grid.first.y + (static_cast<float>(row) + 0.5F) * grid.first.height;
            std::uint32_t const rgba = grid.colours[kind];
            auto const channel = [&](int shift) { return static_cast<int>((rgba >> shift) & 0xFF); };
            auto const colour = IM_COL32(channel(24), channel(16), channel(8), channel(0));
            float const half = grid.mark / 2;
            list->AddRectFilled({x - half, y - half}, {x + half, y + half}, colour);
        }
    }
}

}  // namespace

HeadlessScreen::HeadlessScreen(Surface initial) : surface(initial), m_context(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigInputTrickleEventQueue = false;
    m_fonts = load_plain_fonts(*io.Fonts);
    painter.cells = plain_cells;
}

HeadlessScreen::~HeadlessScreen() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(m_context);
}

void HeadlessScreen::begin() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {surface.width, surface.height};
    io.DisplayFramebufferScale = {surface.density, surface.density};
    io.DeltaTime = 1.0F / 60;
    io.AddMousePosEvent(pointer.inside ? pointer.x : -FLT_MAX, pointer.inside ? pointer.y : -FLT_MAX);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, pointer.down);
    ImGui::NewFrame();
}

void HeadlessScreen::end() {
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_OK);
    pointer.pressed = pointer.released = pointer.cancelled = pointer.long_press = false;
    pointer.wheel_x = pointer.wheel_y = pointer.velocity_x = pointer.velocity_y = 0;
}

void HeadlessScreen::press(float x, float y) {
    pointer.x = pointer.press_x = x;
    pointer.y = pointer.press_y = y;
    pointer.inside = pointer.down = pointer.pressed = true;
}

void HeadlessScreen::release() {
    pointer.down = false;
    pointer.released = true;
}

}  // namespace tongban
