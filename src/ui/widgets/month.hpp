#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "ui/ui.hpp"

namespace tongban::ui {

/// A day on which something is.
struct MonthDay {
    Date day;
    int count = 0;
    std::string_view name;  ///< heard: "3月5日（周四），2 场活动"
};

struct MonthSpec {
    std::string_view key;
    std::string_view name;  ///< heard: "2026年3月"
    Date first;             ///< of the month
    Date today;
    std::optional<Date> chosen = {};
};

/// One month as a sheet of weeks that begin on Monday. Only the days of `busy` are buttons; the pressed one.
std::optional<Date> month(Ui& ui, MonthSpec const& spec, std::span<MonthDay const> busy);

}  // namespace tongban::ui
