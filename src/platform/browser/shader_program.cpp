#include "platform/browser/shader_program.hpp"

#include <GLES3/gl3.h>

#include <array>
#include <cstdio>
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

}  // namespace

unsigned link_program(std::string_view name) {
    std::string const path = "shaders/" + std::string(name);
    GLuint const stages[] = {
        compile(GL_VERTEX_SHADER, path + ".vert.glsl"), compile(GL_FRAGMENT_SHADER, path + ".frag.glsl")};
    GLuint const program = glCreateProgram();
    for (GLuint const stage : stages) glAttachShader(program, stage);
    glLinkProgram(program);
    for (GLuint const stage : stages) glDeleteShader(stage);
    GLint linked = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == 0) {
        std::array<char, 512> reason{};
        glGetProgramInfoLog(program, reason.size(), nullptr, reason.data());
        std::fprintf(stderr, "shader %s: %s\n", path.c_str(), reason.data());
    }
    return program;
}

}  // namespace tongban
