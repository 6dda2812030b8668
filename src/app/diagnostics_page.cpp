#include "app/diagnostics_page.hpp"

namespace smt {

extern const std::string_view kDiagnosticsPage;  // docs/diagnostics.md

std::vector<std::string_view> diagnostics_page() {
  constexpr std::string_view kAnchor = "\n<a id=";
  std::vector<std::string_view> sections;
  std::size_t begin = 0;
  for (auto end = kDiagnosticsPage.find(kAnchor); end != std::string_view::npos;) {
    sections.push_back(kDiagnosticsPage.substr(begin, end - begin));
    begin = end + 1;
    end = kDiagnosticsPage.find(kAnchor, begin);
  }
  sections.push_back(kDiagnosticsPage.substr(begin));
  return sections;
}

}  // namespace smt
