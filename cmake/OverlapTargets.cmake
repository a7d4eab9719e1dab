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

# overlap_add_test(NAME SOURCES ... LINK ... [LABELS ...])
function(overlap_add_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test)
    target_precompile_headers(${name} PRIVATE <QtTest> <chrono> <vector>)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8"
        TIMEOUT 300
        LABELS "${arg_LABELS}")
endfunction()

# overlap_use_worker(TEST ...): these tests start worker processes; OVERLAP_WORKER is the program for setWorkerProgram().
function(overlap_use_worker)
    foreach(test ${ARGN})
        target_compile_definitions(${test} PRIVATE OVERLAP_WORKER="$<TARGET_FILE:overlap>")
        add_dependencies(${test} overlap)
    endforeach()
endfunction()
