#include "store/page_record.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/order.hpp"

namespace tongban {
namespace {

constexpr std::size_t page_size = PageTable::page_size;
constexpr std::size_t record_header = 8, entry_header = 8, run_header = 4;
// Two differences this near cost less as one run than as two.
constexpr std::size_t gap_min = 12;
constexpr std::array<std::uint8_t, page_size> zero_page{};

struct Run {
    std::size_t from, to;
};

std::size_t first_difference(std::uint8_t const* before, std::uint8_t const* now, std::size_t at) {
    while (at + 8 <= page_size && std::memcmp(before + at, now + at, 8) == 0) at += 8;
    while (at < page_size && before[at] == now[at]) ++at;
    return at;
}

// The next run of bytes that differ, with gaps too short to be worth a new one; empty at the end of the page.
Run next_run(std::uint8_t const* before, std::uint8_t const* now, std::size_t at) {
    auto const from = first_difference(before, now, at);
    auto to = from;
    for (auto i = from; i < page_size && i - to < gap_min; ++i)
        if (before[i] != now[i]) to = i + 1;
    return {from, to};
}

void append_run(Bytes& value, std::uint8_t const* now, Run run) {
    append_number(value, run.from, 2);
    append_number(value, run.to - run.from - 1, 2);
    value.insert(value.end(), now + run.from, now + run.to);
}

// Many small runs may cost more than the page itself: then the page is one run.
bool append_entry(Bytes& value, std::uint32_t page, std::uint8_t const* before, std::uint8_t const* now) {
    auto const start = value.size();
    append_number(value, page, 4);
    append_number(value, 0, 4);
    std::uint32_t runs = 0;
    for (auto run = next_run(before, now, 0); run.from < page_size; run = next_run(before, now, run.to)) {
        append_run(value, now, run);
        ++runs;
        if (value.size() - start < entry_header + run_header + page_size) continue;
        value.resize(start + entry_header);
        append_run(value, now, {0, page_size});
        runs = 1;
        break;
    }
    for (std::size_t i = 0; i < 4; ++i) value[start + 4 + i] = static_cast<std::uint8_t>(runs >> (8 * i));
    if (runs == 0) value.resize(start);
    return runs > 0;
}

// One entry's runs, which must lie in order inside the page; what is left of the payload, or nothing.
bool skip_runs(ByteView& rest, std::uint64_t runs) {
    std::size_t end = 0;
    for (std::uint64_t i = 0; i < runs; ++i) {
        if (rest.size() < run_header) return false;
        auto const from = take<std::uint16_t>(rest);
        auto const length = std::size_t{take<std::uint16_t>(rest)} + 1;
        if (from < end || from + length > page_size || rest.size() < length) return false;
        end = from + length;
        rest = rest.subspan(length);
    }
    return true;
}

}  // namespace

void append_page_record(Bytes& value, PageTable const& pages) {
    std::vector<PageTable::Change const*> changes;
    for (auto const& change : pages.changes())
        if (change.page < pages.pages()) changes.push_back(&change);
    put_in_order_of(changes, [](auto const* change) { return change->page; });

    auto const start = value.size();
    append_number(value, pages.pages(), 4);
    append_number(value, 0, 4);
    std::uint32_t entries = 0;
    for (auto const* const change : changes) {
        auto const* const before = change->before != nullptr ? change->before.get() : zero_page.data();
        entries += append_entry(value, change->page, before, pages.content(change->page)) ? 1 : 0;
    }
    for (std::size_t i = 0; i < 4; ++i) value[start + 4 + i] = static_cast<std::uint8_t>(entries >> (8 * i));
}

bool is_page_record(ByteView payload) {
    if (payload.size() < record_header) return false;
    auto const pages = take<std::uint32_t>(payload);
    auto const entries = take<std::uint32_t>(payload);
    if (pages > PageTable::pages_max) return false;
    std::uint64_t page_min = 0;
    for (std::uint64_t i = 0; i < entries; ++i) {
        if (payload.size() < entry_header) return false;
        auto const page = take<std::uint32_t>(payload);
        auto const runs = take<std::uint32_t>(payload);
        if (page < page_min || page >= pages || !skip_runs(payload, runs)) return false;
        page_min = page + 1;
    }
    return payload.empty();
}

std::uint32_t pages_after(ByteView payload) { return take<std::uint32_t>(payload); }

void each_entry(ByteView payload, std::function<void(std::uint32_t, std::uint32_t)> const& entry) {
    auto rest = payload.subspan(4);
    auto const entries = take<std::uint32_t>(rest);
    for (std::uint64_t i = 0; i < entries; ++i) {
        auto const page = take<std::uint32_t>(rest);
        entry(page, static_cast<std::uint32_t>(payload.size() - rest.size()));
        skip_runs(rest, take<std::uint32_t>(rest));
    }
}

void apply_entry(ByteView payload, std::uint32_t position, std::span<std::uint8_t, PageTable::page_size> page) {
    auto rest = payload.subspan(position);
    auto const runs = take<std::uint32_t>(rest);
    for (std::uint64_t i = 0; i < runs; ++i) {
        auto const from = take<std::uint16_t>(rest);
        auto const length = std::size_t{take<std::uint16_t>(rest)} + 1;
        std::memcpy(page.data() + from, rest.data(), length);
        rest = rest.subspan(length);
    }
}

}  // namespace tongban
