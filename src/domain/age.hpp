#pragma once

#include <optional>

#include "base/date.hpp"

/// Ages at which the law changes what must be done. Age is counted in full years on the day; who was born on 29 February
/// has the birthday on 1 March in common years.
namespace tongban {

inline constexpr int alone_age = 8;             ///< nobody younger may be left alone: 未成年人保护法 art. 21
inline constexpr int own_consent_age = 14;      ///< the child itself consents: 困境儿童个人信息保护工作办法
inline constexpr int left_behind_age_end = 16;  ///< 留守儿童 ends: 国发〔2016〕13号
inline constexpr int minor_age_end = 18;        ///< 未成年人保护法 art. 2

/// The day on which somebody turns `years`.
[[nodiscard]] Date birthday(Date born, int years);

/// True when the age is known and reached on `day`.
[[nodiscard]] bool has_turned(std::optional<Date> born, int years, Date day);

/// The next birthday on or after `day`.
[[nodiscard]] Date next_birthday(Date born, Date day);

}  // namespace tongban
