#pragma once

#include <string>
#include <string_view>

#include "smt/file_kinds.hpp"

namespace smt::output {

/// The kind of a file of ours by its name, PREFIX.ID.EXTENSION with an ID of letters, digits, '_', '.' and '-'; null
/// for any other name.
const FileKind* kind_of(std::string_view file_name);

/// ".NAME.smt-tmp-PID", where PID is this process.
std::string temporary_name(std::string_view file_name);
/// True for what temporary_name() of any process makes of a name of ours.
bool is_temporary_name(std::string_view name);

}  // namespace smt::output
