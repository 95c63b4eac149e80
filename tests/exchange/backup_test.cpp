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

Keyring::Made made_keys() {
    auto made = Keyring::make("石榴 灯笼 渡口 旧信", {64, 1});
    REQUIRE(made);
    return std::move(*made);
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
    std::string const bytes = replaced(write_backup(header(), image), "\"format\":1", "\"format\":3");
    CHECK(read_backup(bytes).error() == only("newer_version"));
}

TEST_CASE("a sealed backup opens with its passphrase or its code, and shows nothing to others") {
    auto const made = made_keys();
    std::string const bytes = write_sealed_backup(header(), image, {made.ring, made.key});
    CHECK(bytes.find("陶知夏") == std::string::npos);
    CHECK(bytes.find("SQLite") == std::string::npos);
    CHECK(bytes.find("child") == std::string::npos);
    CHECK(bytes != write_sealed_backup(header(), image, {made.ring, made.key}));
    auto const backup = read_backup(bytes);
    REQUIRE(backup);
    CHECK(backup->header.encrypted);
    CHECK(backup->header.counts.empty());
    CHECK(backup->image.empty());
    REQUIRE(backup->ring);
    auto const by_phrase = backup->ring->open_with_passphrase("石榴 灯笼 渡口 旧信");
    REQUIRE(by_phrase);
    CHECK(unsealed_image(bytes, *by_phrase) == image);
    auto const by_code = backup->ring->open_with_code(made.recovery_code);
    REQUIRE(by_code);
    CHECK(unsealed_image(bytes, *by_code) == image);
    CHECK_FALSE(unsealed_image(bytes, Key::drawn()).has_value());
}

TEST_CASE("a keyring or header of another file does not pass, whoever writes the tag anew") {
    auto const made = made_keys();
    std::string const good = write_sealed_backup(header(), image, {made.ring, made.key});
    BackupHeader later = header();
    later.made_at_ms += 1;
    std::string const other = write_sealed_backup(later, image, {made.ring, made.key});
    std::size_t const content_at = good.find("}}") + 2;
    std::string const mixed = other.substr(0, content_at) + good.substr(content_at);
    CHECK_FALSE(unsealed_image(mixed, made.key).has_value());
    CHECK(unsealed_image(good, made.key).has_value());
}

TEST_CASE("no bit of a sealed backup can change unnoticed") {
    auto const made = made_keys();
    std::string const bytes = write_sealed_backup(header(), image, {made.ring, made.key});
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 16);
        CHECK(is_refused(changed));
        CHECK(is_refused(bytes.substr(0, i)));
    }
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

TEST_CASE("a backup with photos behind it says so, and is read without them") {
    BackupHeader photos = header();
    photos.has_blobs = true;
    auto const made = made_keys();
    std::string const plain = write_backup(photos, image),
                      sealed = write_sealed_backup(photos, image, {made.ring, made.key});
    CHECK(plain.find("\"format\":2") != std::string::npos);
    for (std::string const& bytes : {plain, sealed}) {
        auto const backup = read_backup(bytes);
        REQUIRE(backup);
        CHECK(backup->header.has_blobs);
        CHECK(is_refused(bytes + "the photos"));
        CHECK(is_refused(bytes.substr(0, bytes.size() - 1)));
    }
    CHECK(unsealed_image(sealed, made.key) == image);
}
