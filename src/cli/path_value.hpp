#pragma once

#include <string>

#include "smt/environment.hpp"
#include "smt/stages.hpp"

namespace smt::cli {

/// A path of the command line or of SMT_LOG.
struct PathValue {
  std::string path;
  std::string wrong;  // why `path` cannot be meant; else empty
};

/// Replaces a leading `~/` with the home folder. `wrong` is about other beginnings that a shell would have expanded
/// (`$NAME`, `~name`) and about texts that are no path (see path_oddity). A path such as './$NAME' is taken as it is.
PathValue path_value(const std::string& typed, const Environment& environment);

}  // namespace smt::cli
