#include "domain/ledger/ledger.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "domain/catalog.hpp"

namespace tongban {
namespace {

template <typename Fits>
int first_where(Shape const& shape, Fits fits) {
    auto const found = std::ranges::find_if(shape.fields, fits);
    return found == shape.fields.end() ? -1 : static_cast<int>(found - shape.fields.begin());
}

}  // namespace

Shape const* find_shape(std::string_view record) {
    auto const found = std::ranges::find(catalog, record, &Shape::name);
    return found == catalog.end() ? nullptr : &*found;
}

Shape const& shape_of(Ledger const& ledger) {
    Shape const* const shape = find_shape(ledger.record);
    check(shape != nullptr, "ledgers.json names records that exist");
    return *shape;
}

int subject_at(Shape const& shape) {
    return first_where(shape, [](Field const& field) { return field.kind == Kind::link && field.facts.required; });
}

std::string_view subject_of(Shape const& shape) {
    int const at = subject_at(shape);
    return at < 0 ? std::string_view{} : shape.fields[static_cast<std::size_t>(at)].facts.refers_to;
}

std::size_t first_day_at(Shape const& shape) {
    int const at =
        first_where(shape, [](Field const& field) { return field.kind == Kind::day && field.facts.required; });
    check(at >= 0, "a ledger stands under a day");
    return static_cast<std::size_t>(at);
}

int link_to(Shape const& shape, std::string_view record) {
    return first_where(shape, [&](Field const& field) { return field.facts.refers_to == record; });
}

bool may_lie_ahead(Field const& field) {
    constexpr std::array<std::string_view, 3> ahead{"until", "due_on", "next_review_on"};
    return std::ranges::find(ahead, field.name) != ahead.end();
}

}  // namespace tongban
