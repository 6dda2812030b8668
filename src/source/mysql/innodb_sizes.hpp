#pragma once
// Finds the table of each row of mysql.innodb_table_stats.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace smt::source {

/// Adds up the rows of one schema for the wanted `tables` (sorted). InnoDB names partitions t#P#p0 or, in MySQL 8,
/// t#p#p0, and subpartitions t#p#p0#sp#s0; a table may have such a name, too.
class InnodbSizes {
 public:
  explicit InnodbSizes(const std::vector<std::string>& tables) : tables_{tables} {}

  void add(std::string_view row_name, std::uint64_t bytes);
  const std::map<std::string, std::uint64_t>& by_table() const { return by_table_; }

 private:
  bool wanted(std::string_view name) const;

  const std::vector<std::string>& tables_;
  std::map<std::string, std::uint64_t> by_table_;
};

}  // namespace smt::source
