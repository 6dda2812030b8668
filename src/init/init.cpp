#include "init/init.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "init/db_section.hpp"
#include "init/starter_conf.hpp"
#include "output/whole_file.hpp"
#include "reading/environment.hpp"
#include "reporting/report.hpp"
#include "reporting/run_log.hpp"
#include "smt/config.hpp"
#include "smt/source.hpp"
#include "text/numbers.hpp"

namespace smt::init {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(Code code, std::vector<std::string> arguments, const Place& place = {}) {
  throw Error{Exit::kUsage, {code, place, std::move(arguments)}};
}

/// Throws if the conf cannot have this path.
void require_free(const std::string& path, bool force) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) fail(Code::kUsage, {path + " is a folder; -c needs the name of a file"});
  if (!force && fs::exists(path, ignored)) fail(Code::kConfExists, {}, FileLine{path});
}

/// Distributions name a socket in /etc/mysql/my.cnf, whether or not their server is installed.
OptionFile usual_option_files() {
  auto usual = read_option_file("");
  std::error_code ignored;
  if (usual.socket && !fs::exists(*usual.socket, ignored)) usual.socket.reset();
  return usual;
}

bool names_a_server(const OptionFile& file) {
  return file.host || file.port || file.socket || file.user || file.has_password;
}

SourceUrl url_of(const CommandLine& line, const OptionFile& usual) {
  if (!line.from && !names_a_server(usual)) fail(Code::kUsage, {"init needs --from mysql://user@host:3306/database"});
  if (!line.from) return url_from(usual);
  auto parsed = parse_source_url(*line.from);
  if (const auto* why = std::get_if<std::string>(&parsed)) fail(Code::kBadUrl, {*why});
  return std::get<SourceUrl>(std::move(parsed));
}

/// Reads only ~/.my.cnf: it is the one option file whose path a conf can name for everybody.
OptionFile home_option_file(const Environment& environment) {
  const auto home = environment.variable("HOME");
  if (!home || home->empty()) return {};
  return read_option_file(*home + "/.my.cnf");
}

/// Puts the URL's password where the conf will look for it.
Environment environment_with(const SourceUrl& url, Console& console) {
  auto environment = process_environment(console);
  if (!url.password) return environment;
  environment.variable = [password = *url.password, inner = environment.variable](const std::string& name) {
    return name == kPasswordVariable ? std::optional{password} : inner(name);
  };
  return environment;
}

[[noreturn]] void fail_without_terminal(const std::string& user) {
  fail(Code::kUsage,
       {fmt::format("no password for '{}', and no terminal to ask for it; set {}, or write it into ~/.my.cnf", user,
                    kPasswordVariable)});
}

/// Reports a placeholder in the address, and throws the first error. `place` is where the values come from, as the conf
/// does not exist yet.
void check_db(const Db& db, Findings findings, const FileLine& place, Console& console) {
  for (auto& finding : findings) {
    finding.place = place;
    if (finding.code == Code::kConfAddressOdd) {
      log_finding(finding, console.log());
      console.report(finding);
    }
    // Of the lines that init writes, only ${prompt} may stay without a value.
    if (finding.code == Code::kConfNotFilled) fail_without_terminal(db.user);
    if (row_of(finding.code).severity == Severity::kError) throw Error{Exit::kUsage, finding};
  }
}

/// Reads [db] with the conf's reader, so that the conf contains what the tool connects with.
LoadedConfig read_db(const std::string& path, const std::string& section, const Environment& environment) {
  return parse_config(path, section + "[other]\nbe_num = 3\n[table-rule.1]\ndatabase = .\ntable = .\n", environment);
}

SeenTables see_tables(Source& source, const SourceUrl& url, const Db& db, Timings& timings) {
  SeenTables seen{source.tables(), {}};
  timings.end("names");
  if (url.database) std::erase_if(seen.tables, [&](const TableRow& table) { return table.schema != *url.database; });
  if (rule_count(seen) == 0) {
    if (url.database) fail(Code::kNoSuchDatabase, {address(db), *url.database});
    fail(Code::kServerNothingVisible, {address(db), db.user});
  }
  seen.keyed = source.keyed_tables();
  timings.end("keys");
  return seen;
}

/// Returns where a run will get the password that is not in the conf; "" if it needs nothing more.
std::string password_next(PasswordFrom password) {
  constexpr auto kExport = "the conf does not contain the password: export {} before you run the tool\n";
  switch (password) {
    case PasswordFrom::kVariable: return fmt::format(kExport, kPasswordVariable);
    case PasswordFrom::kClientVariable: return fmt::format(kExport, kClientVariable);
    case PasswordFrom::kPrompt: return "the conf does not contain the password: each run asks for it at the terminal\n";
    default: return "";
  }
}

void report_next(const std::string& path, std::size_t rules, PasswordFrom password, Console& console) {
  console.info(fmt::format("wrote {} with {}\n{}", path, plural(rules, "rule"), password_next(password)));
  console.info(fmt::format("next: check be_num in it, then run starrocks-migrate-tool -c {}\n", path));
  console.info(fmt::format(
      "for Flink SQL, also remove the # from its four flink.starrocks.* lines, set your StarRocks there, and "
      "export {}\n",
      kSinkPasswordVariable));
}

}  // namespace

Exit run_init(const CommandLine& line, const std::string& default_conf, Console& console, Timings& timings) {
  const auto path = line.conf.value_or(default_conf);
  if (!line.print) require_free(path, line.force);
  const auto usual = usual_option_files();
  const auto url = url_of(line, usual);
  if (url.password && !url.password->empty()) report({{Code::kPasswordInUrl, {}, {}}}, line, console);
  const auto environment = environment_with(url, console);
  const auto password = password_from(url, usual, home_option_file(environment), environment);
  const auto section = db_section(url, password);
  auto [config, findings] = read_db(path, section, environment);
  auto& db = config.db;
  db.place = line.from ? FileLine{"--from"} : FileLine{};
  db.given = given_to_init(url, line.from.has_value(), password);
  check_db(db, std::move(findings), db.place, console);
  timings.leave_out(console.waited());
  timings.end("conf");
  console.progress("connecting to " + address(db));
  const auto source = connect(db, console.log());
  timings.end("connect");
  const auto server = build_server(source->server());
  const auto seen = see_tables(*source, url, db, timings);
  const auto words = fmt::format("{} {}.{}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL",
                                 server.version.major, server.version.minor);
  const auto text = starter_conf(section, seen, words);
  if (line.print) {
    console.out(text);
    return Exit::kDone;
  }
  write_whole(path, text, true, {});  // readable only for its owner: the user may add a password
  timings.end("write");
  report_next(path, rule_count(seen), password, console);
  return Exit::kDone;
}

}  // namespace smt::init
