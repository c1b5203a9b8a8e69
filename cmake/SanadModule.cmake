# SPDX-License-Identifier: Apache-2.0
#
# sanad_module(NAME DEPENDS module... PRIVATE library... PUBLIC library... BENCH library...)
#   Declares libs/NAME: every src/*.cpp, its public headers (include/sanad/NAME/*.h), tests, fuzzers, benchmarks.
#   - A module sees only the include roots of the modules it names, and those of what they name.
#   - A module may only name modules declared before it: CMake would accept a cycle of static libraries silently.
#   - Every public header is compiled alone (target all_verify_interface_header_sets, built by default).
#   - tests/*_test.cpp become one GoogleTest binary NAME_test; fuzz/*_fuzz.cpp one target each (cmake/Fuzz.cmake);
#     bench/*_bench.cpp one Google Benchmark binary NAME_bench (only with SANAD_BENCH), which alone may use BENCH.
set(SANAD_MODULES "" CACHE INTERNAL "modules declared so far, in order")

function(sanad_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;PRIVATE;PUBLIC;BENCH")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "sanad_module(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  foreach(dependency IN LISTS arg_DEPENDS)
    if(NOT dependency IN_LIST SANAD_MODULES)
      message(FATAL_ERROR "sanad_module(${name}): '${dependency}' is not declared above '${name}'. "
                          "Data flows one way (ARCHITECTURE.md): move the code down, or turn the dependency round.")
    endif()
  endforeach()
  set(root ${CMAKE_SOURCE_DIR}/libs/${name})
  file(GLOB sources CONFIGURE_DEPENDS ${root}/src/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${root}/include/sanad/${name}/*.h)
  if(NOT sources OR NOT headers)
    message(FATAL_ERROR "sanad_module(${name}): no sources or no public headers below libs/${name}")
  endif()

  add_library(sanad_${name} STATIC ${sources})
  target_sources(sanad_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${root}/include FILES ${headers})
  set_target_properties(sanad_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  list(TRANSFORM arg_DEPENDS PREPEND sanad_ OUTPUT_VARIABLE dependencies)
  target_link_libraries(sanad_${name} PUBLIC ${dependencies} ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} sanad_warnings)
  if(NOT "Threads::Threads" IN_LIST arg_PRIVATE)  # -pthread defines a macro that the others lack
    sanad_precompile(sanad_${name})
  endif()

  file(GLOB tests CONFIGURE_DEPENDS ${root}/tests/*_test.cpp)
  if(tests AND BUILD_TESTING)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE sanad_${name} ${arg_PRIVATE} sanad_testing sanad_warnings)
    if(NOT "Threads::Threads" IN_LIST arg_PRIVATE)
      sanad_precompile_tests(${name}_test)
    endif()
    target_include_directories(${name}_test PRIVATE ${root}/bench)  # tests and benchmarks share their generators
    gtest_discover_tests(${name}_test TEST_PREFIX "${name}." PROPERTIES TIMEOUT 300 DISCOVERY_TIMEOUT 60)
  endif()
  file(GLOB fuzzers CONFIGURE_DEPENDS ${root}/fuzz/*_fuzz.cpp)
  foreach(fuzzer IN LISTS fuzzers)
    sanad_fuzzer(${fuzzer} sanad_${name})
  endforeach()
  file(GLOB benches CONFIGURE_DEPENDS ${root}/bench/*_bench.cpp)
  if(benches AND SANAD_BENCH)
    add_executable(${name}_bench ${benches})
    target_link_libraries(${name}_bench PRIVATE sanad_${name} ${arg_PRIVATE} ${arg_BENCH}
                                                benchmark::benchmark_main sanad_warnings)
    target_compile_definitions(${name}_bench PRIVATE SANAD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  endif()
  set(SANAD_MODULES "${SANAD_MODULES};${name}" CACHE INTERNAL "")
endfunction()
