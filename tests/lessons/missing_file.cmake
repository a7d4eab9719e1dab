# SPDX-License-Identifier: GPL-3.0-or-later
# Configures copies of lessons/ from which one file is missing, or that have one (behind >) which nobody knows: each
# must fail with a line that names folder and file.
# Run with -DLESSONS=<the folder> -DWORK=<a folder to write to>.

set(cases
    "gather/lesson.cpp|lessons/gather: lesson.cpp is missing"
    "gather/lesson.md|lessons/gather: lesson.md is missing"
    "sleep/awaiting.py|lessons/sleep: awaiting.py is missing"
    "sleep/lesson.md>sleep/lesson.German.md|lessons/sleep/lesson.German.md: not the name of a translation"
    "|") # nothing is missing

file(WRITE ${WORK}/CMakeLists.txt [[
cmake_minimum_required(VERSION 3.25)
project(copy LANGUAGES NONE)
function(overlap_add_library)
endfunction()
function(qt_add_resources)
endfunction()
add_subdirectory(lessons)
]])

foreach(case IN LISTS cases)
    string(REGEX MATCH "^([^|]*)\\|(.*)$" ignored "${case}")
    set(file "${CMAKE_MATCH_1}")
    set(expected "${CMAKE_MATCH_2}")
    file(REMOVE_RECURSE ${WORK}/lessons ${WORK}/build)
    file(COPY ${LESSONS}/ DESTINATION ${WORK}/lessons)
    if(file MATCHES "^(.*)>(.*)$")
        configure_file(${WORK}/lessons/${CMAKE_MATCH_1} ${WORK}/lessons/${CMAKE_MATCH_2} COPYONLY)
    elseif(file)
        file(REMOVE ${WORK}/lessons/${file})
    endif()
    execute_process(
        COMMAND ${CMAKE_COMMAND} -S ${WORK} -B ${WORK}/build
        RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE said)
    if(expected STREQUAL "")
        if(NOT result EQUAL 0)
            message(SEND_ERROR "a whole copy does not configure: ${said}")
        endif()
    elseif(result EQUAL 0 OR NOT said MATCHES "${expected}")
        message(SEND_ERROR "without ${file}: expected '${expected}', got ${result}: ${said}")
    endif()
endforeach()
