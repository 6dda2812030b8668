# Warnings of our own code; never of the packages.
add_library(smt_warnings INTERFACE)
target_compile_options(smt_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(SMT_WERROR)
  target_compile_options(smt_warnings INTERFACE -Werror)
endif()
