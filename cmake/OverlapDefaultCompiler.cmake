# SPDX-License-Identifier: GPL-3.0-or-later
# Included before project(): where nobody has named a compiler, takes the one that this tree is built and checked
# with. Debian 12's own default, GCC 12, cannot build coroutines (see OverlapCompiler.cmake).

if(NOT CMAKE_CXX_COMPILER AND NOT DEFINED ENV{CXX})
    find_program(OVERLAP_CLANG clang++-16)
    mark_as_advanced(OVERLAP_CLANG)
    if(OVERLAP_CLANG)
        set(CMAKE_CXX_COMPILER ${OVERLAP_CLANG} CACHE FILEPATH "C++ compiler")
    endif()
endif()
