#include "base/embedded.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace tongban {

std::span<EmbeddedFile const> embedded_files_under(std::string_view folder) {
    auto const files = embedded_files();
    auto const inside = [folder](EmbeddedFile const& file) { return file.path.starts_with(folder); };
    auto const first = std::ranges::find_if(files, inside);
    auto const last = std::ranges::find_if_not(first, files.end(), inside);
    return {first, last};
}

std::string_view embedded_file(std::string_view path) {
    auto const file = std::ranges::find(embedded_files(), path, &EmbeddedFile::path);
    check(file != embedded_files().end(), "embedded file exists");
    return file->content;
}

}  // namespace tongban
