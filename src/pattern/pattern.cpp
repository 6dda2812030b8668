#include "smt/pattern.hpp"

#include <re2/re2.h>

namespace smt {

Pattern::Pattern(const std::string& text) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto compiled = std::make_shared<const re2::RE2>(text, options);
  if (compiled->ok()) {
    compiled_ = std::move(compiled);
  } else {
    error_ = compiled->error();
  }
}

bool Pattern::found_in(std::string_view subject) const {
  return compiled_ && re2::RE2::PartialMatch(re2::StringPiece{subject.data(), subject.size()}, *compiled_);
}

std::size_t Pattern::group_count() const {
  return compiled_ ? static_cast<std::size_t>(compiled_->NumberOfCapturingGroups()) : 0;
}

std::vector<std::string> Pattern::groups(std::string_view subject) const {
  const auto count = group_count();
  std::vector<re2::StringPiece> found(count + 1);
  const bool matches = compiled_ && compiled_->Match({subject.data(), subject.size()}, 0, subject.size(),
                                                     re2::RE2::UNANCHORED, found.data(), static_cast<int>(count + 1));
  std::vector<std::string> groups(count);
  for (std::size_t i = 0; matches && i < count; ++i) groups[i] = std::string{found[i + 1]};
  return groups;
}

}  // namespace smt
