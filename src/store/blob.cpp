#include "store/blob.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace tongban {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::string spelled(std::array<std::uint8_t, fingerprint_size> const& bytes) {
    std::string text;
    for (auto const byte : bytes) (text += digits[byte >> 4]) += digits[byte & 15];
    return text;
}

std::uint64_t number_of(std::string_view place) {
    std::uint64_t number = 0;
    for (auto const digit : place.substr(0, 16)) number = number << 4 | digits.find(digit);
    return number;
}

}  // namespace

std::string blob_name(ByteView content) { return spelled(fingerprint(content)); }

bool is_blob_name(std::string_view text) {
    return text.size() == blob_name_size && text.find_first_not_of(digits) == std::string_view::npos;
}

std::string blob_place(std::string_view name, Key const* key) {
    if (key == nullptr) return std::string(name);
    return spelled(fingerprint({reinterpret_cast<std::uint8_t const*>(name.data()), name.size()}, key));
}

void find_blob_names(std::string_view text, std::vector<std::string>& names) {
    while (!text.empty()) {
        auto const end = std::min(text.find_first_not_of(digits), text.size());
        if (auto const word = text.substr(0, end); is_blob_name(word)) names.emplace_back(word);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

Bytes sealed_blob(ByteView content, std::uint64_t store, Key const* key) {
    Bytes value(seal_size, 0);
    value.insert(value.end(), content.begin(), content.end());
    seal(value, {ValueKind::blob, store, number_of(blob_place(blob_name(content), key)), 0}, key);
    return value;
}

Result<Bytes, Damage> opened_blob(ByteView value, Key const* key) {
    Bytes room;
    auto const found = unseal(value, key, room);
    if (!found) return found.error();
    auto const& [label, payload] = *found;
    Bytes content(payload.begin(), payload.end());
    bool const fits = label.number == number_of(blob_place(blob_name(content), key));
    if (label.kind != ValueKind::blob || !fits) return Damage::broken;
    return content;
}

}  // namespace tongban
