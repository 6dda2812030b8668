#include "smt/pattern.hpp"

#include <fmt/format.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cstdio>

namespace smt::pattern {
namespace {

re2::RE2::Options quiet() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return options;
}

/// Returns what is wrong with '{2,1}'.
std::string bad_repeat(const std::string& part) {
  int least = 0, most = 0;
  const bool two = std::sscanf(part.c_str(), "{%d,%d}", &least, &most) == 2;
  return two && least > most ? fmt::format("in '{}', {} is more than {}", part, least, most)
                             : fmt::format("'{}' repeats too often", part);
}

/// Returns what is wrong with '[z-a]' or '\pf'.
std::string bad_range(const std::string& part) {
  const auto begin = part.substr(0, 2);
  return begin == "\\p" || begin == "\\P" ? fmt::format("{} needs a class such as {}{{L}}", begin, begin)
                                          : fmt::format("the range '{}' goes backwards", part);
}

/// Returns what is wrong with a pattern that RE2 refuses; RE2's own message uses terms of its grammar.
std::string problem_of(const re2::RE2& pattern) {
  const auto part = fmt::format("'{}'", pattern.error_arg());
  const auto in_part = pattern.error_arg().size() > 1 ? fmt::format(" in {}", part) : "";
  switch (pattern.error_code()) {
    case re2::RE2::ErrorMissingParen: return "a '(' has no ')'" + in_part;
    case re2::RE2::ErrorUnexpectedParen: return "a ')' has no '('" + in_part;
    case re2::RE2::ErrorMissingBracket: return "a '[' has no ']'" + in_part;
    case re2::RE2::ErrorRepeatArgument: return fmt::format("{} has nothing before it to repeat", part);
    case re2::RE2::ErrorRepeatOp: return fmt::format("{} repeats what is repeated already", part);
    case re2::RE2::ErrorRepeatSize: return bad_repeat(pattern.error_arg());
    case re2::RE2::ErrorBadPerlOp: return fmt::format("{} is not supported", part);
    case re2::RE2::ErrorBadEscape: return fmt::format("{} has no meaning", part);
    case re2::RE2::ErrorTrailingBackslash: return "it ends with a backslash";
    case re2::RE2::ErrorBadCharRange: return bad_range(pattern.error_arg());
    case re2::RE2::ErrorBadCharClass: return fmt::format("{} is no class of characters", part);
    case re2::RE2::ErrorPatternTooLarge: return "it is too large";
    default: return pattern.error();
  }
}

}  // namespace

Pattern::Pattern(const std::string& text) : text_{text} {
  auto compiled = std::make_shared<const re2::RE2>(text, quiet());
  if (compiled->ok()) {
    compiled_ = std::move(compiled);
  } else {
    error_ = problem_of(*compiled);
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

struct PatternSet::Compiled {
  re2::RE2::Set set{quiet(), re2::RE2::UNANCHORED};
  std::vector<std::size_t> indexes;  // of the texts, by number in the set
  std::vector<Pattern> patterns;     // by number in the set
};

PatternSet::PatternSet(const std::vector<std::string>& texts) {
  auto compiled = std::make_shared<Compiled>();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (compiled->set.Add(texts[i], nullptr) < 0) continue;
    compiled->indexes.push_back(i);
    compiled->patterns.emplace_back(texts[i]);
  }
  if (!compiled->indexes.empty()) compiled->set.Compile();  // returns false if they are too large together
  compiled_ = std::move(compiled);
}

std::vector<std::size_t> PatternSet::found_in(std::string_view subject) const {
  std::vector<std::size_t> found;
  if (compiled_->indexes.empty()) return found;
  std::vector<int> numbers;
  re2::RE2::Set::ErrorInfo error{re2::RE2::Set::kNoError};
  if (compiled_->set.Match({subject.data(), subject.size()}, &numbers, &error) ||
      error.kind == re2::RE2::Set::kNoError) {
    for (const int number : numbers) found.push_back(compiled_->indexes[static_cast<std::size_t>(number)]);
    std::sort(found.begin(), found.end());
    return found;
  }
  for (std::size_t number = 0; number < compiled_->patterns.size(); ++number) {  // if the set ran out of memory
    if (compiled_->patterns[number].found_in(subject)) found.push_back(compiled_->indexes[number]);
  }
  return found;
}

}  // namespace smt::pattern
