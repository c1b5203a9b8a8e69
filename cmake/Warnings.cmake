# SPDX-License-Identifier: Apache-2.0
# The warnings every target of ours is built with; all are errors. Third-party headers come in as SYSTEM.
add_library(sanad_warnings INTERFACE)
target_compile_options(sanad_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wnull-dereference -Werror
  # g++ 12 finds writes past the end in what std::string's operator+ inlines to (GCC bug 105651): not an error.
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wno-array-bounds -Wno-restrict
                            -Wno-stringop-overread -Wno-stringop-overflow>
  # clang-19 complains of what std::stable_sort of libstdc++ 12 does inside, and of long embedded texts.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations -Wno-overlength-strings>)
