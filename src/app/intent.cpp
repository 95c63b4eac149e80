#include "app/intent.hpp"

#include <memory>
#include <utility>

namespace tongban {

Intent::Intent() = default;
Intent::Intent(Intent const&) = default;
Intent::Intent(Intent&&) noexcept = default;
// Not the variant's own: that is code for every pair of alternatives.
Intent& Intent::operator=(Intent other) noexcept {
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
}
Intent::~Intent() = default;

}  // namespace tongban
