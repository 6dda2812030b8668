#include <fmt/format.h>

#include <algorithm>

#include "smt/assess.hpp"
#include "text/numbers.hpp"
#include "text/printable.hpp"

namespace smt::assess {
namespace {

constexpr std::size_t kTargetsShown = 8, kCodesShown = 10, kSchemasShown = 5;
constexpr std::array kGrades{Grade::kD, Grade::kC, Grade::kB, Grade::kA};

std::string_view colour_of(Grade grade) {
  switch (grade) {
    case Grade::kA: return "\033[32m";
    case Grade::kB: return "\033[36m";
    case Grade::kC: return "\033[33m";
    case Grade::kD: return "\033[31m";
  }
  return "";
}

/// Returns "1.5 GiB".
std::string size_text(std::uint64_t bytes) {
  constexpr std::array kUnits{"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; value >= 1024 && unit + 1 < kUnits.size(); ++unit) value /= 1024;
  return unit == 0 ? fmt::format("{} {}", bytes, kUnits[0]) : fmt::format("{:.1f} {}", value, kUnits[unit]);
}

/// Draws at least one character if there is at least one table.
std::string bar(std::size_t part, std::size_t whole) {
  constexpr std::size_t kWidth = 30;
  if (part == 0) return "";
  const auto signs = std::max<std::size_t>(1, part * kWidth / std::max<std::size_t>(whole, 1));
  std::string out;
  for (std::size_t i = 0; i < signs; ++i) out += "█";
  return out;
}

class Text {
 public:
  Text(const Assessment& assessment, bool color) : a_{assessment}, color_{color} {}

  std::string screen() {
    head();
    grades();
    sums();
    schemas(kSchemasShown);
    codes(kCodesShown);
    worst();
    return out_;
  }

  std::string all() {
    head();
    grades();
    sums();
    schemas(a_.schemas.size());
    codes(a_.codes.size());
    if (!a_.run.empty()) out_ += "\nthe run\n";
    for (const auto& assessed : a_.run) finding(assessed);
    for (const auto& target : a_.targets) whole(target);
    return out_;
  }

 private:
  std::string coloured(Grade grade, std::string_view text) const {
    return color_ ? fmt::format("{}{}\033[0m", colour_of(grade), text) : std::string{text};
  }
  std::string grade_text(Grade grade) const { return coloured(grade, std::string(1, letter(grade))); }

  void head() {
    out_ += fmt::format(
        "starrocks-migrate-tool assess: {}, {} → StarRocks {}, Flink {} with Flink CDC {}\n{} in {} → {}, {}, {}\n\n",
        printable(a_.conf), a_.server, a_.starrocks, a_.flink, a_.cdc, plural(a_.all.tables, "table"),
        plural(a_.schemas.size(), "database"), plural(a_.targets.size(), "target"), plural(a_.all.columns, "column"),
        size_text(a_.all.bytes));
  }

  void grades() {
    for (const auto grade : kGrades) {
      const auto tables = a_.all.grades[static_cast<std::size_t>(grade)];
      const auto line = fmt::format("  {}  {:28} {:>7}  {}", grade_text(grade), meaning(grade), tables,
                                    coloured(grade, bar(tables, a_.all.tables)));
      out_ += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
  }

  void sums() {
    out_ += fmt::format("\n  {}{} on {}; {}, {}, {}\n", plural(a_.tablets, "tablet"),
                        a_.partitions_grow ? ", more with each partition that rows create," : "",
                        plural(a_.be_num, "BE node"), plural(a_.jobs, "Flink job"), plural(a_.readers, "binlog reader"),
                        plural(a_.server_ids, "server id"));
    std::vector<std::string> facts;
    const auto add = [&](std::uint64_t count, std::string_view word, const std::string& what) {
      if (count > 0) facts.push_back(plural(count, word) + what);
    };
    add(a_.all.merged, "shard", fmt::format(" merged into {}", plural(a_.groups, "target")));
    add(a_.all.keyless, "table", " without a key");
    add(a_.all.wide_keys, "primary key", fmt::format(" that can exceed {} bytes", kLongestPrimaryKey));
    add(a_.all.maybe_wide_keys, "primary key",
        fmt::format(" that can exceed {} bytes outside ASCII", kLongestPrimaryKey));
    add(a_.all.cut_columns, "column", " whose values may not fit");
    if (!facts.empty()) out_ += fmt::format("  {}\n", fmt::join(facts, "; "));
    left_to_data();
  }

  /// Prints the questions that only the data can answer, if the run did not ask them.
  void left_to_data() {
    constexpr std::size_t kShown = 4;
    if (a_.probed || a_.left_to_data.empty()) return;
    std::size_t findings = 0;
    std::vector<std::string> codes;
    for (const auto& count : a_.left_to_data) {
      findings += count.findings;
      if (codes.size() < kShown) codes.push_back(fmt::format("{} {}", count.findings, row_of(count.code).id));
    }
    const auto others = a_.left_to_data.size() - codes.size();
    out_ += fmt::format("  --probe asks the data about {}: {}{}\n", plural(findings, "finding"), fmt::join(codes, ", "),
                        others == 0 ? "" : fmt::format(" and {} more code{}", others, others == 1 ? "" : "s"));
  }

  void schemas(std::size_t most) {
    if (a_.schemas.size() < 2) return;
    out_ += fmt::format("\n  {:>6} {:>6} {:>6} {:>6} {:>10}  database\n", "D", "C", "B", "A", "size");
    for (std::size_t i = 0; i < std::min(most, a_.schemas.size()); ++i) {
      const auto& [name, totals] = a_.schemas[i];
      out_ += fmt::format("  {:>6} {:>6} {:>6} {:>6} {:>10}  {}\n", totals.grades[3], totals.grades[2],
                          totals.grades[1], totals.grades[0], size_text(totals.bytes), printable(name));
    }
    more(a_.schemas.size(), most);
  }

  void codes(std::size_t most) {
    if (a_.codes.empty()) return;
    out_ += "\nfindings (starrocks-migrate-tool help CODE explains one):\n";
    for (std::size_t i = 0; i < std::min(most, a_.codes.size()); ++i) {
      const auto& count = a_.codes[i];
      const auto& row = row_of(count.code);
      out_ += fmt::format("  {} {} {:7} {:>7}  {}", grade_text(row.grade), row.id, word(row.severity), count.findings,
                          row.english.title);
      if (count.targets > 0) out_ += fmt::format(", in {}", plural(count.targets, "target"));
      if (count.accepted > 0) out_ += fmt::format("; {} accepted", count.accepted);
      out_ += '\n';
    }
    more(a_.codes.size(), most);
  }

  void more(std::size_t count, std::size_t shown) {
    if (count > shown) out_ += fmt::format("  and {} more (--all)\n", count - shown);
  }

  /// Returns "T002 text may be cut, K005 …", beginning with the finding that determined the grade.
  static std::string reasons(const AssessedTarget& target) {
    std::vector<Code> codes;
    for (const auto& assessed : target.findings) {
      const bool counts = row_of(assessed.finding.code).grade >= target.grade && assessed.accepted == nullptr;
      if (counts && std::find(codes.begin(), codes.end(), assessed.finding.code) == codes.end())
        codes.push_back(assessed.finding.code);
    }
    std::string out;
    for (const auto code : codes)
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", row_of(code).id, row_of(code).english.title);
    return out;
  }

  /// Prints the tables of grade C and D.
  void worst() {
    const auto bad = static_cast<std::size_t>(std::count_if(
        a_.targets.begin(), a_.targets.end(), [](const AssessedTarget& t) { return t.grade >= Grade::kC; }));
    if (bad == 0) return;
    out_ += "\nworst first:\n";
    for (std::size_t i = 0; i < std::min(kTargetsShown, bad); ++i) {
      const auto& target = a_.targets[i];
      out_ += fmt::format("  {} {}: {}\n", grade_text(target.grade), printable(table_name_text(target.name)),
                          reasons(target));
    }
    more(bad, kTargetsShown);
  }

  void whole(const AssessedTarget& target) {
    out_ += fmt::format("\n{} {}", grade_text(target.grade), printable(table_name_text(target.name)));
    if (target.members.size() == 1 && target.members.front().name != target.name)
      out_ += fmt::format(" of {}", printable(table_name_text(target.members.front().name)));
    if (target.members.size() > 1) out_ += fmt::format(" of {}", plural(target.members.size(), "shard"));
    out_ += fmt::format(": {}, {}\n", plural(target.columns, "column"), plural(target.tablets.count(), "tablet"));
    for (const auto& assessed : target.findings) finding(assessed);
  }

  void finding(const AssessedFinding& assessed) {
    auto rendered = render(assessed.finding, color_);
    if (assessed.accepted != nullptr) {
      const auto& reason = assessed.accepted->reason;
      rendered += fmt::format("  accepted at {}{}{}\n", printable(place_text(assessed.accepted->place)),
                              reason.empty() ? "" : ": ", printable(reason));
    }
    for (std::size_t at = 0; at < rendered.size();) {
      const auto end = rendered.find('\n', at) + 1;
      out_ += "  " + rendered.substr(at, end - at);
      at = end;
    }
  }

  const Assessment& a_;
  bool color_;
  std::string out_;
};

}  // namespace

std::string assessment_text(const Assessment& assessment, bool all, bool color) {
  Text text{assessment, color};
  return all ? text.all() : text.screen();
}

}  // namespace smt::assess
