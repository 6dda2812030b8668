#include "accept/accept_fixture.hpp"

#include <algorithm>
#include <sstream>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

constexpr std::array kReleases{Release::k2_5, Release::k3_1, Release::k3_3, Release::k4_0, Release::k4_1};

/// The statement that begins at this line.
std::string statement_at(const std::string& sql, int line) {
  std::istringstream lines{sql};
  std::string text, out;
  for (int number = 1; std::getline(lines, text); ++number) {
    if (number < line) continue;
    out += text + "\n";
    if (text == ");") break;
  }
  return out;
}

/// The last table that begins before the line.
const CreateTable* table_at(const Script& script, int line) {
  const CreateTable* found = nullptr;
  for (const auto& table : script.tables) {
    if (table.line <= line) found = &table;
  }
  return found;
}

/// Complaints about the text alone, a release's first twenty.
void refuse(const std::string& sql, Release written_for, std::vector<std::string>& complaints) {
  constexpr std::size_t kShown = 20;
  for (const auto release : kReleases) {
    if (release < written_for) continue;
    const auto checked = check_starrocks(sql, release);
    for (std::size_t i = 0; i < std::min(kShown, checked.problems.size()); ++i) {
      const auto& problem = checked.problems[i];
      const auto* table = table_at(checked.script, problem.line);
      complaints.push_back("StarRocks " + std::string{text(release)} + " refuses [" + problem.rule + "] " +
                           problem.message + "\n" + (table == nullptr ? "" : statement_at(sql, table->line)));
    }
  }
}

class Emitted {
 public:
  explicit Emitted(const std::string& sql) : sql_{sql}, script_{check_starrocks(sql, Release::k4_1).script} {
    for (const auto& table : script_.tables) tables_[{table.database.text, table.table.text}] = &table;
  }
  const CreateTable* find(const std::string& database, const std::string& table) const {
    const auto found = tables_.find({database, table});
    return found == tables_.end() ? nullptr : found->second;
  }
  std::size_t size() const { return script_.tables.size(); }
  std::string statement(const CreateTable& table) const { return statement_at(sql_, table.line); }

 private:
  const std::string& sql_;
  Script script_;
  std::map<std::pair<std::string, std::string>, const CreateTable*> tables_;
};

std::string complaint(const Told& told, const Emitted& emitted, const std::vector<std::string>& lost) {
  std::string out;
  for (const auto& what : lost) out += "lost: " + what + "\n";
  if (told.origin != nullptr) out += told.origin->create_sql + ";\n";
  if (told.origin == nullptr) out += "table " + place_of(told.table) + "\n";
  return out + (told.emitted == nullptr ? "(nothing)\n" : emitted.statement(*told.emitted));
}

}  // namespace

std::string AcceptTest::load(std::string_view tables, std::string_view suffix) {
  create("", suffix);
  return client("SET sql_mode = '', foreign_key_checks = 0, innodb_strict_mode = OFF; USE `" + database(suffix) +
                    "`;\n" + std::string{tables},
                {"--force", "--binary-mode"})
      .err;
}

Query AcceptTest::query() const {
  return [this](const std::string& sql) {
    const auto outcome = client(sql, {"-N", "-B"});
    if (outcome.exit_code != 0) throw std::runtime_error{"a query failed: " + outcome.err};
    return outcome.out;
  };
}

std::vector<std::string> AcceptTest::charsets() {
  std::istringstream names{
      query()("SELECT CHARACTER_SET_NAME FROM information_schema.CHARACTER_SETS"
              " WHERE CHARACTER_SET_NAME NOT IN ('binary', 'filename') ORDER BY 1;")};
  std::vector<std::string> out;
  for (std::string name; std::getline(names, name);) out.push_back(name);
  return out;
}

const Widths& AcceptTest::widths() {
  if (widths_.empty()) widths_ = measure_widths(query(), charsets());
  return widths_;
}

AcceptTest::Verdict AcceptTest::judge(std::string_view suffix, const std::map<std::string, RandomTable>& origins,
                                      Release written_for) {
  conf({{"^\\Q" + database(suffix) + "\\E$", ".*", "[starrocks]\nversion = " + std::string{text(written_for)}}});
  Program how;
  how.timeout = std::chrono::minutes{5};
  const auto outcome = tool({"--findings", "json"}, how);
  Verdict verdict;
  verdict.exit_code = outcome.exit_code;
  if (outcome.exit_code != 0 && outcome.exit_code != 1) {
    verdict.complaints.push_back("exit code " + std::to_string(outcome.exit_code) + "\n" + outcome.err);
    return verdict;
  }
  const auto sql = results().at("starrocks-create.all.sql");
  refuse(sql, written_for, verdict.complaints);
  const ReadFindings findings{outcome.out};
  const Emitted emitted{sql};
  for (const auto& [name, table] : read_facts(query(), database(suffix))) {
    const auto place = place_of(table);
    const auto origin = origins.find(name);
    const Told told{
        table,
        emitted.find(findings.renamed(table.database, "N001", table.database), findings.renamed(place, "N002", name)),
        findings,
        widths(),
        is_mariadb(),
        origin == origins.end() ? nullptr : &origin->second};
    const auto lost = lost_facts(told);
    if (!lost.empty()) verdict.complaints.push_back(complaint(told, emitted, lost));
    ++verdict.tables;
  }
  verdict.written = emitted.size();
  return verdict;
}

}  // namespace smt::test
