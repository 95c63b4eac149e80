# The readings of Chinese characters, from the Unicode Consortium's Unihan database (Debian package unicode-data).
find_file(unihan_readings NAMES Unihan_Readings.txt.bz2 Unihan_Readings.txt
    PATHS /usr/share/unicode NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
if(NOT unihan_readings)
    message(FATAL_ERROR "Unihan_Readings.txt is missing: run ./emsdk-setup.sh, or install the package unicode-data")
endif()

set(pinyin_source ${CMAKE_BINARY_DIR}/generated/pinyin_table.cpp)
find_program(python_program NAMES python3 HINTS /usr/bin REQUIRED)
add_custom_command(
    OUTPUT ${pinyin_source}
    COMMAND ${python_program} ${CMAKE_SOURCE_DIR}/src/cmake/pinyin.py ${unihan_readings} ${pinyin_source}
    DEPENDS ${CMAKE_SOURCE_DIR}/src/cmake/pinyin.py ${unihan_readings}
    COMMENT "Reading pinyin"
    VERBATIM)
