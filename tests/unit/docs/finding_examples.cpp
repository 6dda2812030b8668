#include "finding_examples.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <vector>

#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kHint = "\n  hint: ";

std::vector<std::string> findings_files() {
  namespace fs = std::filesystem;
  const fs::path top{SMT_SOURCE_DIR};
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator{top / "tests/golden"}) {
    if (entry.path().filename() == "findings.txt") paths.push_back(fs::relative(entry.path(), top));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void add(const std::string& id, const std::string& example, FindingExamples& examples) {
  auto& kept = examples[id];
  const auto has_hint = [](const std::string& text) { return text.find(kHint) != std::string::npos; };
  if (kept.empty() || (!has_hint(kept) && has_hint(example))) kept = example;
}

}  // namespace

void add_printed_examples(const std::string& printed, FindingExamples& examples) {
  static const std::regex finding{"[^\n]* \\[([A-Z][0-9]{3})\\]\n(  hint: [^\n]*\n)?"};
  for (std::sregex_iterator at{printed.begin(), printed.end(), finding}, end; at != end; ++at) {
    add((*at)[1], at->str(), examples);
  }
}

FindingExamples golden_examples() {
  FindingExamples examples;
  for (const auto& path : findings_files()) add_printed_examples(read_source_file(path), examples);
  return examples;
}

}  // namespace smt::test
