# SPDX-License-Identifier: Apache-2.0
# Headers that nearly every file reads, compiled once: a third of the time of a clean build. A file must still include
# what it uses: the preset dev builds without (SANAD_PCH=OFF), and public headers are always compiled alone.
#
#   sanad_precompile(target)         for what ships
#   sanad_precompile_tests(target)   the same with GoogleTest and rapidcheck
option(SANAD_PCH "Compile common headers once" ON)
if(SANAD_FUZZ OR SANAD_COVERAGE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  set(SANAD_PCH OFF)
endif()
set(common_headers <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string>
                   <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp> <fmt/format.h>)
if(SANAD_PCH)
  # A header that was compiled with a macro serves only files that define it too.
  add_compile_definitions($<$<COMPILE_LANGUAGE:CXX>:FMT_SHARED>)
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "")
  add_library(sanad_pch OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(sanad_pch PRIVATE tl::expected fmt::fmt sanad_warnings)
  target_precompile_headers(sanad_pch PRIVATE ${common_headers})
  if(BUILD_TESTING)
    add_library(sanad_test_pch OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(sanad_test_pch PRIVATE tl::expected fmt::fmt sanad_testing sanad_warnings)
    target_precompile_headers(sanad_test_pch PRIVATE ${common_headers} <gmock/gmock.h> <gtest/gtest.h>
                                                     <rapidcheck/gtest.h>)
  endif()
endif()

function(sanad_precompile target)
  if(SANAD_PCH)
    target_precompile_headers(${target} REUSE_FROM sanad_pch)
  endif()
endfunction()

function(sanad_precompile_tests target)
  if(SANAD_PCH)
    target_precompile_headers(${target} REUSE_FROM sanad_test_pch)
  endif()
endfunction()
