#pragma once
// docs/diagnostics.md, generated from the tables in the code.

#include <string>

#include "finding_examples.hpp"

namespace smt::test {

/// Returns the whole page; `examples` may lack some, which the test of `all_examples` finds.
std::string diagnostics_page_text(const FindingExamples& examples);

}  // namespace smt::test
