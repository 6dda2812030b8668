#include "diff/reduced_pair.hpp"

#include <algorithm>
#include <set>

#include "diff/plan_run.hpp"

namespace smt::test {
namespace {

/// A way to make a pair smaller. The pair stays as it is where there is nothing to remove.
using Step = std::function<void(TargetPair&)>;

std::string name_after(const TargetPair& pair, const std::string& column) {
  const auto renamed = pair.options.renamed.find(column);
  return renamed == pair.options.renamed.end() ? column : renamed->second;
}

void remove_from(TargetTable& target, const std::string& column) {
  const bool there = find_column(target, column) != nullptr;
  if (there && target.columns.size() > 1) remove_column(target, column);
}

void remove_column_of_both(TargetPair& pair, const std::string& column) {
  remove_from(pair.before, column);
  remove_from(pair.after, name_after(pair, column));
  pair.options.renamed.erase(column);
}

void take_back_rename(TargetPair& pair, const std::string& from) {
  const auto renamed = pair.options.renamed.find(from);
  if (renamed == pair.options.renamed.end() || find_column(pair.after, from) != nullptr) return;
  rename_column(pair.after, renamed->second, from);
  pair.options.renamed.erase(renamed);
}

/// The column becomes what it was, under its new name.
void take_back_change(TargetPair& pair, const std::string& column) {
  const auto* const before = find_column(pair.before, column);
  auto* const after = find_column(pair.after, name_after(pair, column));
  if (before == nullptr || after == nullptr) return;
  const auto name = after->name;
  *after = *before;
  after->name = name;
}

void make_plain(TargetPair& pair, const std::string& column) {
  for (auto* const one : {find_column(pair.before, column), find_column(pair.after, name_after(pair, column))}) {
    if (one == nullptr) continue;
    one->comment.clear();
    one->default_value.reset();
  }
}

std::vector<Step> steps_of_columns(const TargetPair& pair) {
  std::set<std::string> names;
  for (const auto& column : pair.before.columns) names.insert(column.name);
  for (const auto& column : pair.after.columns) names.insert(column.name);
  std::vector<Step> out;
  for (const auto& name : names) {
    out.push_back([name](TargetPair& p) { remove_column_of_both(p, name); });
    out.push_back([name](TargetPair& p) { remove_from(p.after, name); });
    out.push_back([name](TargetPair& p) { take_back_rename(p, name); });
    out.push_back([name](TargetPair& p) { take_back_change(p, name); });
    out.push_back([name](TargetPair& p) { make_plain(p, name); });
  }
  return out;
}

/// A member of the targets, the same in both or absent.
template <typename T>
void add_steps(std::vector<Step>& out, T TargetTable::*member) {
  out.push_back([member](TargetPair& p) { p.before.*member = p.after.*member = T{}; });
  out.push_back([member](TargetPair& p) { p.after.*member = p.before.*member; });
}

void add_steps_of_properties(std::vector<Step>& out, const TargetPair& pair) {
  for (const auto* target : {&pair.before, &pair.after}) {
    for (const auto& property : target->properties) {
      if (property.key == "replication_num") continue;
      out.push_back([name = property.key](TargetPair& p) {
        for (auto* one : {&p.before, &p.after})
          std::erase_if(one->properties, [&](const Option& other) { return other.key == name; });
      });
    }
  }
  out.push_back([](TargetPair& p) { p.after.properties = p.before.properties; });
}

std::vector<Step> steps_of(const TargetPair& pair) {
  std::vector<Step> out;
  for (std::size_t i = 0; i < pair.by_hand.size(); ++i) {
    out.push_back([i](TargetPair& p) { p.by_hand.erase(p.by_hand.begin() + static_cast<std::ptrdiff_t>(i)); });
  }
  out.push_back([](TargetPair& p) { p.rows = 0; });
  for (auto& step : steps_of_columns(pair)) out.push_back(std::move(step));
  add_steps(out, &TargetTable::comment);
  add_steps(out, &TargetTable::partition);
  add_steps(out, &TargetTable::order_by);
  out.push_back([](TargetPair& p) { p.after.distribution = p.before.distribution; });
  out.push_back([](TargetPair& p) { p.before.distribution.buckets = p.after.distribution.buckets = 2; });
  out.push_back([](TargetPair& p) { p.after.model = p.before.model; });
  add_steps_of_properties(out, pair);
  out.push_back([](TargetPair& p) { p.options.strict = false; });
  out.push_back([](TargetPair& p) { p.options.buckets_chosen = false; });
  for (const auto word : kAllows) out.push_back([word](TargetPair& p) { p.options.allowed.erase(word); });
  return out;
}

}  // namespace

TargetPair reduced_pair(TargetPair pair, const std::function<bool(const TargetPair&)>& fails, int tries) {
  for (bool smaller = true; smaller;) {
    smaller = false;
    for (std::size_t i = 0; i < steps_of(pair).size();) {
      auto candidate = pair;
      steps_of(pair)[i](candidate);
      const bool same = pair_text(candidate) == pair_text(pair);
      if (!same && tries-- == 0) return pair;
      if (!same && fails(candidate)) {
        pair = std::move(candidate);
        smaller = true;
      } else {
        ++i;
      }
    }
  }
  return pair;
}

}  // namespace smt::test
