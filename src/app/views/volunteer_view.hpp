#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/views/child_view.hpp"

namespace tongban {

struct VolunteerRow {
    std::int64_t id = 0;
    std::string name;
    Label kind;  ///< teacher, volunteer, unit, …
    std::string unit;
    std::string vetting;  ///< "valid", "expiring", "expired", "none", "refused"
    std::optional<Date> vetted_until;
    int pairs = 0;
    std::int64_t minutes = 0;  ///< served in all, from contacts and activities
    bool left = false;
};

struct VolunteerListView {
    std::string text;
    std::vector<Facet> facets;  ///< "vetting", "kind"
    std::shared_ptr<std::vector<VolunteerRow> const> rows;
    std::vector<std::uint32_t> shown;
    Action add;

    [[nodiscard]] std::size_t size() const { return shown.size(); }
    [[nodiscard]] VolunteerRow const& row(std::size_t i) const { return (*rows)[shown[i]]; }
    [[nodiscard]] std::size_t total() const { return rows ? rows->size() : 0; }
};

struct VolunteerView {
    VolunteerRow head;
    std::string phone;  ///< digits to dial; "" when masked or unknown
    Phrase vetting;     ///< the state in words, with its day
    std::vector<FactGroup> groups;
    std::vector<PairLine> pairs;
    struct Service {
        Date day;
        Phrase what;
        std::int64_t minutes = 0;
        std::optional<Route> open = {};
        Phrase outside = {};  ///< the same for people outside the house: under the alias
    };
    std::vector<Service> services;    ///< newest first; what the hours of the period are made of
    Facet period;                     ///< "month", "last_month", "quarter", "year", "own"; none: from the beginning
    std::string from, until;          ///< as typed, of "own"
    std::optional<Date> first, last;  ///< of the period, as far as it has any
    std::int64_t minutes = 0;         ///< of the services
    std::int64_t half_hours = 0;      ///< the same as service records are written
    std::vector<OpenItem> open_items;
    std::vector<Action> actions;
};

}  // namespace tongban
