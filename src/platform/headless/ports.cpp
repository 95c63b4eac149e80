#include "platform/headless/ports.hpp"

namespace tongban {

std::uint64_t HeadlessChance::draw() {
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

void HeadlessFiles::offer(std::string_view name, std::string_view media_type, std::string_view bytes) {
    offered.push_back({std::string(name), std::string(media_type), std::string(bytes)});
}

void HeadlessFiles::ask(std::string_view purpose, std::string_view accept) {
    asked.push_back({std::string(purpose), std::string(accept)});
}

std::string HeadlessPreferences::read(std::string_view key) const {
    auto const found = m_values.find(key);
    return found == m_values.end() ? std::string() : found->second;
}

void HeadlessPreferences::write(std::string_view key, std::string_view value) {
    m_values.insert_or_assign(std::string(key), std::string(value));
}

}  // namespace tongban
