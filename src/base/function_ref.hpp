#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace tongban {

template <typename Signature>
class FunctionRef;

/// A function that is only lent for the length of a call: no allocation, no copy, never to be kept.
/// The empty one may be passed where a part is optional; it must not be called.
template <typename R, typename... Arguments>
class FunctionRef<R(Arguments...)> {
public:
    FunctionRef() = default;

    template <typename F>
        requires(!std::is_same_v<std::remove_cvref_t<F>, FunctionRef> && std::is_invocable_r_v<R, F&, Arguments...>)
    FunctionRef(F&& function)
        : m_object(const_cast<void*>(static_cast<void const*>(std::addressof(function)))),
          m_call([](void* object, Arguments... arguments) -> R {
              return (*static_cast<std::remove_reference_t<F>*>(object))(std::forward<Arguments>(arguments)...);
          }) {}

    explicit operator bool() const { return m_call != nullptr; }
    R operator()(Arguments... arguments) const { return m_call(m_object, std::forward<Arguments>(arguments)...); }

private:
    void* m_object = nullptr;
    R (*m_call)(void*, Arguments...) = nullptr;
};

}  // namespace tongban
