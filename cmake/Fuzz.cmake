# SPDX-License-Identifier: Apache-2.0
#
# sanad_fuzzer(FILE library...): one fuzz target from libs/<module>/fuzz/<what>_fuzz.cpp, which defines
# LLVMFuzzerTestOneInput. Under the fuzz preset (clang-19) it links libFuzzer; everywhere else it links a main that
# replays fuzz/corpus/<what>/* and a few thousand seeded mutations of them, and runs as a test, so that it never rots.
if(BUILD_TESTING AND NOT SANAD_FUZZ)
  add_library(sanad_fuzz_replay OBJECT ${CMAKE_SOURCE_DIR}/tests/fuzz_replay/main.cpp)
  target_link_libraries(sanad_fuzz_replay PRIVATE sanad_warnings)
endif()

function(sanad_fuzzer file)
  get_filename_component(name ${file} NAME_WE)
  get_filename_component(directory ${file} DIRECTORY)
  string(REGEX REPLACE "_fuzz$" "" what ${name})
  if(SANAD_FUZZ)
    add_executable(${name} ${file})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  elseif(BUILD_TESTING)
    add_executable(${name} ${file})
    target_link_libraries(${name} PRIVATE sanad_fuzz_replay)
    add_test(NAME fuzz.${what} COMMAND ${name} ${directory}/corpus/${what})
    set_tests_properties(fuzz.${what} PROPERTIES TIMEOUT 300)
  else()
    return()
  endif()
  target_link_libraries(${name} PRIVATE ${ARGN} sanad_warnings)
endfunction()
