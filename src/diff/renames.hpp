#pragma once
// RENAME COLUMN: which columns get other names, and in which order.

#include <string>
#include <utility>
#include <vector>

#include "smt/diff.hpp"

namespace smt::diff {

/// The renames that are due, and the table after them.
struct Renames {
  std::vector<std::pair<std::string, std::string>> steps;  // in an order in which no name is taken
  PresentTable table;
};

Renames due_renames(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options);

}  // namespace smt::diff
