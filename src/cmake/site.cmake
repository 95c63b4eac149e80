# The published page: dist/ from web-release, build/web-debug/dist from web-debug.
if(NOT TARGET tongban OR NOT EXISTS ${CMAKE_SOURCE_DIR}/web/main.js)
    return()
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set(site_output ${CMAKE_SOURCE_DIR}/dist)
else()
    set(site_output ${CMAKE_BINARY_DIR}/dist)
    set(site_flags --debug)
endif()

find_program(node_program node REQUIRED)
file(GLOB_RECURSE site_inputs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*)
add_custom_command(
    OUTPUT ${site_output}/tongban.html
    COMMAND ${node_program} ${CMAKE_SOURCE_DIR}/web/build.mjs ${CMAKE_BINARY_DIR}/web ${site_output} ${site_flags}
    DEPENDS tongban ${CMAKE_BINARY_DIR}/web/tongban.js ${site_inputs}
    COMMENT "Writing the page"
    VERBATIM)
add_custom_target(site ALL DEPENDS ${site_output}/tongban.html)
