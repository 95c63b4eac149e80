#include "domain/check_record.hpp"

#include "domain/catalog.hpp"
#include "domain/formats.hpp"
#include "domain/wish_steps.hpp"

namespace tongban {
namespace {

/// What the rules of one kind of record say of a row; none of a row that is not readable as one.
using Check = Problems (*)(Row const& row, Date today);

template <std::size_t I>
Problems check_one(Row const& row, Date today) {
    auto const record = record_of(std::get<I>(shapes), row);
    return record ? problems_of(*record, today) : Problems{};
}

template <std::size_t... I>
constexpr std::array<Check, sizeof...(I)> all_checks(std::index_sequence<I...>) {
    return {check_one<I>...};
}

/// In the order of the catalog.
constexpr auto checks = all_checks(std::make_index_sequence<catalog.size()>());

}  // namespace

Problems check_record(std::string_view record, Row const& row, Codes const& codes, Date today) {
    for (std::size_t i = 0; i < catalog.size(); ++i) {
        if (catalog[i].name != record) continue;
        Problems problems = check_row(catalog[i], row);
        append(problems, check_formats(catalog[i], row));
        append(problems, check_codes(catalog[i], row, codes));
        append(problems, checks[i](row, today));
        return problems;
    }
    return {};
}

}  // namespace tongban
