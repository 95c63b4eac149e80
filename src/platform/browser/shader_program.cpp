#include "platform/browser/shader_program.hpp"

#include <GLES3/gl3.h>
#include <emscripten/console.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/embedded.hpp"

namespace tongban {
namespace {

GLuint compile(GLenum stage, std::string const& path) {
    std::string_view const source = embedded_file(path);
    GLuint const shader = glCreateShader(stage);
    char const* const text = source.data();
    auto const length = static_cast<GLint>(source.size());
    glShaderSource(shader, 1, &text, &length);
    glCompileShader(shader);
    return shader;
}

GLuint no_vertices = 0;

}  // namespace

float channel(std::uint32_t rgba, int shift) { return static_cast<float>((rgba >> shift) & 0xFF) / 255; }

bool set_scissor(ImVec4 const& clip, ImDrawData const& data) {
    ImVec2 const scale = data.FramebufferScale;
    auto const pixel = [](float place, float density) { return static_cast<GLint>(std::lround(place * density)); };
    GLint const left = pixel(std::max(0.0F, clip.x), scale.x), top = pixel(std::max(0.0F, clip.y), scale.y);
    GLint const right = pixel(std::min(data.DisplaySize.x, clip.z), scale.x);
    GLint const bottom = pixel(std::min(data.DisplaySize.y, clip.w), scale.y);
    if (left >= right || top >= bottom) return false;
    glScissor(left, pixel(data.DisplaySize.y, scale.y) - bottom, right - left, bottom - top);
    return true;
}

void clear(std::uint32_t rgba) {
    glClearColor(channel(rgba, 24), channel(rgba, 16), channel(rgba, 8), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

unsigned link_program(std::string_view vertex, std::string_view fragment) {
    std::string const path = "shaders/" + std::string(fragment) + ".frag.glsl";
    GLuint const stages[] = {
        compile(GL_VERTEX_SHADER, "shaders/" + std::string(vertex) + ".vert.glsl"), compile(GL_FRAGMENT_SHADER, path)};
    GLuint const program = glCreateProgram();
    for (GLuint const stage : stages) glAttachShader(program, stage);
    glLinkProgram(program);
    for (GLuint const stage : stages) glDeleteShader(stage);
    GLint linked = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == 0) {
        std::array<char, 512> reason{};
        glGetProgramInfoLog(program, reason.size(), nullptr, reason.data());
        emscripten_console_error(("shader " + path + ": " + reason.data()).c_str());
    }
    return program;
}

void draw_strip(ImDrawCmd const& command, unsigned program, int corners, void (*set_uniforms)(void const*, ImVec2)) {
    ImDrawData const& data = *ImGui::GetDrawData();
    if (!set_scissor(command.ClipRect, data)) return;
    GLint program_before = 0, vertices_before = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &program_before);
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &vertices_before);
    glUseProgram(program);
    if (no_vertices == 0) glGenVertexArrays(1, &no_vertices);
    glBindVertexArray(no_vertices);
    set_uniforms(command.UserCallbackData, data.DisplaySize);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, corners);
    glBindVertexArray(static_cast<GLuint>(vertices_before));
    glUseProgram(static_cast<GLuint>(program_before));
}

void forget_strips() { no_vertices = 0; }

}  // namespace tongban
