#include "store/image.hpp"

#include <utility>

#include "base/check.hpp"

namespace tongban {
namespace {

constexpr std::size_t page_size = PageTable::page_size;
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t page_size_at = 16, journal_at = 18, pages_at = 28;

// The numbers in a SQLite header are big endian: https://sqlite.org/fileformat.html
std::uint32_t number_at(std::string_view image, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (auto const byte : image.substr(at, size)) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

bool is_whole(std::string_view image) {
    if (image.empty() || image.size() % page_size != 0 || !image.starts_with(magic)) return false;
    auto const rollback_journal = number_at(image, journal_at, 2) == 0x0101;
    return rollback_journal && number_at(image, page_size_at, 2) == page_size &&
           number_at(image, pages_at, 4) == image.size() / page_size;
}

Failure damaged(std::string detail) { return {Failure::Kind::damaged, std::move(detail)}; }

PageTable::Access write_pages(PageTable& pages, std::string_view image) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(image.data());
    auto const count = static_cast<std::uint32_t>(image.size() / page_size);
    for (std::uint32_t page = 0; page < count; ++page) {
        PageTable::Page const content{bytes + page * page_size, page_size};
        if (auto const access = pages.write(page, content); access != PageTable::Access::fine) return access;
    }
    return pages.truncate(count);
}

}  // namespace

std::string write_image(Database& database) {
    auto const& pages = database.pages();
    check(!database.in_transaction() && pages.missing() == 0, "the database is at rest and in memory");
    std::string image;
    image.reserve(pages.pages() * page_size);
    for (std::uint32_t page = 0; page < pages.pages(); ++page)
        image.append(reinterpret_cast<char const*>(pages.content(page)), page_size);
    return image;
}

Result<Database, Failure> open_image(std::string_view image) {
    if (!is_whole(image)) return damaged("not a whole database file");
    auto database = Database::in_memory();
    if (auto failure = restore_image(database, image)) return *failure;
    auto const found = database.inspect();
    if (!found.empty()) return damaged(found);
    return database;
}

std::optional<Failure> restore_image(Database& database, std::string_view image) {
    check(!database.in_transaction() && is_whole(image), "an image that was looked into replaces a database at rest");
    auto& pages = database.pages();
    auto const access = write_pages(pages, image);
    if (access != PageTable::Access::fine) {
        pages.roll_back();
        auto const kind = access == PageTable::Access::missing ? Failure::Kind::blocked : Failure::Kind::full;
        return Failure{kind, "the image does not fit into memory"};
    }
    pages.content_replaced();
    return {};
}

}  // namespace tongban
