#include "ui/words.hpp"

#include <algorithm>

#include "base/order.hpp"

namespace tongban::ui {
namespace {

using Entry = std::pair<std::string, std::string>;

bool key_less(Entry const& a, Entry const& b) { return a.first < b.first; }

std::string_view text_for(std::string_view name, std::span<Placed const> places, std::string_view otherwise) {
    for (auto const& place : places)
        if (place.name == name) return place.text;
    return otherwise;
}

}  // namespace

Words::Words(std::vector<Entry> entries) : m_entries(std::move(entries)) { put_in_order(m_entries, key_less); }

std::string_view Words::find(std::string_view key) const {
    auto const less = [](Entry const& entry, std::string_view wanted) { return entry.first < wanted; };
    auto const found = std::lower_bound(m_entries.begin(), m_entries.end(), key, less);
    return found != m_entries.end() && found->first == key ? std::string_view(found->second) : key;
}

bool Words::has(std::string_view key) const { return find(key).data() != key.data(); }

std::string Words::fill(std::string_view key, std::initializer_list<Placed> places) const {
    return filled(find(key), places);
}

std::string filled(std::string_view sentence, std::initializer_list<Placed> places) {
    return filled(sentence, std::span(places.begin(), places.size()));
}

std::string filled(std::string_view sentence, std::span<Placed const> places) {
    std::string result;
    while (true) {
        auto const open = sentence.find('{');
        auto const close = open == sentence.npos ? open : sentence.find('}', open);
        if (close == sentence.npos) return result.append(sentence);
        result.append(sentence.substr(0, open));
        auto const whole = sentence.substr(open, close - open + 1);
        result.append(text_for(whole.substr(1, whole.size() - 2), places, whole));
        sentence.remove_prefix(close + 1);
    }
}

}  // namespace tongban::ui
