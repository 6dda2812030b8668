#include "server_fixture.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

#include "tools/needs.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kReaderPassword = "p#w ;d='x\"1";  // characters that conf parsers often misread

std::string variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? "" : value;
}

/// Returns the process number in letters.
std::string letters(long number) {
  std::string out;
  for (; number > 0; number /= 26) out += static_cast<char>('a' + number % 26);
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string quoted_password() {
  std::string out{kReaderPassword};
  replace_all(out, "'", "''");
  return "'" + out + "'";
}

}  // namespace

Turn::Turn(std::uint16_t port)
    : file_{open((std::filesystem::temp_directory_path() / ("smt-turn-" + std::to_string(port) + ".lock")).c_str(),
                 O_CREAT | O_RDWR | O_CLOEXEC, 0600)} {
  if (file_ < 0 || flock(file_, LOCK_EX) != 0) throw std::system_error{errno, std::generic_category(), "turn"};
}

Turn::~Turn() { close(file_); }

void ServerTest::SetUp() {
  find_server();
  if (!IsSkipped() && !HasFatalFailure()) create_user();
}

void ServerTest::find_server() {
  const auto& kind = GetParam();
  const auto address = variable(kind.variable);
  if (address.empty()) {
    const auto reason = kind.variable + " is not set: " +
                        (variable(kind.variable + "_WHY_NOT").empty() ? "run scripts/test.sh, which starts the servers"
                                                                      : variable(kind.variable + "_WHY_NOT"));
    SMT_NEEDS_PROGRAM(reason);
  }
  const auto colon = address.rfind(':');
  host_ = address.substr(0, colon);
  port_ = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)));
}

void ServerTest::create_user() {
  prefix_ = "smt_" + letters(getpid());
  sql("CREATE USER " + prefix_ + "@'127.0.0.1' IDENTIFIED BY " + quoted_password() + ";");
}

void ServerTest::TearDown() {
  if (prefix_.empty()) return;
  std::string text = "DROP USER " + prefix_ + "@'127.0.0.1';";
  for (const auto& name : databases_) text += "DROP DATABASE IF EXISTS `" + name + "`;";
  sql(text);
}

void ServerTest::sql(std::string text) const {
  replace_all(text, "{db}", database());
  const auto outcome = client(text);
  if (outcome.exit_code != 0) throw std::runtime_error{"the fixture's SQL failed: " + how_it_ended(outcome)};
}

Outcome ServerTest::client(const std::string& text, const std::vector<std::string>& options) const {
  Program program;
  program.command = {
      "mariadb", "--no-defaults",          "--default-character-set=utf8mb4", "-h", host_, "-P", std::to_string(port_),
      "-u",      variable("SMT_TEST_USER")};
  program.environment = {{"MYSQL_PWD", variable("SMT_TEST_PASSWORD")}};
  program.command.insert(program.command.end(), options.begin(), options.end());
  program.input = text;
  program.timeout = std::chrono::minutes{15};  // enough for 50,000 tables on a busy machine; ctest's limit is longer
  return run(program);
}

int ServerTest::version() const {
  int major = 0, minor = 0, patch = 0;
  const auto outcome = client("SELECT VERSION();", {"-N", "-B"});
  if (std::sscanf(outcome.out.c_str(), "%d.%d.%d", &major, &minor, &patch) != 3)
    throw std::runtime_error{"no version of a server: " + outcome.out + ", " + how_it_ended(outcome)};
  return major * 10000 + minor * 100 + patch;
}

void ServerTest::create(std::string_view tables, std::string_view suffix) {
  const auto name = database(suffix);
  databases_.push_back(name);
  sql("CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4; GRANT SELECT ON `" + name + "`.* TO " + prefix_ +
      "@'127.0.0.1'; USE `" + name + "`;\n" + std::string{tables});
}

std::string ServerTest::reader_password() { return std::string{kReaderPassword}; }

std::string ServerTest::db_conf(std::uint16_t port) const {
  return "[db]\ntype = mysql\nhost = " + host_ + "\nport = " + std::to_string(port == 0 ? port_ : port) +
         "\nuser = " + prefix_ + "\npassword = " + std::string{kReaderPassword} + "\n[other]\nbe_num = 3\n";
}

void ServerTest::conf(const std::vector<Rule>& rules, std::uint16_t port) const {
  auto text = db_conf(port);
  int number = 0;
  for (const auto& rule : rules) {
    text += "[table-rule." + std::to_string(++number) + "]\ndatabase = " + rule.database + "\ntable = " + rule.table +
            "\nflink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
            "flink.starrocks.username = root\nflink.starrocks.password = sinkpw\n"
            "flink.cdc.server-time-zone = UTC\n" +
            rule.more + "\n";
  }
  write_file(folder() / "a.conf", text);
}

Outcome ServerTest::tool(std::vector<std::string> arguments, Program how) const {
  how.command = {SMT_TOOL, "-c", "a.conf"};
  how.command.insert(how.command.end(), arguments.begin(), arguments.end());
  how.folder = folder();
  return run(how);
}

}  // namespace smt::test
