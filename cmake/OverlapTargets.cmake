# SPDX-License-Identifier: GPL-3.0-or-later
# One call for each library and for each test.

option(OVERLAP_UNITY "Compile several sources of a large library at once: a build from nothing takes a third less" OFF)

# overlap_add_library(NAME SOURCES ... LINK ... [PRECOMPILE ...] [LARGE])
function(overlap_add_library name)
    cmake_parse_arguments(arg "LARGE" "" "SOURCES;LINK;PRECOMPILE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    if(arg_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${arg_PRECOMPILE})
    endif()
    if(arg_LARGE AND OVERLAP_UNITY)
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # What one source declares for itself is no mistake in the next. clang-tidy reads each alone, and warns.
        target_compile_options(${name} PRIVATE -Wno-shadow)
    endif()
endfunction()

# overlap_precompiled_for_tests(VARIABLE LINK...): puts the target whose precompiled headers tests that link these
# libraries have in common into VARIABLE: one with windows, one without. One for each test would take a third of the
# whole build.
function(overlap_precompiled_for_tests variable)
    set(headers <QtTest> <chrono> <functional> <memory> <vector> <qcoro/qcorotask.h>)
    if(overlap_app IN_LIST ARGN)
        set(name overlap_precompiled_for_windows)
        set(libraries overlap_app)
        list(APPEND headers <QtGui> <QtWidgets> <app/timeline/timelineview.h> <app/workspace.h>)
    else()
        set(name overlap_precompiled_without_windows)
        set(libraries overlap_core)
        list(APPEND headers <core/runner.h> <core/timeline.h>)
    endif()
    if(NOT TARGET ${name})
        set(source ${PROJECT_BINARY_DIR}/precompiled/${name}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "// Has to be there.\n")
        add_library(${name} OBJECT ${source})
        set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
        target_link_libraries(${name} PRIVATE ${libraries})
        # Not by linking Qt6::Test, which defines a macro that tells the directory of the test.
        target_include_directories(${name} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
        target_precompile_headers(${name} PRIVATE ${headers})
    endif()
    set(${variable} ${name} PARENT_SCOPE)
endfunction()

# overlap_add_test_programs(NAME SOURCE): an object library of programs that several tests run.
function(overlap_add_test_programs name source)
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(${name} PUBLIC overlap_core Qt6::Test)
    overlap_precompiled_for_tests(precompiled overlap_core)
    target_precompile_headers(${name} REUSE_FROM ${precompiled})
endfunction()

# overlap_moc_test(TARGET SOURCE): makes the SOURCE.moc that a test includes. AUTOMOC would start CMake for each test and
# read all of Qt's headers twice more: for what moc looks for in a test, the test alone is enough.
function(overlap_moc_test target source)
    get_filename_component(stem ${source} NAME_WE)
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc)
    qt_generate_moc(${source} ${moc})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${moc})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

set(OVERLAP_TEST_TIMEOUT 300 CACHE STRING "Seconds that a test may take")

# overlap_add_test(NAME SOURCES ... LINK ... [LABELS ...])
function(overlap_add_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${arg_SOURCES})
    overlap_moc_test(${name} ${name}.cpp)
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
