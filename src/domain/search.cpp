#include "domain/search.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "base/text.hpp"
#include "domain/pinyin.hpp"

// A key is lines "<kind><content>\n". Content of names and places is characters, each followed by its readings in lower
// case joined by '/'; letters and digits of the original stand in upper case, so that readings can be told from them.
namespace tongban {
namespace {

enum Kind : char { name = 'n', place = 'p', number = 't' };

constexpr int rank_start = 0, rank_within = 1, rank_beside = 2, rank_none = 3;
constexpr std::size_t number_tail = 6, number_typed_min = 3;

bool is_reading(char c) { return (c >= 'a' && c <= 'z') || c == '/'; }
char upper_letter(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

void add_line(std::string& key, Kind kind, std::string_view text) {
    std::string const plain = upper_ascii(half_width(trimmed(text)));
    std::string_view rest = plain;
    if (rest.empty()) return;
    key += kind;
    while (!rest.empty()) {
        char32_t const point = take_code_point(rest);
        if (point < 0x20) continue;
        append_code_point(key, point);
        auto const known = readings(point);
        for (std::size_t i = 0; i < known.size(); ++i) (key += i == 0 ? "" : "/") += known[i];
    }
    key += '\n';
}

void add_tail(std::string& key, std::string_view digits) {
    if (digits.size() < number_tail) return;
    (key += number) += digits.substr(digits.size() - number_tail);
    key += '\n';
}

std::size_t character_length(char lead) {
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Where the readings that begin at `at` end: the next character, or the end of the line.
std::size_t readings_end(std::string_view line, std::size_t at) {
    while (at < line.size() && is_reading(line[at])) ++at;
    return at;
}

bool is_same_letter(char typed, char reading) { return typed == reading || (typed == 'u' && reading == 'v'); }

/// How many letters of `word` the reading can take at most.
std::size_t common_prefix(std::string_view word, std::string_view reading) {
    std::size_t length = 0;
    while (length < word.size() && length < reading.size() && is_same_letter(word[length], reading[length])) ++length;
    return length;
}

bool starts(std::string_view line, std::string_view word);

/// Letters may stand for a whole reading or for its beginning, so every length is tried, the longest first.
bool starts_by_reading(std::string_view reading, std::string_view line_after, std::string_view word) {
    reading = reading.substr(0, reading.find('/'));
    for (std::size_t length = common_prefix(word, reading); length > 0; --length) {
        if (starts(line_after, word.substr(length))) return true;
    }
    return false;
}

/// Whether `word` stands for the characters at the front of `line`, which begins with one.
bool starts(std::string_view line, std::string_view word) {
    if (word.empty()) return true;
    if (line.empty()) return false;
    std::string_view const character = line.substr(0, character_length(line.front()));
    std::size_t const end = readings_end(line, character.size());
    std::string_view readings = line.substr(character.size(), end - character.size());
    line.remove_prefix(end);
    if (word.starts_with(character)) return starts(line, word.substr(character.size()));
    bool const same_letter = character.size() == 1 && upper_letter(word.front()) == character.front();
    if (same_letter) return starts(line, word.substr(1));
    while (!readings.empty()) {
        if (starts_by_reading(readings, line, word)) return true;
        readings.remove_prefix(std::min(readings.find('/'), readings.size() - 1) + 1);
    }
    return false;
}

/// The first byte of the character to which the reading at `at` belongs.
std::size_t character_of(std::string_view line, std::size_t at) {
    while (at > 0 && (is_reading(line[at]) || (line[at] & 0xC0) == 0x80)) --at;
    return at;
}

/// Where a match of a word that begins with the letter or sign `first` may begin: the next character from `at` on that is
/// it or may be read so. Few bytes are more than compared, because this is asked some hundred times for each key.
std::size_t next_candidate(std::string_view line, std::size_t at, char first) {
    char const upper = upper_letter(first), other = first == 'u' ? 'v' : first;
    for (; at < line.size(); ++at) {
        char const c = line[at];
        if (c != first && c != upper && c != other) continue;
        if (!is_reading(c)) return at;
        if (at > 0 && (!is_reading(line[at - 1]) || line[at - 1] == '/')) return character_of(line, at - 1);
    }
    return std::string_view::npos;
}

/// The position in `line` of the first character from which on `word` is found.
std::size_t find_word(std::string_view line, std::string_view word) {
    bool const literal = static_cast<unsigned char>(word.front()) >= 0x80;
    std::string_view const front = word.substr(0, character_length(word.front()));
    std::size_t at = 0;
    while (at < line.size()) {
        at = literal ? line.find(front, at) : next_candidate(line, at, word.front());
        if (at == std::string_view::npos || starts(line.substr(at), word)) return at;
        at = readings_end(line, at + character_length(line[at]));
    }
    return std::string_view::npos;
}

int rank_in_line(std::string_view line, std::string_view word) {
    char const kind = line.front();
    line.remove_prefix(1);
    if (kind == number) {
        bool const ends = word.size() >= number_typed_min && line.ends_with(upper_ascii(word));
        return ends ? rank_beside : rank_none;
    }
    std::size_t const at = find_word(line, word);
    if (at == std::string_view::npos) return rank_none;
    if (kind != name) return rank_beside;
    return at == 0 ? rank_start : rank_within;
}

/// Takes lines from the front of `key`, as many as are of one kind.
std::string_view take_lines(std::string_view& key) {
    std::size_t end = 0;
    while (end < key.size() && key[end] == key.front()) end = std::min(key.find('\n', end), key.size() - 1) + 1;
    std::string_view const lines = key.substr(0, end);
    key.remove_prefix(end);
    return lines;
}

int rank_in_lines(std::string_view lines, std::string_view word) {
    int best = rank_none;
    while (!lines.empty() && best != rank_start) {
        std::size_t const end = std::min(lines.find('\n'), lines.size());
        best = std::min(best, rank_in_line(lines.substr(0, end), word));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return best;
}

using RanksKnown = std::span<Matcher::Known>;

/// Many children share a village and a school.
int rank_in_places(std::string_view places, std::string_view word, RanksKnown known) {
    if (known.empty()) return rank_in_lines(places, word);
    Matcher::Known& here = known[std::hash<std::string_view>{}(places) % known.size()];
    if (here.places != places) here = {places, rank_in_lines(places, word)};
    return here.rank;
}

/// Names stand first: who answers by the name is not asked for more.
int rank_in_key(std::string_view key, std::string_view word, RanksKnown known) {
    int best = rank_none;
    while (!key.empty() && best >= rank_beside) {
        std::string_view const lines = take_lines(key);
        int const rank = lines.front() == place ? rank_in_places(lines, word, known) : rank_in_lines(lines, word);
        best = std::min(best, rank);
    }
    return best;
}

/// "柳树张": a place and a name typed in one go. Both parts must be found, the place in characters.
int rank_in_parts(std::string_view key, std::string_view word) {
    if (static_cast<unsigned char>(word.front()) < 0x80) return rank_none;
    if (key.find(word.substr(0, character_length(word.front()))) == std::string_view::npos) return rank_none;
    std::string_view rest = word;
    take_code_point(rest);
    for (; !rest.empty(); take_code_point(rest)) {
        std::string_view const front = word.substr(0, word.size() - rest.size());
        if (code_point_count(front) < 2) continue;
        bool const found = rank_in_key(key, front, {}) == rank_beside && rank_in_key(key, rest, {}) == rank_start;
        if (found) return rank_beside;
    }
    return rank_none;
}

}  // namespace

std::string search_key(Child const& child, std::string_view village_name) {
    std::string key;
    add_line(key, name, child.name);
    add_line(key, name, child.alias);
    add_line(key, place, village_name);
    add_line(key, place, child.school);
    add_tail(key, child.id_number);
    add_tail(key, child.caregiver_phone);
    return key;
}

std::string search_key(Volunteer const& volunteer) {
    std::string key;
    add_line(key, name, volunteer.name);
    add_line(key, place, volunteer.unit);
    add_tail(key, volunteer.phone);
    return key;
}

std::string search_key(std::string_view text) {
    std::string key;
    add_line(key, name, text);
    return key;
}

SearchQuery read_query(std::string_view typed) {
    std::string plain = half_width(typed);
    for (char& c : plain) {
        bool const upper = c >= 'A' && c <= 'Z';
        if (upper) c = static_cast<char>(c - 'A' + 'a');
        if (c == '\t' || c == '\n' || c == '\r' || c == '\'') c = ' ';
    }
    SearchQuery query;
    for (std::string_view const word : split(plain, ' ')) {
        if (!word.empty()) query.words.emplace_back(word);
    }
    return query;
}

bool narrows(SearchQuery const& query, SearchQuery const& former) {
    if (former.words.empty() || former.words.size() > query.words.size()) return false;
    auto const has_digit = [](std::string_view word) { return word.find_first_of("0123456789") != word.npos; };
    if (std::ranges::any_of(query.words, has_digit)) return false;
    std::size_t const last = former.words.size() - 1;
    return std::equal(
               former.words.begin(), former.words.begin() + static_cast<std::ptrdiff_t>(last), query.words.begin()) &&
           query.words[last].starts_with(former.words[last]);
}

std::optional<int> Matcher::operator()(std::string_view key) {
    int worst = rank_start;
    for (std::size_t i = 0; i < m_query.words.size(); ++i) {
        std::string const& word = m_query.words[i];
        std::size_t const each = m_known.size() / m_query.words.size();
        int rank = rank_in_key(key, word, RanksKnown(m_known).subspan(i * each, each));
        if (rank == rank_none) rank = rank_in_parts(key, word);
        if (rank == rank_none) return std::nullopt;
        worst = std::max(worst, rank);
    }
    return worst;
}

std::optional<int> match(std::string_view key, SearchQuery const& query) { return Matcher(query, 0)(key); }

}  // namespace tongban
