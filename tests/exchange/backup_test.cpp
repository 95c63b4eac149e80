#include "exchange/backup.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace tongban;

namespace {

std::string const image = std::string("SQLite format 3\0", 16) + std::string(500, 'x') + "陶知夏";

BackupHeader header() { return {1'795'400'000'000, "0.1.0", 1, false, {{"child", 12}, {"wish", 3}}}; }

Problems only(char const* word) { return {{"", word}}; }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool is_refused(std::string const& bytes) { return !read_backup(bytes).has_value(); }

}  // namespace

TEST_CASE("a backup is read as it was written") {
    std::string const bytes = write_backup(header(), image);
    auto const backup = read_backup(bytes);
    REQUIRE(backup);
    CHECK(backup->header == header());
    CHECK(backup->image == image);
}

TEST_CASE("the form of format 1 does not change") {
    std::string const bytes = write_backup(header(), image);
    CHECK(bytes.substr(0, 8) == std::string("TONGBAN\0", 8));
    CHECK(bytes.substr(8, 4) == std::string("\x83\0\0\0", 4));
    CHECK(
        bytes.substr(12, 0x83) ==
        R"({"format":1,"made_at_ms":1795400000000,"app":"0.1.0","schema":1,"encrypted":false,"image_bytes":525,"counts":{"child":12,"wish":3}})");
    CHECK(bytes.size() == 12 + 0x83 + image.size() + 16);
}

TEST_CASE("another file is no backup") {
    CHECK(read_backup("").error() == only("not_a_backup"));
    CHECK(read_backup(image).error() == only("not_a_backup"));
    CHECK(read_backup("TONGBAN").error() == only("not_a_backup"));
    CHECK(read_backup("PK\x03\x04").error() == only("not_a_backup"));
}

TEST_CASE("a later format says so before anything else is looked at") {
    std::string const bytes = replaced(write_backup(header(), image), "\"format\":1", "\"format\":2");
    CHECK(read_backup(bytes).error() == only("newer_version"));
}

TEST_CASE("an encrypted backup is told from a damaged one") {
    BackupHeader encrypted = header();
    encrypted.encrypted = true;
    CHECK(read_backup(write_backup(encrypted, "sealed")).error() == only("encrypted"));
}

TEST_CASE("an image that is no database is refused") {
    CHECK(read_backup(write_backup(header(), "something else")).error() == only("damaged"));
    CHECK(read_backup(write_backup(header(), "")).error() == only("damaged"));
}

TEST_CASE("no bit can change and no end can be missing unnoticed") {
    std::string const bytes = write_backup(header(), image);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
            CHECK(is_refused(changed));
        }
        CHECK(is_refused(bytes.substr(0, i)));
    }
    CHECK(is_refused(bytes + '\0'));
}

TEST_CASE("anything at all after the first words is refused without harm") {
    std::mt19937 random(5);
    for (int round = 0; round < 5000; ++round) {
        std::string bytes("TONGBAN\0", 8);
        bytes += static_cast<char>(random() % 80);
        bytes += std::string(3, '\0');
        for (std::size_t length = random() % 120; length > 0; --length) bytes += static_cast<char>(random() % 96 + 32);
        CHECK(is_refused(bytes));
    }
}
