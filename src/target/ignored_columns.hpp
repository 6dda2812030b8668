#pragma once

#include <optional>

#include "smt/target.hpp"

namespace smt {

/// The table of `model` without the columns that an [ignore.N] leaves out, each with a note; nothing where it leaves
/// out none. A column of the key, or one of some of the `members` only, is an error.
std::optional<Table> without_ignored(const Table& model, const std::vector<const Table*>& members,
                                     const std::vector<IgnoreRule>& rules, Findings& findings);

}  // namespace smt
