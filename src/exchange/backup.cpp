#include "exchange/backup.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tongban {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view magic("TONGBAN\0", 8);
constexpr std::string_view image_start("SQLite format 3\0", 16);
constexpr std::int64_t format_version = 1;
constexpr std::size_t length_size = 4, tag_size = sizeof(XXH128_canonical_t);
constexpr std::size_t header_at = magic.size() + length_size;

Problems refusal(char const* word) { return {{"", word}}; }

std::string tag_of(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    return {reinterpret_cast<char const*>(canonical.digest), tag_size};
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
        {"format", format_version},
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

}  // namespace

std::string write_backup(BackupHeader const& header, std::string_view image) {
    std::string const text = header_text(header, image.size());
    std::string bytes(magic);
    bytes.reserve(header_at + text.size() + image.size() + tag_size);
    append_length(bytes, text.size());
    bytes += text;
    bytes += image;
    return bytes += tag_of(bytes);
}

Result<Backup, Problems> read_backup(std::string_view bytes) {
    if (!bytes.starts_with(magic)) return refusal("not_a_backup");
    auto const json = header_json(bytes);
    std::int64_t format = 0;
    if (!json || !read(*json, "format", format)) return refusal("damaged");
    if (format > format_version) return refusal("newer_version");
    std::size_t const image_at = header_at + length_at(bytes, magic.size());
    if (format != format_version || bytes.size() - image_at < tag_size) return refusal("damaged");
    std::string_view const tagged = bytes.substr(0, bytes.size() - tag_size);
    if (bytes.substr(tagged.size()) != tag_of(tagged)) return refusal("damaged");
    auto const header = read_header(*json);
    std::string_view const image = tagged.substr(image_at);
    if (!header || std::int64_t(image.size()) != header->image_bytes) return refusal("damaged");
    if (header->header.encrypted) return refusal("encrypted");
    if (!image.starts_with(image_start)) return refusal("damaged");
    return Backup{header->header, image};
}

}  // namespace tongban
