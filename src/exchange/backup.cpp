#include "exchange/backup.hpp"

#include <algorithm>
#include <array>
#include <optional>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "exchange/json.hpp"

namespace tongban {
namespace {

constexpr std::string_view magic("TONGBAN\0", 8);
constexpr std::string_view image_start("SQLite format 3\0", 16);
constexpr std::int64_t plain_format = 1, format_with_blobs = 2;
constexpr std::size_t length_size = 4, check_size = sizeof(XXH128_canonical_t);
constexpr std::size_t header_at = magic.size() + length_size;
constexpr std::size_t seal_size = keyring_size + nonce_size + tag_size;

Problems refusal(char const* word) { return {{"", word}}; }

std::string tag_of(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    return {reinterpret_cast<char const*>(canonical.digest), check_size};
}

void append_length(std::string& bytes, std::size_t length) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((length >> shift) & 0xFF);
}

std::size_t length_at(std::string_view bytes, std::size_t at) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < length_size; ++i) {
        length |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return length;
}

std::string header_text(BackupHeader const& header, std::size_t image_bytes) {
    Json counts = Json::object();
    for (auto const& [record, count] : header.counts) counts[record] = count;
    Json const json{
        {"format", header.has_blobs ? format_with_blobs : plain_format},
        {"made_at_ms", header.made_at_ms},
        {"app", header.app_version},
        {"schema", header.schema},
        {"encrypted", header.encrypted},
        {"image_bytes", image_bytes},
        {"counts", std::move(counts)}};
    return json.dump();
}

struct ReadHeader {
    BackupHeader header;
    std::int64_t image_bytes = 0;
};

template <typename T>
bool read(Json const& json, char const* name, T& into) {
    auto const found = json.find(name);
    if (found == json.end()) return false;
    bool fits = false;
    if constexpr (std::is_same_v<T, std::string>) fits = found->is_string();
    else if constexpr (std::is_same_v<T, bool>) fits = found->is_boolean();
    else fits = found->is_number_integer();
    if (fits) into = found->get<T>();
    return fits;
}

bool read_counts(Json const& json, BackupHeader& header) {
    auto const counts = json.find("counts");
    if (counts == json.end() || !counts->is_object()) return false;
    for (auto const& [record, count] : counts->items()) {
        if (!count.is_number_integer()) return false;
        header.counts.emplace_back(record, count.get<std::int64_t>());
    }
    return true;
}

std::optional<ReadHeader> read_header(Json const& json) {
    ReadHeader found;
    BackupHeader& header = found.header;
    bool const whole = json.size() == 7 && read(json, "made_at_ms", header.made_at_ms) &&
                       read(json, "app", header.app_version) && read(json, "schema", header.schema) &&
                       read(json, "encrypted", header.encrypted) && read(json, "image_bytes", found.image_bytes) &&
                       read_counts(json, header);
    if (!whole) return std::nullopt;
    return found;
}

/// The header's object; nothing when it is cut off or no JSON.
std::optional<Json> header_json(std::string_view bytes) {
    if (bytes.size() < header_at) return std::nullopt;
    std::size_t const length = length_at(bytes, magic.size());
    if (length > bytes.size() - header_at) return std::nullopt;
    Json json = Json::parse(bytes.substr(header_at, length), nullptr, false);
    if (!json.is_object()) return std::nullopt;
    return json;
}

std::string head_of(BackupHeader const& header, std::size_t image_bytes) {
    std::string const text = header_text(header, image_bytes);
    std::string bytes(magic);
    append_length(bytes, text.size());
    return bytes += text;
}

std::span<std::uint8_t const> bytes_of(std::string_view text) {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

std::span<std::uint8_t> room_of(std::string& text, std::size_t from) {
    return {reinterpret_cast<std::uint8_t*>(text.data()) + from, text.size() - from};
}

/// Where the parts of a file stand. `bytes` begins like a backup.
struct Parts {
    std::string_view head;     ///< up to the content
    std::string_view content;  ///< without the tag of the file
};
std::optional<Parts> parts_of(std::string_view bytes) {
    std::size_t const content_at = header_at + length_at(bytes, magic.size());
    if (bytes.size() < content_at || bytes.size() - content_at < check_size) return std::nullopt;
    return Parts{bytes.substr(0, content_at), bytes.substr(content_at, bytes.size() - content_at - check_size)};
}

std::optional<Keyring> ring_in(std::string_view sealed) {
    if (sealed.size() < seal_size) return std::nullopt;
    return Keyring::parse(bytes_of(sealed.substr(0, keyring_size)));
}

}  // namespace

std::string write_backup(BackupHeader const& header, std::string_view image) {
    std::string bytes = head_of(header, image.size());
    bytes.reserve(bytes.size() + image.size() + check_size);
    bytes += image;
    return bytes += tag_of(bytes);
}

std::string write_sealed_backup(BackupHeader header, std::string_view image, BackupKeys const& keys) {
    header.encrypted = true;
    header.counts.clear();
    std::string bytes = head_of(header, image.size());
    bytes.reserve(bytes.size() + seal_size + image.size() + check_size);
    auto const ring = keys.ring.bytes();
    bytes.append(ring.begin(), ring.end());
    std::size_t const nonce_at = bytes.size(), image_at = nonce_at + nonce_size;
    bytes.resize(image_at);
    bytes += image;
    std::array<std::uint8_t, tag_size> seal{};
    auto const room = room_of(bytes, 0);
    encipher(room.subspan(image_at), room.first(nonce_at), keys.key, room.subspan(nonce_at).first<nonce_size>(), seal);
    bytes.append(seal.begin(), seal.end());
    return bytes += tag_of(bytes);
}

Result<Backup, Problems> read_backup(std::string_view bytes) {
    if (!bytes.starts_with(magic)) return refusal("not_a_backup");
    auto const json = header_json(bytes);
    std::int64_t format = 0;
    if (!json || !read(*json, "format", format)) return refusal("damaged");
    if (format > format_with_blobs) return refusal("newer_version");
    auto const parts = parts_of(bytes);
    if (format < plain_format || !parts) return refusal("damaged");
    if (!bytes.ends_with(tag_of(bytes.substr(0, bytes.size() - check_size)))) return refusal("damaged");
    auto header = read_header(*json);
    if (header) header->header.has_blobs = format == format_with_blobs;
    auto const& content = parts->content;
    std::size_t const around = header && header->header.encrypted ? seal_size : 0;
    if (!header || std::int64_t(content.size()) - std::int64_t(around) != header->image_bytes) {
        return refusal("damaged");
    }
    if (header->header.encrypted) {
        auto ring = ring_in(content);
        if (!ring) return refusal("damaged");
        return Backup{header->header, {}, std::move(ring)};
    }
    if (!content.starts_with(image_start)) return refusal("damaged");
    return Backup{header->header, content, {}};
}

std::optional<std::string> unsealed_image(std::string_view bytes, Key const& key) {
    auto const parts = parts_of(bytes);
    if (!parts || parts->content.size() < seal_size) return std::nullopt;
    std::size_t const about = parts->head.size() + keyring_size;
    auto const sealed = bytes_of(parts->content.substr(keyring_size));
    auto const content = sealed.subspan(nonce_size, sealed.size() - nonce_size - tag_size);
    Cipher const cipher{bytes_of(bytes.substr(0, about)), sealed.first<nonce_size>(), sealed.last<tag_size>()};
    std::string image(content.size(), '\0');
    if (!decipher(content, cipher, key, room_of(image, 0)) || !image.starts_with(image_start)) return std::nullopt;
    return image;
}

}  // namespace tongban
