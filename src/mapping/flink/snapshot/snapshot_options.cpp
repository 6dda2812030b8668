// Sources: MySqlChunkSplitter, StatementUtils, RecordUtils, SnapshotSplitReader and BinlogSplitReader of Flink CDC 2.2
// to 3.6, and jobs (docs/decisions/0016-chunk-keys.md).

#include "mapping/flink/snapshot/snapshot_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "mapping/flink/snapshot/chunk_key.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kIncremental = "scan.incremental.snapshot.enabled";

/// Returns the value of an option, or "" if it is not set.
std::string_view value_of(const OptionMap& options, std::string_view key) {
  const auto found = options.find(std::string{key});
  return found == options.end() ? std::string_view{} : std::string_view{found->second};
}

/// Returns 0 for other text.
std::uint64_t number(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Returns the feature that Flink CDC needs to split the snapshot of the table by a given column.
FlinkFeature feature_for(const Table& table, const Column& column) {
  const auto* key = natural_key(table);
  const bool in_key = key == nullptr || std::any_of(key->parts.begin(), key->parts.end(),
                                                    [&](const KeyPart& part) { return part.column == column.name; });
  return in_key ? FlinkFeature::kSplitWithoutKey : FlinkFeature::kSplitByAnyColumn;
}

/// Returns the UNIQUE key that Flink CDC uses as the key although some of its columns are nullable, or nullptr if there
/// is none.
const Key* nullable_key(const Table& table) {
  const auto key = std::find_if(table.keys.begin(), table.keys.end(), [&](const Key& candidate) {
    return candidate.unique && !candidate.primary && candidate.name == table.first_unique;
  });
  if (key == table.keys.end()) return nullptr;
  const auto columns = columns_of(table, *key);
  const bool nullable = std::any_of(columns.begin(), columns.end(), [](const Column* c) { return c->nullable; });
  return nullable ? &*key : nullptr;
}

std::string nullable_names(const Table& table, const Key& key) {
  std::vector<std::string> names;
  for (const auto* column : columns_of(table, key)) {
    if (column->nullable) names.push_back(column->name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Returns true if the column is AUTO_INCREMENT in all members: it reaches 2^63 only if an application inserts such a
/// value.
bool counts_up(const SnapshotOf& snapshot, const Column& column) {
  return std::all_of(snapshot.mapping.planned.members.begin(), snapshot.mapping.planned.members.end(),
                     [&](const Table* member) {
                       const auto* same = find_column(*member, column.name);
                       return same != nullptr && same->auto_increment;
                     });
}

/// Returns true if the predicate is true for the column of at least one shard, which may be narrower than the target's:
/// Flink CDC splits each shard by its own column.
template <typename Predicate>
bool any_shard(const SnapshotOf& snapshot, const Column& column, Predicate&& holds) {
  const auto& members = snapshot.mapping.planned.members;
  return std::any_of(members.begin(), members.end(), [&](const Table* member) {
    const auto* own = find_column(*member, column.name);
    return own != nullptr && holds(*own);
  });
}

bool has_huge_bounds(const SnapshotOf& snapshot, const Column& column) {
  return any_shard(snapshot, column, is_unsigned_bigint) &&
         !has(FlinkFeature::kHugeBounds, snapshot.mapping.versions());
}

/// Returns the rows of a chunk that covers the whole table, with room to grow: a power of two. Flink CDC reserves
/// memory for this number of rows (ChangeEventQueue), and from 2147482624 on reads nothing, as it adds 1024 to the
/// number.
std::uint64_t one_chunk(const PlannedTarget& planned) {
  constexpr std::uint64_t kLeast = 1U << 20, kUnknown = 1U << 23, kMost = 1U << 30, kBytesOfARow = 16;
  std::uint64_t bytes = 0;
  for (const auto* member : planned.members) bytes = std::max(bytes, member->data_length);
  if (bytes == 0) return kUnknown;
  auto size = kLeast;
  while (size < kMost && size < bytes / kBytesOfARow) size *= 2;
  return size;
}

/// Decides the options for one table.
class Chunks {
 public:
  Chunks(const SnapshotOf& snapshot, OptionMap& options, Findings& findings)
      : snapshot_{snapshot}, options_{options}, findings_{findings}, place_{object_of(snapshot.table)} {}

  bool decide() {
    if (given(kChunkKey)) {
      take_column_of_conf();
      if (column_ == nullptr) return true;  // reported as an error already
    } else if (is_incremental(options_) && !choose_column()) {
      return false;
    }
    if (is_incremental(options_) && column_ != nullptr && begins_with_snapshot()) {
      replace_column();
      make_one_chunk();
      keep_changes();
    }
    report_nulls();
    return true;
  }

 private:
  bool given(std::string_view key) const { return snapshot_.mapping.planned.rule->source.contains(std::string{key}); }
  bool can(FlinkFeature feature) const { return has(feature, snapshot_.mapping.versions()); }
  void report(Code code, std::vector<std::string> arguments) {
    findings_.push_back({code, place_, std::move(arguments)});
  }
  std::string cdc() const { return full_text(snapshot_.mapping.versions().cdc); }

  void take_column_of_conf() {
    const auto& setting = snapshot_.mapping.planned.rule->source.find(std::string{kChunkKey})->second;
    column_ = find_column(snapshot_.table, setting.value);
    if (column_ != nullptr) {
      options_[std::string{kChunkKey}] = column_->name;  // Flink CDC compares names with case
    } else {
      findings_.push_back(unknown_column(snapshot_.table, setting.value, names_of(snapshot_.table), setting.place,
                                         "flink.cdc." + std::string{kChunkKey}));
    }
  }

  /// Returns false if no column can split the table.
  bool choose_column() {
    Findings reports;
    const auto key = choose_chunk_key(snapshot_.table, snapshot_.mapping.key, snapshot_.mapping.versions(), reports);
    const auto needed =
        key.column == nullptr ? FlinkFeature::kSplitWithoutKey : feature_for(snapshot_.table, *key.column);
    if (key.named && !can(needed)) {
      report(Code::kFlinkOneReader, {cdc(), full_text(since(needed))});
      options_[std::string{kIncremental}] = "false";
      return key.column != nullptr;
    }
    if (key.named) options_[std::string{kChunkKey}] = key.column->name;
    findings_.insert(findings_.end(), reports.begin(), reports.end());
    column_ = key.column;
    return key.column != nullptr;
  }

  /// Returns false for latest-offset, timestamp and other modes that begin in the binlog.
  bool begins_with_snapshot() const {
    const auto mode = ascii_lower(value_of(options_, "scan.startup.mode"));
    return mode.empty() || mode == "initial" || mode == "snapshot";
  }

  bool decimals_as_text() const { return value_of(options_, "debezium.decimal.handling.mode") == "string"; }
  bool is_orderly() const {
    return !any_shard(snapshot_, *column_,
                      [&](const Column& own) { return !is_in_javas_order(own, decimals_as_text()); });
  }
  bool is_huge() const { return has_huge_bounds(snapshot_, *column_) && !counts_up(snapshot_, *column_); }
  bool is_one_chunk() const { return number(value_of(options_, kChunkSize)) >= one_chunk(snapshot_.mapping.planned); }
  std::string one_chunk_text() const { return fmt::format("{}", one_chunk(snapshot_.mapping.planned)); }

  /// Returns whether a row that arrives twice becomes two rows, or is added twice.
  bool counts_twice() const {
    return snapshot_.mapping.target.model == Model::kDuplicate || snapshot_.mapping.target.model == Model::kAggregate ||
           snapshot_.mapping.planned.rule->shape.group_by.has_value();
  }

  /// Chooses another column if it splits the table well and the current one does not.
  void replace_column() {
    const bool skips = can(FlinkFeature::kEveryChange) && !counts_twice() && !given(kSkipBackfill);
    const bool fails = is_huge() || (!is_orderly() && !skips);
    if (!fails || given(kChunkKey) || is_one_chunk()) return;
    const auto* other = orderly_column(snapshot_.table, *column_, snapshot_.mapping.versions(), decimals_as_text());
    if (other == nullptr) return;
    std::erase_if(findings_, [&](const Diagnostic& finding) {
      return finding.place == place_ && (finding.code == Code::kFlinkChunkKey || finding.code == Code::kFlinkSplit ||
                                         finding.code == Code::kFlinkSplitTime);
    });
    report(Code::kFlinkSplit, {column_->name, column_->type->text, other->name});
    options_[std::string{kChunkKey}] = other->name;
    column_ = other;
  }

  /// Makes the table one chunk if its column requires it: no range contains a NULL, and Flink CDC cannot request a
  /// range that ends beyond 2^63.
  void make_one_chunk() {
    if (is_one_chunk()) return;
    if (column_->nullable) {
      if (given(kChunkSize)) {
        report(Code::kKeyChunk, {column_->name});
      } else {
        report(Code::kFlinkNullChunk, {column_->name, one_chunk_text()});
      }
    } else if (!is_huge()) {
      return;
    }
    if (!given(kChunkSize)) options_[std::string{kChunkSize}] = one_chunk_text();
    if (!is_huge()) return;
    report(Code::kFlinkOneChunk, {column_->name, cdc(), full_text(since(FlinkFeature::kHugeBounds)),
                                  std::string{value_of(options_, kChunkSize)}, one_chunk_text()});
  }

  /// Decides about the backfill, which assigns changes to chunks by Java's order and merges rows with the same key. If
  /// it is skipped, all changes come from the binlog.
  void keep_changes() {
    const bool moves = !is_orderly() && !is_one_chunk();
    if (moves && (!can(FlinkFeature::kEveryChange) || is_backfilled_by_conf())) {
      report(Code::kFlinkChunkOrder, {column_->name, column_->type->text, cdc(),
                                      full_text(since(FlinkFeature::kEveryChange)), one_chunk_text()});
      return;
    }
    const bool whole_in_memory = !given(kChunkSize) && is_one_chunk() && !counts_twice();
    const bool wanted = moves || whole_in_memory || nullable_key(snapshot_.mapping.table) != nullptr;
    if (!wanted || given(kSkipBackfill) || !can(FlinkFeature::kSkippedBackfill)) return;
    options_[std::string{kSkipBackfill}] = "true";
    if (moves) report(Code::kFlinkBackfillSkipped, {column_->name, column_->type->text});
    if (counts_twice()) report(Code::kFlinkChunkAggregate, {one_chunk_text()});
  }

  bool is_backfilled_by_conf() const { return given(kSkipBackfill) && value_of(options_, kSkipBackfill) != "true"; }

  void report_nulls() {
    const auto* key = nullable_key(snapshot_.mapping.table);
    if (key == nullptr) return;
    const bool chunks = is_incremental(options_) && begins_with_snapshot();
    const bool folds = chunks && value_of(options_, kSkipBackfill) != "true";
    report(Code::kKeyNullsFold, {key->name, nullable_names(snapshot_.mapping.table, *key),
                                 folds ? "; of snapshot rows whose keys differ only in NULL, one arrives" : ""});
  }

  const SnapshotOf& snapshot_;
  OptionMap& options_;
  Findings& findings_;
  Place place_;
  const Column* column_ = nullptr;  // the column that splits the snapshot
};

}  // namespace

bool is_incremental(const OptionMap& source) { return !equal_ignoring_case(value_of(source, kIncremental), "false"); }

bool add_snapshot_options(const SnapshotOf& snapshot, OptionMap& options, Findings& findings) {
  return Chunks{snapshot, options, findings}.decide();
}

std::string huge_chunk_key(const SnapshotOf& snapshot, const OptionMap& options) {
  if (!is_incremental(options) || number(value_of(options, kChunkSize)) >= one_chunk(snapshot.mapping.planned))
    return "";
  const auto named = value_of(options, kChunkKey);
  const auto* key = snapshot.mapping.key.source_key;
  const auto first = !named.empty() ? std::string{named} : key == nullptr ? "" : key->parts.front().column;
  const auto* column = find_column(snapshot.table, first);
  const bool huge = column != nullptr && has_huge_bounds(snapshot, *column) && counts_up(snapshot, *column);
  return huge ? column->name : "";
}

}  // namespace smt::mapping
