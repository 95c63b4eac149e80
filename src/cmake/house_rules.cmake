# Linked by our own code only: warnings are errors, and native debug builds run under the sanitizers.
option(TONGBAN_SANITIZE "Address and undefined-behaviour sanitizers" OFF)

add_library(house_rules INTERFACE)
target_compile_options(house_rules INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
    # Specs and views are written with the fields that matter; the others mean nothing, which is what they then hold.
    -Wno-missing-designated-field-initializers)
target_include_directories(house_rules INTERFACE ${CMAKE_SOURCE_DIR}/src)

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(house_rules INTERFACE -O1)
endif()
if(TONGBAN_SANITIZE)
    # vptr needs RTTI, which we do not have.
    set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(house_rules INTERFACE ${sanitizers} -D_GLIBCXX_ASSERTIONS)
    target_link_options(house_rules INTERFACE ${sanitizers})
endif()
