#pragma once
// What the comments at the head of a dump tell. Pure.

#include <deque>
#include <optional>
#include <string>

#include "smt/stages.hpp"

namespace smt::source {

/// As mysqldump, mydumper, MySQL Shell, Navicat, phpMyAdmin, Sequel Pro and Ace, TablePlus, HeidiSQL, SQLyog and
/// Adminer write them, in whatever language.
struct DumpHead {
  std::string database;         // the first of the dump; "" where all or none are named
  std::string version;          // of the server; "" where it is not told
  std::optional<bool> mariadb;  // no value if the head does not name it
};
DumpHead read_dump_head(const std::deque<std::string>& lines);

/// The product of another maker whose dump it is: "PostgreSQL", "SQL Server", "SQLite", "Oracle". "" if
/// it names none.
std::string foreign_product(const std::deque<std::string>& lines);

}  // namespace smt::source
