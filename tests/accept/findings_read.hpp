#pragma once
// The lines of --findings json, by the place that they name.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace smt::test {

struct ReadFinding {
  std::string code, severity, place, message;
};

class ReadFindings {
 public:
  explicit ReadFindings(const std::string& json_lines);

  const std::vector<ReadFinding>& all() const { return all_; }
  /// Returns the finding of this code at this place, or null.
  const ReadFinding* find(const std::string& place, std::string_view code) const;
  /// Returns true if a finding at the place has a code that begins like this ("D").
  bool has(const std::string& place, std::string_view begin) const;
  /// Returns true if there is an error at the place, or below it.
  bool has_error_below(const std::string& place) const;
  /// Returns the new name in "…; it is 'new' there", else `name`.
  std::string renamed(const std::string& place, std::string_view code, const std::string& name) const;

 private:
  std::vector<ReadFinding> all_;
  std::multimap<std::string, std::size_t> at_;
};

}  // namespace smt::test
