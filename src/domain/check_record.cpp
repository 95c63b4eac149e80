#include "domain/check_record.hpp"

#include "domain/catalog.hpp"
#include "domain/formats.hpp"
#include "domain/wish_steps.hpp"

namespace tongban {
namespace {

template <typename Record, typename... T>
void check_one(RecordShape<Record, T...> const& shape, Row const& row, Date today, Problems& problems) {
    auto const record = record_of(shape, row);
    if (record) append(problems, problems_of(*record, today));
}

}  // namespace

Problems check_record(std::string_view record, Row const& row, Codes const& codes, Date today) {
    Problems problems;
    auto const check_if_named = [&](auto const& shape) {
        if (shape.name != record) return;
        problems = check_row(shape.plain(), row);
        append(problems, check_formats(shape.plain(), row));
        append(problems, check_codes(shape.plain(), row, codes));
        check_one(shape, row, today, problems);
    };
    std::apply([&](auto const&... shape) { (check_if_named(shape), ...); }, shapes);
    return problems;
}

}  // namespace tongban
