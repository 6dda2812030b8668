# cmake -DPAGE=docs/diagnostics.md -DSOURCE=x.cpp -P embed_page.cmake: the page as C++, one string a section, which begins at
# its anchor. (Whole, it would be longer than the strings that a compiler must take.)
file(READ "${PAGE}" page)
string(REPLACE "\n<a id=" ")page\",\n    R\"page(<a id=" sections "${page}")
file(WRITE "${SOURCE}" "// Made from docs/diagnostics.md by cmake/embed_page.cmake.
#include \"app/diagnostics_page.hpp\"

namespace smt {
namespace {

constexpr std::string_view kSections[] = {
    R\"page(${sections})page\"};

}  // namespace

std::span<const std::string_view> diagnostics_page() { return kSections; }

}  // namespace smt
")
