#pragma once

#include <string>
#include <string_view>

#include "smt/file_kinds.hpp"

namespace smt::output {

/// Returns the kind of this tool's file by its name, PREFIX.ID.EXTENSION with an ID of letters, digits, '_', '.' and
/// '-'. Returns nullptr for any other name.
const FileKind* kind_of(std::string_view file_name);

/// Returns ".NAME.smt-tmp-PID", where PID is this process.
std::string temporary_name(std::string_view file_name);
/// Returns true for a name that temporary_name() of any process makes from the name of one of the tool's files.
bool is_temporary_name(std::string_view name);

}  // namespace smt::output
