# Other people's code: fetched into .deps/ by emsdk-setup.sh, never edited, compiled without our warnings.
set(deps ${CMAKE_SOURCE_DIR}/.deps)

function(third_party name)
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
    target_compile_options(${name} PRIVATE -w)
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        target_compile_options(${name} PRIVATE -O1)
    endif()
endfunction()

add_library(header_only INTERFACE)
target_include_directories(header_only SYSTEM INTERFACE ${deps}/include)

# --- SQLite: the same options natively and on the web, so that tests meet the database that people use.
third_party(sqlite ${CMAKE_SOURCE_DIR}/src/cmake/sqlite.c)
target_include_directories(sqlite SYSTEM PUBLIC ${deps}/sqlite)
target_compile_definitions(sqlite PUBLIC
    SQLITE_THREADSAFE=0 SQLITE_TEMP_STORE=3 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=0
    SQLITE_OMIT_DEPRECATED SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE
    SQLITE_OMIT_PROGRESS_CALLBACK SQLITE_OMIT_AUTHORIZATION SQLITE_OMIT_TRACE SQLITE_STRICT_SUBTYPE=1
    # No operating system: src/store/page_vfs.cpp is the only file there is. Its pages are read where they lie, one
    # connection has them for itself, and durability is the vault's business.
    SQLITE_OS_OTHER=1 SQLITE_OMIT_WAL SQLITE_OMIT_DESERIALIZE SQLITE_DEFAULT_LOCKING_MODE=1 SQLITE_DEFAULT_SYNCHRONOUS=0
    SQLITE_MAX_MMAP_SIZE=0x7fff0000 SQLITE_DEFAULT_MMAP_SIZE=0x7fff0000 SQLITE_DEFAULT_CACHE_SIZE=-16384)
# What no sentence of ours uses is not downloaded either: a quarter of SQLite. Without virtual tables there is no ALTER TABLE
# (src/store/migrate.hpp says how a table grows).
target_compile_definitions(sqlite PRIVATE
    SQLITE_OMIT_JSON SQLITE_OMIT_DATETIME_FUNCS SQLITE_OMIT_UTF16 SQLITE_OMIT_COMPILEOPTION_DIAGS SQLITE_OMIT_DECLTYPE
    SQLITE_OMIT_GET_TABLE SQLITE_OMIT_INCRBLOB SQLITE_OMIT_TCL_VARIABLE SQLITE_OMIT_COMPLETE
    SQLITE_OMIT_INTROSPECTION_PRAGMAS SQLITE_OMIT_EXPLAIN SQLITE_OMIT_AUTOVACUUM SQLITE_UNTESTABLE
    SQLITE_OMIT_VIRTUALTABLE SQLITE_OMIT_ANALYZE SQLITE_OMIT_REINDEX SQLITE_OMIT_GENERATED_COLUMNS SQLITE_OMIT_TEMPDB
    SQLITE_OMIT_BLOB_LITERAL SQLITE_OMIT_HEX_INTEGER)

if(EMSCRIPTEN AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    # 69 KiB less to download (brotli) than -O2, and not slower: tests/bench/vault_bench.mjs, decision 0020.
    target_compile_options(sqlite PRIVATE -Oz)
endif()

# --- Dear ImGui: without demo, default font, files, tables and TrueType; glyphs come from our own font loader.
third_party(imgui
    ${deps}/imgui/imgui.cpp ${deps}/imgui/imgui_draw.cpp ${deps}/imgui/imgui_widgets.cpp
    ${CMAKE_SOURCE_DIR}/src/cmake/imgui_left_out.cpp ${CMAKE_SOURCE_DIR}/src/cmake/no_font_loader.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${deps}/imgui)
target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_USE_WCHAR32
    # "FreeType" only keeps the built-in TrueType reader out: see no_font_loader.cpp.
    IMGUI_ENABLE_FREETYPE
    INTERFACE IMGUI_DEFINE_MATH_OPERATORS)
if(EMSCRIPTEN)
    set(imgui_backend ${deps}/imgui/backends/imgui_impl_opengl3.cpp)
    target_sources(imgui PRIVATE ${imgui_backend})
    # Its questions are answered without the graphics process: see platform/browser/backend_state.cpp.
    set_source_files_properties(${imgui_backend} PROPERTIES
        COMPILE_DEFINITIONS glGetIntegerv=backend_get_integers)
    target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3)
endif()

# --- libsodium: Argon2id and XChaCha20-Poly1305 in portable C, nothing else. Two folders moved after 1.0.18.
set(sodium ${deps}/libsodium/src/libsodium)
file(GLOB sodium_sources
    ${sodium}/crypto_aead/xchacha20poly1305/sodium/*.c ${sodium}/crypto_aead/xchacha20poly1305/*.c
    ${sodium}/crypto_verify/sodium/*.c ${sodium}/crypto_verify/*.c
    ${sodium}/crypto_core/hchacha20/*.c ${sodium}/crypto_stream/chacha20/*.c ${sodium}/crypto_stream/chacha20/ref/*.c
    ${sodium}/crypto_onetimeauth/poly1305/*.c ${sodium}/crypto_onetimeauth/poly1305/donna/*.c
    ${sodium}/crypto_generichash/blake2b/ref/*-ref.c ${sodium}/crypto_generichash/blake2b/ref/generichash_blake2b.c)
foreach(name argon2 argon2-core argon2-encoding argon2-fill-block-ref blake2b-long pwhash_argon2id)
    list(APPEND sodium_sources ${sodium}/crypto_pwhash/argon2/${name}.c)
endforeach()
foreach(name codecs runtime utils)
    list(APPEND sodium_sources ${sodium}/sodium/${name}.c)
endforeach()
third_party(sodium ${sodium_sources} ${CMAKE_SOURCE_DIR}/src/cmake/sodium_ground.c)
target_include_directories(sodium SYSTEM PUBLIC ${sodium}/include PRIVATE ${sodium}/include/sodium)
target_compile_definitions(sodium PRIVATE
    CONFIGURED=1 DEV_MODE=0 NATIVE_LITTLE_ENDIAN=1 HAVE_EXPLICIT_BZERO=1 PUBLIC SODIUM_STATIC=1)
