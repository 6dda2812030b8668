// Replaces open findings by the results of the probe.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "probe/amounts.hpp"

namespace smt::probe {
namespace {

using Extent = Sight::Extent;

/// Returns a remark if the conf filters rows after MySQL has returned them.
std::string filtered(const PlannedTarget& planned) {
  return planned.rule->shape.where ? " (before 'where' excludes rows)" : "";
}

std::string example(const Sight& sight) { return sight.example.empty() ? "" : ", such as " + sight.example; }

/// Returns "T002", "text may be cut".
std::vector<std::string> named(const Diagnostic& may) {
  const auto& row = row_of(may.code);
  return {std::string{row.id}, std::string{row.english.title}};
}

std::string greatest(const Doubt& doubt, const Sight& sight) {
  return doubt.maxima.size() == 1 && sight.rows > 0
             ? fmt::format("; the longest has {} bytes", grouped_digits(sight.maxima.front()))
             : "";
}

Diagnostic none_finding(const Doubt& doubt, const Sum& sum) {
  const bool all = sum.sight.extent != Extent::kSample;
  auto arguments = named(*doubt.may);
  arguments.push_back(amount_without(sum));
  arguments.push_back(greatest(doubt, sum.sight));
  return {all ? Code::kProbeNone : Code::kProbeSample, doubt.place, std::move(arguments)};
}

std::vector<std::string> maxima_of(const Doubt& doubt, const Sight& sight) {
  std::vector<std::string> out;
  for (const auto maximum : sight.maxima) out.push_back(grouped_digits(maximum));
  if (doubt.does == Code::kProbeDigits) out.push_back(fmt::format("{}", sight.maxima[0] + sight.maxima[1]));
  return out;
}

Diagnostic does_finding(const PlannedTarget& planned, const Doubt& doubt, const Sum& sum) {
  const bool is_about_all = doubt.condition.empty() && doubt.repeated.empty();
  std::vector<std::string> arguments{is_about_all ? amount_without(sum) : amount_with(sum) + filtered(planned),
                                     example(sum.sight)};
  arguments.insert(arguments.end(), doubt.words.begin(), doubt.words.end());
  for (auto& maximum : maxima_of(doubt, sum.sight)) arguments.push_back(std::move(maximum));
  return {doubt.does, doubt.place, std::move(arguments)};
}

Findings::iterator find_finding(Findings& findings, const std::optional<Diagnostic>& may) {
  return may ? std::find(findings.begin(), findings.end(), *may) : findings.end();
}

void add_behind(Findings& findings, const std::optional<Diagnostic>& may, Diagnostic finding) {
  const auto at = find_finding(findings, may);
  findings.insert(at == findings.end() ? at : std::next(at), std::move(finding));
}

void replace(Findings& findings, const std::optional<Diagnostic>& may, Diagnostic finding) {
  const auto at = find_finding(findings, may);
  if (at == findings.end()) {
    findings.push_back(std::move(finding));
  } else {
    *at = std::move(finding);
  }
}

/// Returns whether the digits fit. A column of zeros uses no digit; DECIMAL has at least one.
bool would_fit(const Sight& sight) {
  const auto digits = sight.maxima[0] + sight.maxima[1];
  return digits >= 1 && digits <= static_cast<std::uint64_t>(kMaxDigits);
}

void settle_doubt(const PlannedTarget& planned, const Doubt& doubt, const Sum& sum, Findings& findings) {
  const bool no_rows = sum.sight.extent == Extent::kWhole && sum.sight.rows == 0;
  if (sum.sight.extent == Extent::kNothing || no_rows) return;
  if (doubt.does == Code::kProbeDigits) {
    if (would_fit(sum.sight)) add_behind(findings, doubt.may, does_finding(planned, doubt, sum));
  } else if (sum.sight.hits > 0) {
    replace(findings, doubt.may, does_finding(planned, doubt, sum));
  } else if (!doubt.may) {
    return;
  } else if (sum.sight.extent == Extent::kSample) {
    add_behind(findings, doubt.may, none_finding(doubt, sum));
  } else {
    replace(findings, doubt.may, none_finding(doubt, sum));
  }
}

std::string quoted_rows(const SharedIds& shared) {
  return fmt::format("{}{} row{}", shared.at_least ? "at least " : "", grouped_digits(shared.rows),
                     shared.rows == 1 ? "" : "s");
}

Diagnostic shared_finding(const PlannedTarget& planned, const Diagnostic& may, const SharedIds& shared) {
  if (shared.seen == SharedIds::Seen::kShared) {
    const auto example = shared.example.empty() ? "" : ", such as " + shared.example;
    return {Code::kProbeSharedIds,
            may.place,
            {table_name_text(shared.first), table_name_text(shared.second), may.arguments[1], quoted_rows(shared),
             example}};
  }
  auto arguments = named(may);
  if (shared.seen == SharedIds::Seen::kApart) {
    arguments.push_back(fmt::format("{} shards, whose ids do not overlap at present", planned.members.size()));
    arguments.push_back("");
    return {Code::kProbeNone, may.place, std::move(arguments)};
  }
  arguments.push_back(
      fmt::format("some rows of {} and {}", table_name_text(shared.first), table_name_text(shared.second)));
  arguments.push_back(", whose ids overlap");
  return {Code::kProbeSample, may.place, std::move(arguments)};
}

bool leaves_ids_open(const TargetTable& target) {
  return std::any_of(target.findings.begin(), target.findings.end(),
                     [](const Diagnostic& finding) { return finding.code == Code::kShardAutoIncrement; });
}

/// Reports questions without an answer. A table without rows settles nothing, which is reported if there was something
/// to settle.
void report_unanswered(const std::vector<Question>& questions, const std::vector<Answer>& answers, Findings& findings) {
  const auto& open = questions.front().doubts;
  const auto is_empty = [](const Answer& answer) { return answer.empty; };
  const bool none = std::all_of(answers.begin(), answers.end(), is_empty);
  if (none && std::any_of(open.begin(), open.end(), [](const Doubt& doubt) { return doubt.may.has_value(); })) {
    findings.push_back({Code::kProbeNotLooked, object_of(*answers.front().table), {"the table has no rows"}});
  }
  for (const auto& answer : answers) {
    if (answer.reason.empty()) continue;
    findings.push_back({Code::kProbeNotLooked, object_of(*answer.table), {answer.reason}});
  }
}

}  // namespace

void settle(const PlannedTarget& planned, const std::vector<Question>& questions, const std::vector<Answer>& answers,
            TargetTable& target) {
  if (questions.empty()) return;
  for (std::size_t i = 0; i < questions.front().doubts.size(); ++i) {
    auto sum = sum_of(answers, i);
    const bool some_only = answers.size() < planned.members.size() && sum.sight.extent != Extent::kNothing;
    if (some_only) sum.sight.extent = Extent::kSample;
    settle_doubt(planned, questions.front().doubts[i], sum, target.findings);
  }
  report_unanswered(questions, answers, target.findings);
  if (answers.size() == planned.members.size()) return;
  target.findings.push_back({Code::kProbeMembers,
                             object_of(*planned.members.front()),
                             {grouped_digits(answers.size()), grouped_digits(planned.members.size())}});
}

void settle(const PlannedTarget& planned, const SharedIds& shared, TargetTable& target) {
  if (!shared.reason.empty())
    target.findings.push_back({Code::kProbeNotLooked, object_of(*planned.members.front()), {shared.reason}});
  if (shared.seen == SharedIds::Seen::kNothing) return;
  const auto may = std::find_if(target.findings.begin(), target.findings.end(),
                                [](const Diagnostic& finding) { return finding.code == Code::kShardAutoIncrement; });
  if (may == target.findings.end()) return;
  const auto doubted = *may;
  auto finding = shared_finding(planned, doubted, shared);
  if (shared.seen == SharedIds::Seen::kOverlap) {
    add_behind(target.findings, doubted, std::move(finding));
  } else {
    *may = std::move(finding);
  }
}

void probe_target(Source& source, const PlannedTarget& planned, const ProbeLimits& limits, TargetTable& target) {
  const bool ids = !has_error(target.findings) && leaves_ids_open(target);
  const auto asked = questions(planned, target, limits);
  std::vector<Answer> answers;
  for (const auto& question : asked) answers.push_back(ask(source, question, limits));
  settle(planned, asked, answers, target);
  if (ids) settle(planned, ask_shared_ids(source, planned, limits), target);
}

}  // namespace smt::probe
