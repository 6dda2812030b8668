#include <gtest/gtest.h>

#include "smt/diagnostic.hpp"
#include "tools/generated_docs.hpp"

namespace smt {
namespace {

TEST(DiagnosticsPage, EqualsTheTableOfCodes) { expect_generated("docs/diagnostics.md", codes_markdown()); }

}  // namespace
}  // namespace smt
