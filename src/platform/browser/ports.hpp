#pragma once

#include "app/ports.hpp"

/// Bodies of app/ports.hpp in a browser.
namespace tongban {

class BrowserClock final : public Clock {
public:
    [[nodiscard]] std::int64_t now_ms() const override;
};

class BrowserChance final : public Chance {
public:
    std::uint64_t draw() override;
};

/// Files are offered as a download, or to the share sheet where the browser has no downloads (WeChat, iOS apps).
class BrowserFiles final : public Files {
public:
    void offer(std::string_view name, std::string_view media_type, std::string_view bytes) override;
    void ask(std::string_view purpose, std::string_view accept) override;
    void print(Paper const& paper) override;
    void show(Paper const& paper, std::string_view close) override;
};

/// localStorage; where that is forbidden, what was written lasts as long as the page.
class BrowserPreferences final : public Preferences {
public:
    [[nodiscard]] std::string read(std::string_view key) const override;
    void write(std::string_view key, std::string_view value) override;
};

/// Hands the number to the device's own telephone, by a tel: link.
class BrowserTelephone final : public Telephone {
public:
    void dial(std::string_view digits) override;
};

}  // namespace tongban
