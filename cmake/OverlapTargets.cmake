# SPDX-License-Identifier: GPL-3.0-or-later
# One call for each library and for each test.

# overlap_add_library(NAME SOURCES ... LINK ... [PRECOMPILE ...])
function(overlap_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRECOMPILE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    if(arg_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${arg_PRECOMPILE})
    endif()
endfunction()

# overlap_precompiled_for_tests(VARIABLE LINK...): puts the target whose precompiled headers the tests of this directory
# that link these libraries have in common into VARIABLE. One for each test would take a third of the whole build.
function(overlap_precompiled_for_tests variable)
    string(MD5 key "${CMAKE_CURRENT_SOURCE_DIR} ${ARGN}")
    set(name overlap_precompiled_${key})
    if(NOT TARGET ${name})
        file(CONFIGURE OUTPUT precompiled/${key}.cpp CONTENT "// Has to be there.\n")
        add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/precompiled/${key}.cpp)
        set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
        target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
        target_link_libraries(${name} PRIVATE ${ARGN} Qt6::Test)
        set(headers <QtTest> <chrono> <vector>)
        if(overlap_app IN_LIST ARGN)
            list(APPEND headers <QtGui> <QtWidgets>)
        endif()
        target_precompile_headers(${name} PRIVATE ${headers})
    endif()
    set(${variable} ${name} PARENT_SCOPE)
endfunction()

set(OVERLAP_TEST_TIMEOUT 300 CACHE STRING "Seconds that a test may take")

# overlap_add_test(NAME SOURCES ... LINK ... [LABELS ...])
function(overlap_add_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test)
    overlap_precompiled_for_tests(precompiled ${arg_LINK})
    target_precompile_headers(${name} REUSE_FROM ${precompiled})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8"
        TIMEOUT ${OVERLAP_TEST_TIMEOUT}
        LABELS "${arg_LABELS}")
endfunction()

# overlap_use_worker(TEST ...): these tests start worker processes; OVERLAP_WORKER is the program for setWorkerProgram().
function(overlap_use_worker)
    foreach(test ${ARGN})
        target_compile_definitions(${test} PRIVATE OVERLAP_WORKER="$<TARGET_FILE:overlap>")
        add_dependencies(${test} overlap)
    endforeach()
endfunction()
