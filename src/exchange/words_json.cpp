#include "exchange/words_json.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/json.hpp"

namespace tongban {
namespace {

/// Takes the sentences as they are read: thousands of keys, which Json would search one by one. The names of its functions
/// are the parser's.
class FlatTexts {
public:
    WordEntries entries;

    bool start_object(std::size_t) { return ++m_depth == 1; }
    bool end_object() { return true; }
    bool key(std::string& key) {
        entries.emplace_back(std::move(key), std::string());
        return true;
    }
    bool string(std::string& text) {
        if (entries.empty()) return false;
        entries.back().second = std::move(text);
        return true;
    }
    bool null() { return false; }
    bool boolean(bool) { return false; }
    bool number_integer(Json::number_integer_t) { return false; }
    bool number_unsigned(Json::number_unsigned_t) { return false; }
    bool number_float(Json::number_float_t, std::string const&) { return false; }
    bool binary(Json::binary_t&) { return false; }
    bool start_array(std::size_t) { return false; }
    bool end_array() { return false; }
    template <typename Error>
    bool parse_error(std::size_t, std::string const&, Error const&) {
        return false;
    }

private:
    int m_depth = 0;
};

}  // namespace

std::optional<WordEntries> words_from_json(std::string_view json) {
    FlatTexts texts;
    if (!Json::sax_parse(json, &texts)) return std::nullopt;
    return std::move(texts.entries);
}

WordEntries words_of_program() {
    auto entries = words_from_json(embedded_file("assets/words/zh-CN.json"));
    check(entries.has_value(), "assets/words/zh-CN.json is well-formed");
    return std::move(*entries);
}

}  // namespace tongban
