# Warnings for the project's own code only, not for the packages.
add_library(smt_warnings INTERFACE)
target_compile_options(smt_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(SMT_WERROR)
  target_compile_options(smt_warnings INTERFACE -Werror)
endif()
# g++ 12 warns about its own std::string when it optimises (GCC bugs 105562, 105651, 105329): false alarms, fixed in 13.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  foreach(alarm maybe-uninitialized restrict stringop-overflow stringop-overread array-bounds)
    target_compile_options(smt_warnings INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-${alarm}>)
  endforeach()
endif()
