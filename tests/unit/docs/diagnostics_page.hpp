#pragma once
// docs/diagnostics.md, printed from the tables in the code.

#include <string>

#include "finding_examples.hpp"

namespace smt::test {

/// The whole page; `examples` may lack some, which `all_examples` is tested for.
std::string diagnostics_page_text(const FindingExamples& examples);

}  // namespace smt::test
