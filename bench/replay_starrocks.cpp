// A StarRocks in memory, to measure the commands that read one: the FE's side of the MySQL protocol, for the tables
// that the tool makes of bench/made_rows.hpp.
//   replay_starrocks [--tables 10000] [--columns 40] [--changed 0] [--version 4.1] [--port 0] --folder FOLDER
// Writes FOLDER/mysql.snapshot and FOLDER/bench.conf, with which the tool wants exactly these tables; --changed N adds
// a column to the first N tables of MySQL, which StarRocks lacks. Prints the port, and answers until stdin ends.

#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "made_rows.hpp"
#include "smt/run.hpp"
#include "smt/source.hpp"
#include "smt/wanted_table.hpp"
#include "tools/fe_answers.hpp"

namespace smt::bench {
namespace {

/// The options by name, with their defaults.
using Options = std::map<std::string, std::string>;

Options read_options(int count, char** arguments) {
  Options options{{"--tables", "10000"}, {"--columns", "40"}, {"--changed", "0"},
                  {"--version", "4.1"},  {"--port", "0"},     {"--folder", "."}};
  for (int i = 1; i < count; i += 2) {
    if (!options.contains(arguments[i]) || i + 1 == count)
      throw std::invalid_argument{fmt::format("'{}' is no option with a value", arguments[i])};
    options[arguments[i]] = arguments[i + 1];
  }
  return options;
}

/// Returns the rows of MySQL. The first `changed` tables have a column more.
Rows mysql_rows(std::size_t tables, std::size_t columns, std::size_t changed) {
  auto rows = made_rows(tables, Names::kLetters);
  rows.scope = {"bench"};
  rows.columns.clear();
  rows.checks.clear();
  for (std::size_t number = 0; number < tables; ++number) {
    const auto count = columns + (number < changed ? 1 : 0);
    for (std::size_t place = 0; place < count; ++place)
      rows.columns.push_back(made_column(rows.tables[number].name, place));
  }
  return rows;
}

/// Returns the tables that the tool wants for these rows, as StarRocks has them.
std::vector<PresentTable> starrocks_tables(const Rows& rows, const std::string& conf) {
  const auto config = parse_config("bench.conf", conf).config;
  const auto catalog = build_catalog(rows);
  Findings findings;
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  const auto plan = make_plan(config, catalog, matcher);
  std::vector<PresentTable> tables;
  const auto take = [&](std::size_t, const TargetTable& target) {
    tables.push_back(created(std::get<PresentTable>(wanted_table(target)), config.starrocks.version));
  };
  for_each_target({plan, config, catalog.server}, Secrets::kWritten, {{}, {}, take});
  return tables;
}

void write_text(const std::string& path, const std::string& text) {
  std::ofstream out{path, std::ios::binary};
  if (!(out << text) || !out.flush()) throw std::runtime_error{"cannot write " + path};
}

void serve(const Options& options) {
  const auto number = [&](const char* name) { return std::stoul(options.at(name)); };
  const auto conf = [&](std::size_t port) {
    return made_conf(
        0, fmt::format("[starrocks]\nhost = 127.0.0.1\nport = {}\nversion = {}\n", port, options.at("--version")));
  };
  const auto tables = number("--tables"), columns = number("--columns");
  const auto present = starrocks_tables(mysql_rows(tables, columns, 0), conf(9030));
  const auto version = parse_config("bench.conf", conf(9030)).config.starrocks.version;
  const ReplayServer server{fe_answers(present, version), static_cast<std::uint16_t>(number("--port"))};
  const auto& folder = options.at("--folder");
  write_text(folder + "/mysql.snapshot", snapshot_text(mysql_rows(tables, columns, number("--changed"))));
  write_text(folder + "/bench.conf", conf(server.port()));
  std::cout << server.port() << std::endl;
  for (std::string line; std::getline(std::cin, line);) continue;
  std::cerr << server.statements() << " statements\n";
}

}  // namespace
}  // namespace smt::bench

int main(int count, char** arguments) {
  try {
    smt::bench::serve(smt::bench::read_options(count, arguments));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "replay_starrocks: " << error.what() << "\n";
    return 2;
  }
}
