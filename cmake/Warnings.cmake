# SPDX-License-Identifier: Apache-2.0
# The warnings every target of ours is built with; all are errors. Third-party headers come in as SYSTEM.
add_library(sanad_warnings INTERFACE)
target_compile_options(sanad_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wnull-dereference -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>)
