#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/ports.hpp"

/// Bodies of app/ports.hpp without a browser: everything is in memory and can be looked at.
namespace tongban {

/// Stands still until it is moved; unless every look at it is to take time.
class HeadlessClock final : public Clock {
public:
    explicit HeadlessClock(Date today) : m_now_ms(start_of(today)) {}

    [[nodiscard]] std::int64_t now_ms() const override { return m_now_ms += m_look_ms; }
    void set_look_ms(std::int64_t look_ms) { m_look_ms = look_ms; }
    void move_ms(std::int64_t by) { m_now_ms += by; }
    void move_to(Date day) { m_now_ms = start_of(day); }  ///< nine in the morning in China

private:
    static std::int64_t start_of(Date day) { return day.days() * std::int64_t{86'400'000} + 3'600'000; }
    mutable std::int64_t m_now_ms;
    std::int64_t m_look_ms = 0;
};

/// The same numbers for the same seed (SplitMix64, Steele et al. 2014).
class HeadlessChance final : public Chance {
public:
    explicit HeadlessChance(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t draw() override;

private:
    std::uint64_t m_state;
};

class HeadlessFiles final : public Files {
public:
    struct Offered {
        std::string name, media_type, bytes;
    };
    struct Asked {
        std::string purpose, accept;
    };
    std::vector<Offered> offered;  ///< oldest first
    std::vector<Asked> asked;
    std::vector<Paper> printed, shown;

    void offer(std::string_view name, std::string_view media_type, std::string_view bytes) override;
    void ask(std::string_view purpose, std::string_view accept) override;
    void print(Paper const& paper) override { printed.push_back(paper); }
    void show(Paper const& paper, std::string_view) override { shown.push_back(paper); }
};

class HeadlessTelephone final : public Telephone {
public:
    std::vector<std::string> dialled;  ///< oldest first

    void dial(std::string_view digits) override { dialled.emplace_back(digits); }
};

class HeadlessPreferences final : public Preferences {
public:
    [[nodiscard]] std::string read(std::string_view key) const override;
    void write(std::string_view key, std::string_view value) override;

private:
    std::map<std::string, std::string, std::less<>> m_values;
};

}  // namespace tongban
