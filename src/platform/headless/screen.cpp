#include "platform/headless/screen.hpp"

#include <imgui.h>

#include <cfloat>

#include "platform/headless/plain_font.hpp"

namespace tongban {

HeadlessScreen::HeadlessScreen(Surface initial) : surface(initial), m_context(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigInputTrickleEventQueue = false;
    m_fonts = load_plain_fonts(*io.Fonts);
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
