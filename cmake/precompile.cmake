# Standard and library headers that most files include, parsed once a target: half of a build's time without.
# Files still include what they use.
set(smt_precompiled <algorithm> <array> <charconv> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)

# smt_precompile(TARGET [HEADER…]): those of all and the HEADERs.
function(smt_precompile target)
  target_precompile_headers(${target} PRIVATE ${smt_precompiled} ${ARGN})
endfunction()
