#include "app/intent.hpp"

namespace tongban {

Intent::Intent() = default;
Intent::Intent(Intent const&) = default;
Intent::Intent(Intent&&) noexcept = default;
Intent& Intent::operator=(Intent const&) = default;
Intent& Intent::operator=(Intent&&) noexcept = default;
Intent::~Intent() = default;

}  // namespace tongban
