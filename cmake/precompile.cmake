# Standard and library headers that most files include, parsed once per target: otherwise they take half of a build.
# Files still include what they use.
set(smt_precompiled <algorithm> <array> <charconv> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)

# smt_precompile(TARGET [HEADER…]): precompiles the headers of all targets and the HEADERs.
function(smt_precompile target)
  target_precompile_headers(${target} PRIVATE ${smt_precompiled} ${ARGN})
  smt_cacheable(${target})
endfunction()

# smt_cacheable(TARGET): lets ccache keep objects that use a precompiled header: GCC then names the header in its
# preprocessed text. ccache also needs `sloppiness = pch_defines,time_macros`, which scripts/build.sh sets.
function(smt_cacheable target)
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()
