#include "accept/accept_fixture.hpp"

#include <algorithm>
#include <sstream>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

/// Returns the statement that begins on this line.
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

/// The tables of a file, by name.
class Emitted {
 public:
  explicit Emitted(Script script) : script_{std::move(script)} {
    for (const auto& table : script_.tables) tables_[{table.database.text, table.table.text}] = &table;
  }
  const CreateTable* find(const std::string& database, const std::string& table) const {
    const auto found = tables_.find({database, table});
    return found == tables_.end() ? nullptr : found->second;
  }
  std::size_t size() const { return script_.tables.size(); }

 private:
  Script script_;
  std::map<std::pair<std::string, std::string>, const CreateTable*> tables_;
};

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
    if (outcome.exit_code != 0) throw std::runtime_error{"a query failed: " + how_it_ended(outcome)};
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
  if (!widths_.empty()) return widths_;
  create("", "_widths");
  widths_ = measure_widths(query(), database("_widths"), charsets());
  return widths_;
}

const std::vector<Release>& AcceptTest::releases() {
  static const std::vector<Release> all{Release::k3_1, Release::k2_5, Release::k3_3, Release::k4_0, Release::k4_1};
  return all;
}

AcceptTest::Verdict AcceptTest::judge(std::string_view suffix, const std::map<std::string, RandomTable>& origins,
                                      const std::vector<Release>& releases) {
  const auto facts = read_facts(query(), database(suffix));
  Verdict verdict;
  verdict.tables = facts.size();
  for (const auto release : releases) {
    const auto outcome = write_for(release, suffix);
    verdict.exit_code = std::max(verdict.exit_code, outcome.exit_code);
    if (outcome.exit_code != 0 && outcome.exit_code != 1) {
      verdict.complaints.push_back(
          {release, "exit code " + std::to_string(outcome.exit_code) + ": " + outcome.err, "", ""});
    } else {
      verdict.written = judge_files(release, facts, ReadFindings{outcome.out}, origins, verdict.complaints);
    }
    if (!verdict.complaints.empty()) break;
  }
  return verdict;
}

Outcome AcceptTest::write_for(Release release, std::string_view suffix) const {
  conf({{"^\\Q" + database(suffix) + "\\E$", ".*", "[starrocks]\nversion = " + std::string{text(release)}}});
  Program how;
  how.timeout = std::chrono::minutes{5};
  return tool({"--findings", "json"}, how);
}

std::size_t AcceptTest::judge_files(Release release, const std::map<std::string, TableFact>& facts,
                                    const ReadFindings& findings, const std::map<std::string, RandomTable>& origins,
                                    std::vector<Complaint>& complaints) {
  const auto sql = results().at("starrocks-create.all.sql");
  const Emitted emitted{check_starrocks(sql, release).script};
  std::map<int, std::string> tables_at{{0, ""}};  // the line of a statement → the source's name
  for (const auto& [name, table] : facts) {
    const auto place = place_of(table);
    const auto* written =
        emitted.find(findings.renamed(table.database, "N001", table.database), findings.renamed(place, "N002", name));
    if (written != nullptr) tables_at[written->line] = name;
    const auto origin = origins.find(name);
    const Told reported{table,    written,      findings,
                        widths(), is_mariadb(), origin == origins.end() ? nullptr : &origin->second};
    for (const auto& what : lost_facts(reported))
      complaints.push_back(
          {release, "lost: " + what, name, written == nullptr ? "" : statement_at(sql, written->line)});
  }
  for (const auto taker : releases()) {
    if (taker < release) continue;  // a file for a release is accepted by all later ones
    for (const auto& problem : check_starrocks(sql, taker).problems) {
      const auto table = std::prev(tables_at.upper_bound(problem.line));
      complaints.push_back({release, std::string{text(taker)} + " refuses [" + problem.rule + "] " + problem.message,
                            table->second, statement_at(sql, std::max(table->first, 1))});
    }
  }
  return emitted.size();
}

std::string AcceptTest::in_words(const Complaint& complaint) {
  return "for StarRocks " + std::string{text(complaint.written_for)} + ": " + complaint.what + "\n" +
         (complaint.table.empty() ? "" : "table " + complaint.table + "\n") + complaint.statement;
}

}  // namespace smt::test
