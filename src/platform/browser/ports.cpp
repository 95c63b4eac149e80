#include "platform/browser/ports.hpp"

#include <emscripten/html5.h>
#include <unistd.h>

#include <cstdlib>

#include "base/check.hpp"
#include "platform/browser/imports.hpp"
#include "platform/paper_json.hpp"

namespace tongban {

std::int64_t BrowserClock::now_ms() const { return static_cast<std::int64_t>(emscripten_date_now()); }

std::uint64_t BrowserChance::draw() {
    std::uint64_t bits = 0;
    check(getentropy(&bits, sizeof(bits)) == 0, "the browser gives random bits");
    return bits;
}

void BrowserFiles::offer(std::string_view name, std::string_view media_type, std::string_view bytes) {
    char const* const texts[] = {name.data(), media_type.data(), bytes.data()};
    std::size_t const sizes[] = {name.size(), media_type.size(), bytes.size()};
    host_offer_file(texts, sizes);
}

void BrowserFiles::ask(std::string_view purpose, std::string_view accept) {
    host_ask_file(purpose.data(), purpose.size(), accept.data(), accept.size());
}

void BrowserFiles::print(Paper const& paper) {
    std::string const json = paper_json(paper);
    host_print(json.data(), json.size());
}

void BrowserFiles::show(Paper const& paper, std::string_view close) {
    std::string const json = paper_json(paper);
    host_show_paper(json.data(), json.size(), close.data(), close.size());
}

std::string BrowserPreferences::read(std::string_view key) const {
    std::size_t size = 0;
    char* const found = host_read_preference(key.data(), key.size(), &size);
    if (found == nullptr) return {};
    std::string value(found, size);
    std::free(found);
    return value;
}

void BrowserPreferences::write(std::string_view key, std::string_view value) {
    host_write_preference(key.data(), key.size(), value.data(), value.size());
}

void BrowserTelephone::dial(std::string_view digits) { host_dial(digits.data(), digits.size()); }

}  // namespace tongban
