# In a full build, a folder is compiled at once: its includes are read once, and its templates are instantiated once. That
# takes a third of the time. Development builds compile file by file, so that an edit recompiles one file, and so that each
# file proves that it includes what it uses.
option(SMT_UNITY "compile the files of a folder together" OFF)

# smt_unity(TARGET SOURCE…): compiles the sources of each folder as one file if SMT_UNITY is on.
function(smt_unity target)
  if(NOT SMT_UNITY)
    return()
  endif()
  set(groups)
  foreach(source ${ARGN})
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE group)
    string(REPLACE "/" "_" group ${group})
    if(NOT group IN_LIST groups)
      list(APPEND groups ${group})
      set(first_of_${group} ${source})
      set_property(SOURCE ${source} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)  # unless there is a second one
    else()
      set_property(SOURCE ${first_of_${group}} PROPERTY SKIP_UNITY_BUILD_INCLUSION OFF)
    endif()
    set_property(SOURCE ${source} PROPERTY UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
