// Dear ImGui takes its own TrueType reader (about 20 KB) along unless FreeType is enabled. We enable it in name
// only: this is the one function it then asks for, and it is reached only if a page forgot to call
// ImFontAtlas::SetFontLoader before the first font.
#include "misc/freetype/imgui_freetype.h"

#include <cstdio>
#include <cstdlib>

namespace ImGuiFreeType {

ImFontLoader const* GetFontLoader() {
    std::fputs("no font loader: call ImFontAtlas::SetFontLoader first\n", stderr);
    std::abort();
}

}  // namespace ImGuiFreeType
