# smt_embed(FILE SYMBOL OUT): a source file that has FILE's bytes as `extern const std::string_view` SYMBOL in the namespace
# of its stage. CMake writes it again when FILE changes; OUT gets its path.
function(smt_embed file symbol out)
  string(REGEX REPLACE "^src/([a-z_]+)/.*" "smt::\\1" namespace ${file})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DFILE=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DNAMESPACE=${namespace} -DSYMBOL=${symbol} -DSOURCE=${source}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${file} cmake/write_embedded.cmake VERBATIM)
  set(${out} ${source} PARENT_SCOPE)
endfunction()
