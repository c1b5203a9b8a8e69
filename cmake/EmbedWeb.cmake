# SPDX-License-Identifier: Apache-2.0
#
# sanad_embed_web(TARGET DIRECTORY): compiles every file below DIRECTORY (the built web application) into TARGET, as
#   std::span<const sanad::api::WebFile> sanad::api::built_web_files()
# A file NAME.gz is taken as the compressed form of NAME. Without the directory the span is empty: the build never needs
# Node. The assembler reads the files, so that a megabyte costs nothing to compile.
function(sanad_embed_web target directory)
  set(output ${CMAKE_BINARY_DIR}/embedded/web_files.cpp)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false ${directory}/*)
  list(SORT files)
  set(data "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    if(file MATCHES "\\.gz$")
      continue()
    endif()
    file(RELATIVE_PATH path ${directory} ${file})
    math(EXPR number "${number} + 1")
    set(row "{\"/${path}\", SANAD_BYTES(sanad_web_${number})")
    string(APPEND data "SANAD_FILE(sanad_web_${number}, \"${file}\")\n")
    if("${file}.gz" IN_LIST files)
      string(APPEND data "SANAD_FILE(sanad_web_${number}_gz, \"${file}.gz\")\n")
      string(APPEND row ", SANAD_BYTES(sanad_web_${number}_gz)},\n")
    else()
      string(APPEND row ", {}},\n")
    endif()
    string(APPEND rows "    ${row}")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT [[
// Made from web/dist by cmake/EmbedWeb.cmake.
#include "sanad/api/web_pages.h"

#define SANAD_FILE(name, path)                                                                 \
  extern "C" const char name##_begin[], name##_end[];                                          \
  __asm__(".pushsection .rodata\n.global " #name "_begin\n.global " #name "_end\n" #name "_begin:\n.incbin \"" path \
          "\"\n" #name "_end:\n.byte 0\n.popsection\n");
#define SANAD_BYTES(name) {name##_begin, static_cast<std::size_t>(name##_end - name##_begin)}

@data@
namespace sanad::api {
std::span<const WebFile> built_web_files() {
  static const std::vector<WebFile> files{
@rows@  };
  return files;
}
}  // namespace sanad::api
]])
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${output})
endfunction()
