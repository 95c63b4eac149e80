#include "domain/duplicates.hpp"

#include <algorithm>
#include <tuple>

#include "base/order.hpp"
#include "domain/pinyin.hpp"

namespace tongban {

std::vector<Likeness> likenesses(Child const& one, Child const& other) {
    std::vector<Likeness> reasons;
    auto const add = [&](bool alike, Likeness reason) {
        if (alike) reasons.push_back(reason);
    };
    bool const same_name = !one.name.empty() && one.name == other.name;
    bool const same_village = one.village && one.village == other.village;
    bool const alike_only = !same_name && !one.name.empty() && sound_alike(one.name, other.name);
    add(!one.id_number.empty() && one.id_number == other.id_number, Likeness::same_id_number);
    add(same_name && one.born_on && one.born_on == other.born_on, Likeness::same_name_and_birth);
    add(same_name && same_village, Likeness::same_name_and_village);
    add(alike_only && same_village, Likeness::sounds_alike_in_village);
    add(!one.caregiver_phone.empty() && one.caregiver_phone == other.caregiver_phone, Likeness::same_phone);
    return reasons;
}

std::vector<SimilarChild> similar_children(Child const& child, std::span<Kept<Child> const> others) {
    std::vector<SimilarChild> found;
    for (Kept<Child> const& other : others) {
        auto reasons = likenesses(child, other.record);
        if (!reasons.empty()) found.push_back({other.id, std::move(reasons)});
    }
    put_in_order_of(found, [](SimilarChild const& similar) {
        return std::tuple(similar.reasons.front(), -std::ssize(similar.reasons), similar.child);
    });
    return found;
}

}  // namespace tongban
