// Each folder of diff_cases shows one kind of change: `rule.ini` has lines of the rule, `starrocks.sql` makes the
// tables that stand in StarRocks, mysql.snapshot has the tables of MySQL for all cases, and `arguments` more arguments
// of diff. Expected are the plan as text, SQL and JSON, its findings, and what a second diff says after the SQL was
// executed, if not everything is the same then. NAME.3.3.EXT is for one release, NAME.EXT for all. SMT_UPDATE_GOLDEN=1
// rewrites them; read the difference before you commit it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

#include "cli_fixture.hpp"
#include "tools/json_schema.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

using Texts = std::map<std::string, std::string>;  // by file name, without the release

const fs::path kCases = SMT_SOURCE_DIR "/tests/cli/diff_cases";
const std::vector<std::string> kReleases{"3.3", "4.1"};

std::string read_if_there(const fs::path& file) { return fs::exists(file) ? read_file(file) : std::string{}; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \n", at)) != std::string::npos;) {
    const auto end = std::min(text.find_first_of(" \n", at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// Calls `take` with each statement, without its `;`, and `wait` where a comment says that jobs must have ended.
template <typename Take, typename Wait>
void for_each_statement(const std::string& text, Take&& take, Wait&& wait) {
  std::string statement;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("-- Wait until ")) wait();
    if (line.empty() || line.starts_with("--")) continue;
    statement += line + "\n";
    if (!line.ends_with(';')) continue;
    take(statement.substr(0, statement.size() - 2));
    statement.clear();
  }
}

/// Returns the name of the file of one release: "diff.3.3.txt".
std::string name_in(const std::string& name, const std::string& release) {
  const auto point = name.find('.');
  return name.substr(0, point) + "." + release + name.substr(point);
}

class DiffCases : public Cli, public ::testing::WithParamInterface<std::string> {
 protected:
  fs::path folder_of_case() const { return kCases / GetParam(); }

  /// Makes the tables of the case, and returns what diff says.
  Texts made(const std::string& release) const {
    const PretendFe fe{{.version = release, .user = "smt", .password = "pw"}};
    write_conf(fe, release);
    make_tables(fe);
    Texts out;
    const auto text = diff({});
    out["diff.txt"] = text.out;
    out["findings.txt"] = text.err;
    out["diff.sql"] = diff({"--format", "sql"}).out;
    out["diff.json"] = diff({"--format", "json"}).out;
    expect_schema(out["diff.json"]);
    execute(fe, out["diff.sql"]);
    out["left.txt"] = diff({}).out;
    const bool all_the_same =
        out["left.txt"].find(", 0 missing, 0 differ, 0 changing, 0 not compared\n") != std::string::npos &&
        out["left.txt"].find("\n\n") == out["left.txt"].rfind("\n\n");
    if (all_the_same) out["left.txt"].clear();
    if (out["left.txt"] == out["diff.txt"]) out["left.txt"] = "the same as before\n";
    for (auto& [name, content] : out) make_neutral(content, fe, release);
    return out;
  }

 private:
  void write_conf(const PretendFe& fe, const std::string& release) const {
    write_file(folder() / "my.smt", read_file(kCases / "mysql.snapshot"));
    conf("[db]\nhost = db\nuser = u\npassword = p\n[other]\nbe_num = 1\n[starrocks]\nhost = 127.0.0.1\nport = " +
         std::to_string(fe.port()) + "\nuser = smt\npassword = pw\nversion = " + release +
         "\n[table-rule]\nflink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
         "flink.starrocks.username = root\nflink.starrocks.password =\nproperties.replication_num = 1\n"
         "[table-rule.1]\ndatabase = ^shop$\n" +
         read_file(folder_of_case() / "rule.ini"));
  }

  /// Jobs end, unless the case says otherwise.
  void make_tables(const PretendFe& fe) const {
    const auto text = read_if_there(folder_of_case() / "starrocks.sql");
    const auto take = [&](const std::string& statement) { fe.execute(statement, "shop"); };
    if (text.find("CREATE DATABASE") == std::string::npos) fe.execute("CREATE DATABASE shop");
    for_each_statement(text, take, [&] { fe.advance(3600); });
    if (text.find("-- The job still runs.") == std::string::npos) fe.advance(3600);
  }

  /// Executes the statements as a client does. The stand-in has no rows to copy or count.
  static void execute(const PretendFe& fe, const std::string& sql) {
    const auto take = [&](const std::string& statement) {
      if (statement.starts_with("INSERT ") || statement.starts_with("SELECT ")) return;
      try {
        fe.execute(statement);
      } catch (const std::runtime_error& error) {
        ADD_FAILURE() << statement << "\n" << error.what();
      }
    };
    for_each_statement(sql, take, [&] { fe.advance(3600); });
    fe.advance(3600);
  }

  Outcome diff(std::vector<std::string> more) const {
    std::vector<std::string> arguments{"-c", "a.conf", "--from-snapshot", "my.smt", "diff"};
    const auto own = words_of(read_if_there(folder_of_case() / "arguments"));
    arguments.insert(arguments.end(), own.begin(), own.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    Program how;
    how.environment = {{"SOURCE_DATE_EPOCH", "1764500000"}};
    return tool(std::move(arguments), how);
  }

  static void expect_schema(const std::string& text) {
    const auto json = Json::parse(text);
    const auto schema = Json::parse(read_file(SMT_SOURCE_DIR "/docs/diff.schema.json"));
    EXPECT_EQ((SchemaValidator{schema}.problem(json, schema, "diff")), "");
  }

  /// Replaces what differs from run to run, and the number of the release where it says nothing.
  static void make_neutral(std::string& text, const PretendFe& fe, const std::string& release) {
    replace_all(text, "127.0.0.1:" + std::to_string(fe.port()), "fe:9030");
    replace_all(text, "StarRocks " + release + ".0 at", "StarRocks VERSION at");
    replace_all(text, "\"version\": \"" + release + ".0\"", "\"version\": \"VERSION\"");
  }
};

/// Returns the expected files of the case, by name.
Texts stored_texts(const fs::path& folder) {
  Texts out;
  for (const auto& entry : fs::directory_iterator{folder}) {
    const auto name = entry.path().filename().string();
    const bool input = name == "rule.ini" || name == "starrocks.sql" || name == "arguments";
    if (!input) out[name] = read_file(entry.path());
  }
  return out;
}

/// Returns the files to store: one for all releases where they agree. An empty text has no file.
Texts as_files(const std::vector<Texts>& made) {
  Texts out;
  for (const auto& [name, text] : made.front()) {
    const bool same = made.back().at(name) == text;
    for (std::size_t i = 0; i < made.size(); ++i) {
      const auto& content = made[i].at(name);
      if (!content.empty()) out[same ? name : name_in(name, kReleases[i])] = content;
    }
  }
  return out;
}

TEST_P(DiffCases, ArePlannedAsExpected) {
  std::vector<Texts> made_of;
  for (const auto& release : kReleases) made_of.push_back(made(release));
  const auto files = as_files(made_of);
  if (std::getenv("SMT_UPDATE_GOLDEN") != nullptr) {
    for (const auto& [name, text] : stored_texts(folder_of_case())) fs::remove(folder_of_case() / name);
    for (const auto& [name, text] : files) write_file(folder_of_case() / name, text);
  }
  EXPECT_EQ(files, stored_texts(folder_of_case()));
}

std::vector<std::string> case_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator{kCases}) {
    if (entry.is_directory()) out.push_back(entry.path().filename());
  }
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(Kinds, DiffCases, ::testing::ValuesIn(case_names()),
                         [](const ::testing::TestParamInfo<std::string>& one) { return one.param; });

}  // namespace
}  // namespace smt::test
