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

}  // namespace smt
