#include "base/embedded.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tongban;

TEST_CASE("embedded files are sorted by path and none is listed twice") {
    auto const files = embedded_files();
    CHECK(std::ranges::adjacent_find(files, std::ranges::greater_equal{}, &EmbeddedFile::path) == files.end());
}

TEST_CASE("every embedded file is found by its path, whole") {
    for (auto const& file : embedded_files()) CHECK(embedded_file(file.path).data() == file.content.data());
}

TEST_CASE("a folder lists what lies in it and nothing else") {
    auto const words = embedded_files_under("assets/words/");
    for (auto const& file : words) CHECK(file.path.starts_with("assets/words/"));
    auto const total = std::ranges::count_if(
        embedded_files(), [](EmbeddedFile const& file) { return file.path.starts_with("assets/words/"); });
    CHECK(words.size() == static_cast<std::size_t>(total));
    CHECK(embedded_files_under("no/such/folder/").empty());
}
