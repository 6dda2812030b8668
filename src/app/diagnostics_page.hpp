#pragma once

#include <span>
#include <string_view>

namespace smt {

/// docs/diagnostics.md as it was when the tool was built (cmake/embed_page.cmake), cut before each anchor: the head of
/// the page, then sections that begin with `<a id="t021"></a>`.
std::span<const std::string_view> diagnostics_page();

}  // namespace smt
