#pragma once

#include <condition_variable>
#include <cstddef>
#include <future>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reporting/timings.hpp"
#include "smt/source.hpp"

namespace smt::reading {

/// Asks for checks over a connection of its own while the columns of other tables still arrive. MariaDB opens every
/// table for them, InnoDB opens one at a time, and that takes longer than all other questions together
/// (docs/decisions/0021-reading-json-columns-of-mariadb.md).
class EarlyChecks {
 public:
  /// The number of tables in one statement; with fewer the tool does not start.
  static constexpr std::size_t kBatch = 200;

  /// `source` gives the connection once the first batch is full. Both must outlive this object.
  EarlyChecks(Source& source, const Scope& scope) : source_{source}, scope_{scope} {}
  ~EarlyChecks();
  EarlyChecks(const EarlyChecks&) = delete;
  EarlyChecks& operator=(const EarlyChecks&) = delete;

  /// Adds a table of the scope whose checks are wanted. Any thread may call it.
  void add(const std::string& schema, const std::string& table);

  /// Call it when all columns have arrived: the last tables are then asked about at once. finish() does so otherwise.
  void no_more();

  /// Waits for the answers of all batches, and removes their tables from `wanted`. The remaining tables were not asked
  /// for: there were few, or the server gave no connection. Call it once.
  Source::Checks finish(Scope& wanted);

  /// The stages of the connection.
  const Timings& timings() const { return timings_; }

 private:
  using Names = std::vector<std::pair<std::string, std::string>>;  // schema and table

  void queue_pending();
  void ask();
  std::optional<Names> next();
  Scope scope_of(Names names) const;

  Source& source_;
  const Scope& scope_;
  Timings timings_;
  std::mutex mutex_;
  std::condition_variable changed_;
  Names pending_;
  std::vector<Names> queue_;
  bool ended_ = false;
  // Belongs to the thread that asks, until it has ended.
  Source::Checks answers_;
  std::set<std::pair<std::string, std::string>> asked_;
  std::future<void> asking_;
};

}  // namespace smt::reading
