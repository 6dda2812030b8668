#pragma once

#include <string>
#include <string_view>

namespace smt {

/// ".NAME.smt-tmp-PID", where PID is this process.
std::string temporary_name(std::string_view file_name);
/// True for what temporary_name() of any process makes of a name of ours.
bool is_temporary_name(std::string_view name);

}  // namespace smt
