#pragma once

#include <string_view>
#include <vector>

namespace smt {

/// docs/diagnostics.md as it was when the tool was built, cut before each anchor: the head of the page, then sections
/// that begin with `<a id="t021"></a>`.
std::vector<std::string_view> diagnostics_page();

}  // namespace smt
