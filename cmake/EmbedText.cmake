# SPDX-License-Identifier: Apache-2.0
#
# sanad_embed_text(TARGET VARIABLE FILE): compiles FILE into TARGET as
#   namespace sanad::embedded { extern const std::string_view VARIABLE; }
# The text is read again whenever the file changes. It must not hold the character sequence )sanad" .
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" text)
  if(text MATCHES "\\)sanad\"")
    message(FATAL_ERROR "${INPUT}: holds the end mark of the string that would hold it")
  endif()
  file(WRITE "${OUTPUT}" "// Made from ${NAME} by cmake/EmbedText.cmake.\n#include <string_view>\n"
       "namespace sanad::embedded {\nextern const std::string_view ${VARIABLE};\n"
       "const std::string_view ${VARIABLE} = R\"sanad(${text})sanad\";\n}  // namespace sanad::embedded\n")
  return()
endif()

set(SANAD_EMBED_TEXT_SCRIPT ${CMAKE_CURRENT_LIST_FILE})
function(sanad_embed_text target variable file)
  get_filename_component(input ${file} ABSOLUTE BASE_DIR ${CMAKE_SOURCE_DIR})
  get_filename_component(name ${file} NAME)
  set(output ${CMAKE_BINARY_DIR}/embedded/${variable}.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -DVARIABLE=${variable} -DNAME=${name}
            -P ${SANAD_EMBED_TEXT_SCRIPT}
    DEPENDS ${input} ${SANAD_EMBED_TEXT_SCRIPT} COMMENT "Embedding ${name}" VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
