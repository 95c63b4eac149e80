#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/read/screens.hpp"
#include "domain/search.hpp"

/// Narrowing a list by its facets and its search text, in one pass over the rows.
namespace tongban {

struct FacetSource {
    std::string name;
    std::string title_key;
    std::function<Label(std::string_view)> label;
    std::span<std::string_view const> words = {};  ///< the order of the options; none: as they are met
};

/// The facet of villages by name, masked where it has to be.
[[nodiscard]] FacetSource village_facet(Reader const& reader);

/// Counts what each option would show, and says which rows the chosen options leave.
class FacetCounter {
public:
    FacetCounter(std::vector<FacetSource> sources, ListState const& state);
    /// `values` in the order of the sources; "" belongs to no option.
    bool admits(std::vector<std::string> const& values);
    [[nodiscard]] std::vector<Facet> take();

private:
    struct Count {
        std::string value;
        int count = 0;
    };
    void count(std::size_t facet, std::string const& value);

    std::vector<FacetSource> m_sources;
    std::vector<std::string> m_chosen;
    std::vector<std::vector<Count>> m_counts;
};

/// Rows that answer to a search text, the best first, otherwise in their order.
class RankedRows {
public:
    explicit RankedRows(std::string_view text) : m_query(read_query(text)) {}
    void consider(std::uint32_t row, std::string_view search_key);
    [[nodiscard]] std::vector<std::uint32_t> take();

private:
    SearchQuery m_query;
    std::map<int, std::vector<std::uint32_t>> m_by_rank;
};

/// The same for few rows that have no search key of their own: whether `names` answer to the text.
[[nodiscard]] bool answers(std::string_view text, std::vector<std::string> const& names);

}  // namespace tongban
