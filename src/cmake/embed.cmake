# Files the program reads at run time are part of it: base/embedded.hpp finds them by their path in this repository.
file(GLOB_RECURSE embedded_inputs CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
    ${CMAKE_SOURCE_DIR}/assets/words/zh-CN.json ${CMAKE_SOURCE_DIR}/assets/policy/*.json ${CMAKE_SOURCE_DIR}/assets/sample/*.json
    ${CMAKE_SOURCE_DIR}/src/store/migrations/*.sql ${CMAKE_SOURCE_DIR}/shaders/*.glsl)
list(TRANSFORM embedded_inputs PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE embedded_input_paths)

set(embedded_source ${CMAKE_BINARY_DIR}/generated/embedded_files.cpp)
find_program(python_program NAMES python3 HINTS /usr/bin REQUIRED)
add_custom_command(
    OUTPUT ${embedded_source}
    COMMAND ${python_program} ${CMAKE_SOURCE_DIR}/src/cmake/embed.py
            $<$<CONFIG:Release>:--minify> ${embedded_source} ${embedded_inputs}
    DEPENDS ${CMAKE_SOURCE_DIR}/src/cmake/embed.py ${embedded_input_paths}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    COMMENT "Embedding assets"
    VERBATIM)
set_source_files_properties(${embedded_source} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
