# The two things a browser loads: the program, and its database layer alone (for the benchmark page).
set(web_output ${CMAKE_BINARY_DIR}/web)
file(WRITE ${web_output}/package.json "{\"type\": \"module\"}\n")

function(web_program name)
    add_executable(${name} ${ARGN} ${CMAKE_SOURCE_DIR}/src/cmake/libc_left_out.c)
    target_link_libraries(${name} PRIVATE house_rules)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${web_output} SUFFIX .js)
    target_link_options(${name} PRIVATE
        -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createTongban -sENVIRONMENT=web -sFILESYSTEM=0
        -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=32MB -sSTACK_SIZE=512KB
        -sINCOMING_MODULE_JS_API=wasmBinary,locateFile,instantiateWasm,print,printErr,onAbort
        -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAP32,HEAPU32,HEAPF32,HEAPF64
        -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
    # Not optimised with the rest: the compiler knows these names and what they "must" do.
    set_source_files_properties(${CMAKE_SOURCE_DIR}/src/cmake/libc_left_out.c PROPERTIES
        COMPILE_OPTIONS "-fno-lto;-fno-builtin;-Oz")
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        # Once more, for size; and the data stays in one piece: gaps cost more than the zeros in them.
        # -tnh: nothing here relies on a trap.
        target_link_options(${name} PRIVATE -O2 -sASSERTIONS=0
            -sBINARYEN_EXTRA_PASSES=--skip-pass=memory-packing,-tnh,-Oz)
    else()
        target_link_options(${name} PRIVATE -O1 -g -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
    endif()
endfunction()

function(js_library program path)
    if(EXISTS ${path})
        target_link_options(${program} PRIVATE --js-library ${path})
        set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS ${path})
    endif()
endfunction()

# A program with a page of its own. The objects of platform, not its archive: what only JavaScript calls would otherwise be
# left out.
function(page_program name)
    web_program(${name} ${ARGN} $<TARGET_OBJECTS:platform>)
    target_link_libraries(${name} PRIVATE platform)
    target_link_options(${name} PRIVATE -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0)
    js_library(${name} ${CMAKE_SOURCE_DIR}/web/imports.js)
endfunction()

if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
    page_program(tongban main.cpp)
    target_link_libraries(tongban PRIVATE ui)
endif()

file(GLOB db_module_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/db_module/*.cpp)
if(db_module_sources)
    web_program(tongban_db ${db_module_sources})
    target_link_libraries(tongban_db PRIVATE store)
    target_link_options(tongban_db PRIVATE --no-entry -sEXPORTED_FUNCTIONS=_malloc,_free)
    file(GLOB db_module_imports CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/db_module/*.js)
    foreach(imports ${db_module_imports})
        js_library(tongban_db ${imports})
    endforeach()
endif()
