#include "reading/early_checks.hpp"

#include <algorithm>
#include <iterator>

#include "reading/append.hpp"

namespace smt::reading {
/// After a failure nobody waits for answers: the queued batches are not asked for.
EarlyChecks::~EarlyChecks() {
  const std::lock_guard lock{mutex_};
  queue_.clear();
  ended_ = true;
  changed_.notify_one();
}

void EarlyChecks::add(const std::string& schema, const std::string& table) {
  const std::lock_guard lock{mutex_};
  pending_.emplace_back(schema, table);
  if (pending_.size() < kBatch) return;
  queue_pending();
  if (!asking_.valid()) asking_ = std::async(std::launch::async, [this] { ask(); });
}

void EarlyChecks::queue_pending() {
  queue_.push_back(std::exchange(pending_, {}));
  changed_.notify_one();
}

void EarlyChecks::no_more() {
  const std::lock_guard lock{mutex_};
  if (!asking_.valid()) return;
  if (!pending_.empty()) queue_pending();
  ended_ = true;
  changed_.notify_one();
}

Source::Checks EarlyChecks::finish(Scope& wanted) {
  no_more();
  if (!asking_.valid()) return {};
  asking_.get();
  for (auto& schema : wanted.schemas)
    std::erase_if(schema.tables, [&](const auto& table) { return asked_.contains({schema.name, table}); });
  std::erase_if(wanted.schemas, [](const Scope::Schema& schema) { return schema.tables.empty(); });
  return std::move(answers_);
}

void EarlyChecks::ask() {
  const auto connection = source_.another();
  if (!connection) return;
  timings_ = Timings{};
  while (auto names = next()) {
    auto answers = connection->checks(scope_of(*names));
    append(answers_.checks, std::move(answers.checks));
    append(answers_.creates, std::move(answers.creates));
    asked_.insert(names->begin(), names->end());
  }
  timings_.end("checks");
}

/// Waits for the next batch and returns it, or nullopt if there will be none.
std::optional<EarlyChecks::Names> EarlyChecks::next() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] { return !queue_.empty() || ended_; });
  if (queue_.empty()) return std::nullopt;
  auto names = std::move(queue_.front());
  queue_.erase(queue_.begin());
  return names;
}

Scope EarlyChecks::scope_of(Names names) const {
  std::sort(names.begin(), names.end());
  Scope scope;
  for (auto& [schema, table] : names) {
    if (scope.schemas.empty() || scope.schemas.back().name != schema) {
      const auto& all = *std::find_if(scope_.schemas.begin(), scope_.schemas.end(),
                                      [&name = schema](const Scope::Schema& one) { return one.name == name; });
      scope.schemas.push_back({schema, {}, all.tables_in_schema});
    }
    scope.schemas.back().tables.push_back(std::move(table));
  }
  return scope;
}

}  // namespace smt::reading
