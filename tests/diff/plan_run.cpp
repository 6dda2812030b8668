#include "diff/plan_run.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "accept/dice.hpp"
#include "smt/emit.hpp"
#include "smt/sql_text.hpp"
#include "smt/wanted_table.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/shown_table.hpp"
#include "unit/diff/plan_text.hpp"

namespace smt::test {
namespace {

using Names = std::vector<std::string>;
using Rows = std::vector<Names>;

std::string create_sql(const TargetTable& target) {
  auto out = kStarRocksEmitter.statements(target).text;
  while (!out.empty() && (out.back() == '\n' || out.back() == ';')) out.pop_back();
  return out;
}

/// A value that the column can have, as SQL.
std::string random_value(Dice& dice, const TargetColumn& column) {
  if (column.nullable && dice.percent(30)) return "NULL";
  switch (column.mapping.starrocks.kind) {
    case StarRocksKind::kBoolean: return dice.one_of({"TRUE", "FALSE"});
    case StarRocksKind::kDate: return dice.one_of({"'2024-05-06'", "'2022-01-01'", "'2020-12-31'"});
    case StarRocksKind::kDatetime: return dice.one_of({"'2024-05-06 07:08:09'", "'2022-01-01 00:00:00'"});
    case StarRocksKind::kChar:
    case StarRocksKind::kVarchar: return dice.one_of({"'5'", "'x'", "'2021-03-04'", "''", "'价'"});
    case StarRocksKind::kJson: return dice.one_of({"'{\"a\": 1}'", "'[]'"});
    case StarRocksKind::kVarbinary: return "'b'";
    default: return dice.digits(1);
  }
}

std::string insert_sql(Dice& dice, const TargetTable& target) {
  std::string names, values;
  for (const auto& column : target.columns) {
    names += (names.empty() ? "" : ", ") + quote_identifier(column.name);
    values += (values.empty() ? "" : ", ") + random_value(dice, column);
  }
  return "INSERT INTO `d`." + quote_identifier(target.name.table) + " (" + names + ") VALUES (" + values + ")";
}

/// One run of one pair.
class PlanRun {
 public:
  PlanRun(const PretendFe& fe, const Planner& planner, const StarRocksTarget& starrocks, const TargetPair& pair)
      : fe_{fe}, planner_{planner}, starrocks_{starrocks}, pair_{pair}, dice_{pair.before.columns.size()} {}

  RunOutcome run() {
    if (make_tables()) compare_and_execute();
    drop("");
    drop("__new_" + pair_.options.time);
    drop("__old_" + pair_.options.time);
    return std::move(out_);
  }

 private:
  std::string table(const std::string& suffix = "") const {
    return "`d`." + quote_identifier(pair_.before.name.table + suffix);
  }

  /// Returns the FE's words if it refuses the statement.
  std::optional<std::string> refused(const std::string& sql) {
    try {
      answer_ = fe_.execute(sql, "d");
      return std::nullopt;
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  void drop(const std::string& suffix) { refused("DROP TABLE IF EXISTS " + table(suffix) + " FORCE"); }

  void fail(Fault::Kind kind, const std::string& why) {
    if (!out_.fault) out_.fault = Fault{kind, pair_text(pair_) + log_ + why + "\n"};
  }

  /// Makes the table that stands there, and returns false if StarRocks refuses one of the two.
  bool make_tables() {
    const bool after = !refused(create_sql(pair_.after));
    drop("");
    out_.skipped = !after || refused(create_sql(pair_.before));
    if (out_.skipped) return false;
    for (std::size_t i = 0; i < pair_.rows; ++i) refused(insert_sql(dice_, pair_.before));
    for (const auto& clause : pair_.by_hand) {
      refused("ALTER TABLE " + table() + " " + clause);
      wait();
    }
    return true;
  }

  // -- jobs

  Rows jobs() {
    Rows out;
    for (const auto* kind : {"COLUMN", "OPTIMIZE"}) {
      refused("SHOW ALTER TABLE " + std::string{kind} +
              " FROM `d` WHERE TableName = " + quote_starrocks_string(pair_.before.name.table));
      out.insert(out.end(), answer_.begin(), answer_.end());
    }
    return out;
  }

  static bool has(const Names& row, const std::string& word) {
    return std::find(row.begin(), row.end(), word) != row.end();
  }

  static bool runs(const Names& job) { return !has(job, "FINISHED") && !has(job, "CANCELLED"); }

  bool has_job() {
    const auto all = jobs();
    return std::any_of(all.begin(), all.end(), runs);
  }

  /// The clock jumps until no job runs.
  void wait() {
    while (has_job()) fe_.advance(static_cast<int>(dice_.between(1, 60)));
  }

  std::size_t cancelled_jobs() {
    const auto all = jobs();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const auto& job) { return has(job, "CANCELLED"); }));
  }

  // -- the plan

  std::optional<PresentTable> shown() {
    ShownTable read{"BASE TABLE", std::nullopt, "", {}, std::nullopt};
    if (auto why = refused("SHOW CREATE TABLE " + table())) return fail(Fault::Kind::kNotRead, *why), std::nullopt;
    read.create = answer_.at(0).at(1);
    refused("SHOW FULL COLUMNS FROM " + table());
    // Field, Type, Collation, Null, Key, Default, Extra, Privileges, Comment
    for (const auto& row : answer_)
      read.columns.push_back({row[0], row[5] == "NULL" ? std::nullopt : std::optional{row[5]}, row[8]});
    auto out = read_shown_table(read, starrocks_.version);
    if (const auto* why = std::get_if<std::string>(&out))
      return fail(Fault::Kind::kNotRead, *why + "\n" + *read.create), std::nullopt;
    return std::get<PresentTable>(std::move(out));
  }

  std::optional<TablePlan> plan() {
    const auto wanted = wanted_table(pair_.after);
    if (std::holds_alternative<NotUnderstood>(
            wanted)) {  // partitions of another type: the command leaves the table alone
      out_.skipped = true;
      return std::nullopt;
    }
    auto present = shown();
    if (!present) return std::nullopt;
    present_ = std::move(*present);
    return planner_(std::get<PresentTable>(wanted), present_, starrocks_, pair_.options);
  }

  void compare_and_execute() {
    const auto first = plan();
    if (!first) return;
    log_ += "\nthe plan:\n" + changes_text(*first) + statements_text(*first);
    const auto old_table = present_;
    const auto before = rows();
    for (const auto& statement : first->statements) {
      if (statement.enabled && !statement.sql.empty() && !execute(statement)) return;
    }
    const auto second = plan();
    if (!second) return;
    log_ += "\nthe second plan:\n" + changes_text(*second) + statements_text(*second);
    judge_rest(*first, *second);
    judge_rows(*first, old_table, before);
  }

  /// Returns false if the plan cannot go on.
  bool execute(const Statement& statement) {
    log_ += "> " + statement.sql + "\n";
    ++out_.statements;
    if (statement.safety == Safety::kRefused) return fail(Fault::Kind::kRefused, "the plan calls it refused"), false;
    out_.rebuilt = out_.rebuilt || statement.kind == StatementKind::kSwap;
    const auto cancelled = cancelled_jobs();
    if (const auto why = refused(statement.sql)) return refusal(statement, *why);
    if (statement.kind == StatementKind::kCountLost) loses_rows_ = answer_.at(0).at(0) != "0";
    if (has_job() != statement.waits_for_job) {
      fail(Fault::Kind::kUnannounced, statement.waits_for_job ? "there is no job" : "there is a job");
    }
    wait();
    const auto all = jobs();
    if (cancelled_jobs() > cancelled) fail(Fault::Kind::kCancelled, "its job failed: " + words_of(all));
    return !out_.fault;
  }

  static std::string words_of(const Rows& rows) {
    std::string out;
    for (const auto& word : rows.back()) out += word + " ";
    return out;
  }

  /// INSERT and the guard stop a rebuild that would lose rows: those that the SELECT before them counted, and those for
  /// which the new table has no partition.
  bool refusal(const Statement& statement, const std::string& why) {
    const bool guards = statement.kind == StatementKind::kInsert || statement.kind == StatementKind::kGuard;
    const bool no_partition = why.find("out of partition ranges") != std::string::npos;
    out_.stopped_by_guard = guards && (loses_rows_ || no_partition);
    if (!out_.stopped_by_guard) fail(Fault::Kind::kRefused, "StarRocks: " + why);
    return false;
  }

  // -- what remains

  /// A change that counts may remain only if the first plan had it, too, and one of the two says that it needs a word
  /// which is not given, or that StarRocks refuses it in every way.
  void judge_rest(const TablePlan& first, const TablePlan& second) {
    std::set<std::pair<TablePart, std::string>> announced;
    std::set<std::pair<TablePart, std::string>> waited;
    for (const auto& change : first.changes) {
      announced.emplace(change.part, change.of);
      if (waits(change)) waited.emplace(change.part, change.of);
    }
    if (waited.empty()) {
      for (const auto& statement : second.statements) {
        if (statement.enabled) fail(Fault::Kind::kLeft, "the second plan has a statement: " + statement.sql);
      }
    }
    for (const auto& change : second.changes) {
      if (!change.counts) continue;
      out_.has_rest = true;
      if (!stays(change) && !waits(change) && !waited.contains({change.part, change.of}))
        fail(Fault::Kind::kLeft, "it remains, and no word is missing: " + part_name(change.part) + " " + change.of);
      if (!announced.contains({change.part, change.of}))
        fail(Fault::Kind::kLeft, "the first plan did not have it: " + part_name(change.part) + " " + change.of);
    }
  }

  static bool stays(const TableChange& change) {
    return change.safety == Safety::kRefused && change.cost == Cost::kNone;
  }

  bool waits(const TableChange& change) const {
    return change.counts && change.allow && !pair_.options.allowed.contains(*change.allow);
  }

  // -- rows

  nlohmann::json rows() { return fe_.control({{"do", "rows"}, {"database", "d"}, {"table", pair_.before.name.table}}); }

  /// Unless Flink loads the rows again or a partition goes, no row is lost, and the columns that keep their type keep
  /// their values.
  void judge_rows(const TablePlan& first, const PresentTable& old_table, const nlohmann::json& before) {
    const bool may_lose = std::any_of(first.statements.begin(), first.statements.end(), [](const Statement& one) {
      return one.enabled && (one.allow.contains(Allow::kReload) || one.allow.contains(Allow::kDropPartition));
    });
    if (may_lose || loses_rows_) return;
    Names then, now;
    for (const auto& column : present_.columns) {
      const auto* const there = starrocks::find_column(old_table.columns, first_name(column.name));
      if (there == nullptr || there->type != column.type) continue;
      then.push_back(there->name);
      now.push_back(column.name);
    }
    const auto after = rows();
    if (texts_of(before, then) != texts_of(after, now)) {
      fail(Fault::Kind::kRows, "other rows: " + before.dump() + "\n" + after.dump());
    }
  }

  std::string first_name(const std::string& name) const {
    for (const auto& [from, to] : pair_.options.renamed) {
      if (to == name) return from;
    }
    return name;
  }

  static std::multiset<std::string> texts_of(const nlohmann::json& rows, const Names& names) {
    std::multiset<std::string> out;
    for (const auto& row : rows) {
      std::string text;
      for (const auto& name : names) text += row.at(name).dump() + " ";
      out.insert(text);
    }
    return out;
  }

  const PretendFe& fe_;
  const Planner& planner_;
  const StarRocksTarget& starrocks_;
  const TargetPair& pair_;
  Dice dice_;
  Rows answer_;
  PresentTable present_;  // as the last plan had it
  bool loses_rows_ = false;
  std::string log_;
  RunOutcome out_;
};

Version version_of(const PretendFe& fe) {
  return fe_version(fe.execute("SELECT current_version()").at(0).at(0)).value();
}

}  // namespace

PlanRuns::PlanRuns(const PretendFe& fe, Planner planner)
    : fe_{fe}, planner_{std::move(planner)}, starrocks_{version_of(fe), RunMode::kSharedNothing} {
  fe_.execute("CREATE DATABASE IF NOT EXISTS `d`");
}

RunOutcome PlanRuns::run(const TargetPair& pair) const { return PlanRun{fe_, planner_, starrocks_, pair}.run(); }

std::string pair_text(const TargetPair& pair) {
  std::string out = "In StarRocks:\n" + create_sql(pair.before) + ";\n";
  for (const auto& clause : pair.by_hand)
    out += "ALTER TABLE `d`." + quote_identifier(pair.before.name.table) + " " + clause + ";\n";
  out += std::to_string(pair.rows) + " rows\nwanted:\n" + create_sql(pair.after) + ";\noptions:";
  if (pair.options.strict) out += " strict";
  if (pair.options.buckets_chosen) out += " buckets";
  for (const auto word_given : pair.options.allowed) out += " " + std::string{word(word_given)};
  for (const auto& [from, to] : pair.options.renamed) out += " " + from + "->" + to;
  return out + "\n";
}

}  // namespace smt::test
