#pragma once

#include <span>
#include <string_view>

/// Files that are part of the program: words, policies, migrations, shaders. src/cmake/embed.cmake says which.
namespace tongban {

struct EmbeddedFile {
    std::string_view path;  ///< in this repository: "assets/policy/codes.json"; of words "….packed"
    std::string_view content;
};

/// All of them, sorted by path. The list and what it shows live as long as the program.
[[nodiscard]] std::span<EmbeddedFile const> embedded_files();

/// Those whose path begins with `folder`, e.g. "src/store/migrations/"; sorted by path.
[[nodiscard]] std::span<EmbeddedFile const> embedded_files_under(std::string_view folder);

/// The content of the file with this path. It must exist: a wrong path is a mistake in the program.
[[nodiscard]] std::string_view embedded_file(std::string_view path);

}  // namespace tongban
