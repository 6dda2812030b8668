#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <string>

#include "source/dump/dump_text.hpp"
#include "sql_text/mysql_name.hpp"

namespace smt::cli {

/// Accepts the name of a database whose tables the tool may sync.
inline CLI::Validator database_name() {
  const auto check = [](const std::string& name) -> std::string {
    if (is_system_database(name)) return fmt::format("'{}': the tool syncs no tables of a system database", name);
    const auto why = impossible_name(name);
    return why.empty() ? "" : fmt::format("'{}' cannot be the name of a database: {}", name, why);
  };
  return CLI::Validator{[check](std::string& name) { return check(name); }, ""};
}

}  // namespace smt::cli
