#pragma once
// Reads the comments at the head of a dump. Pure.

#include <deque>
#include <optional>
#include <string>

#include "smt/stages.hpp"

namespace smt::source {

/// The facts in the head that mysqldump, mydumper, MySQL Shell, Navicat, phpMyAdmin, Sequel Pro and Ace, TablePlus,
/// HeidiSQL, SQLyog and Adminer write, in any language.
struct DumpHead {
  std::string database;         // the first of the dump; "" if its statements name all databases, or if it names none
  std::string version;          // of the server; "" if the head does not name it
  std::optional<bool> mariadb;  // no value if the head does not name it
};
DumpHead read_dump_head(const std::deque<std::string>& lines);

}  // namespace smt::source
