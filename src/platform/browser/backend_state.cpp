#include <GLES3/gl3.h>

#include <algorithm>

/// Dear ImGui's backend asks for the state that it is about to change, to put it back afterwards. For these the browser
/// would make the main thread wait for the graphics process, in every frame; and nobody but the backend changes them, so
/// they are always those of a new context. (Its scissor box does not matter: every drawing command brings its own.)
extern "C" void backend_get_integers(GLenum name, GLint* values) {
    switch (name) {
        case GL_SCISSOR_BOX: std::fill_n(values, 4, 0); break;
        case GL_BLEND_SRC_RGB:
        case GL_BLEND_SRC_ALPHA: *values = GL_ONE; break;
        case GL_BLEND_DST_RGB:
        case GL_BLEND_DST_ALPHA: *values = GL_ZERO; break;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA: *values = GL_FUNC_ADD; break;
        default: glGetIntegerv(name, values);
    }
}
