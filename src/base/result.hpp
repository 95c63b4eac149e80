#pragma once

#include <utility>
#include <variant>

#include "base/check.hpp"

namespace tongban {

/// Either a value or the reason why there is none. Spelled like std::expected, so that C++23 can replace it.
template <typename T, typename E>
class [[nodiscard]] Result {
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_held(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_held.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T const& value() const& {
        return (check(has_value(), "Result holds a value"), *std::get_if<0>(&m_held));
    }
    [[nodiscard]] T&& value() && {
        return (check(has_value(), "Result holds a value"), std::move(*std::get_if<0>(&m_held)));
    }
    [[nodiscard]] E const& error() const {
        return (check(!has_value(), "Result holds an error"), *std::get_if<1>(&m_held));
    }

    T const& operator*() const& { return value(); }
    T const* operator->() const { return &value(); }

private:
    std::variant<T, E> m_held;
};

}  // namespace tongban
