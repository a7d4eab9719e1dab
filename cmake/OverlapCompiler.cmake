# SPDX-License-Identifier: GPL-3.0-or-later
# The compiler and its warnings, for every target.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    message(FATAL_ERROR
        "GCC ${CMAKE_CXX_COMPILER_VERSION} miscompiles coroutines (frames are leaked or freed twice). "
        "Use GCC 13 or newer, or Clang 16 or newer: cmake -DCMAKE_CXX_COMPILER=clang++-16")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(OVERLAP_WERROR "Treat warnings as errors" OFF)

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum)
if(OVERLAP_WERROR)
    add_compile_options(-Werror)
endif()

include(CheckLinkerFlag)

# It links a hundred tests in a third of the time that GNU ld takes.
check_linker_flag(CXX -fuse-ld=lld OVERLAP_HAS_LLD)
if(OVERLAP_HAS_LLD)
    add_link_options(-fuse-ld=lld)
endif()

# What core can use of Qt, not every program does: a library that is not used is not loaded.
check_linker_flag(CXX LINKER:--as-needed OVERLAP_HAS_AS_NEEDED)
if(OVERLAP_HAS_AS_NEEDED)
    add_link_options(LINKER:--as-needed)
endif()

add_compile_definitions(
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
