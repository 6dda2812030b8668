#include "source/dump/dump_head.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "source/dump/dump_text.hpp"
#include "text/ascii.hpp"

namespace smt::source {
namespace {

using Lines = std::deque<std::string>;

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Returns the text after the first colon (a wide one in Chinese), or "" without a colon.
std::string_view value_of(std::string_view line) {
  constexpr std::string_view kWide = "：";
  const auto narrow = line.find(':'), wide = line.find(kWide);
  if (narrow == std::string_view::npos && wide == std::string_view::npos) return {};
  return trimmed(wide < narrow ? line.substr(wide + kWide.size()) : line.substr(narrow + 1));
}

/// Drops the "5.5.5-" that MariaDB puts before its version for old clients.
void set_version(DumpHead& head, std::string_view text) {
  constexpr std::string_view kForOldClients = "5.5.5-";
  text = trimmed(text);
  if (text.starts_with(kForOldClients) && holds(text, "MariaDB")) text.remove_prefix(kForOldClients.size());
  if (text.empty() || !is_digit(text.front())) return;
  head.mariadb = holds(text, "MariaDB");
  head.version = text.substr(0, text.find_first_of(" )"));
}

/// Reads the head of mysqldump, mydumper with --no-data, and MySQL Shell.
void read_mysqldump(const std::string& line, DumpHead& head) {
  constexpr std::string_view kVersion = "-- Server version";
  if (line.starts_with("-- Host: ")) {
    const auto name = after(line, "    Database: ").value_or("");
    head.database = trimmed(name.substr(0, name.find("    Table: ")));
  }
  if (line.starts_with("-- MariaDB dump ")) head.mariadb = true;
  if (line.starts_with(kVersion)) {
    const auto rest = std::string_view{line}.substr(kVersion.size());
    set_version(head, rest.starts_with(':') ? rest.substr(1) : rest);
  }
}

/// Reads " Source Server Version : 80026 (8.0.26)"; older versions of Navicat write only the number.
void set_navicat_version(DumpHead& head, std::string_view value) {
  if (const auto open = value.find('('); open != std::string_view::npos)
    return set_version(head, value.substr(open + 1));
  const auto number = number_at_begin<unsigned>(value);
  if (number < 10'000) return;
  set_version(head, std::to_string(number / 10'000) + "." + std::to_string(number / 100 % 100) + "." +
                        std::to_string(number % 100));
}

void read_navicat(const Lines& lines, DumpHead& head) {
  bool mariadb = false;
  for (const auto& line : lines) {
    const auto text = trimmed(line);
    if (text.starts_with("*/")) break;
    if (text.starts_with("Source Schema ") || text.starts_with("Source Database ")) head.database = value_of(text);
    if (text.starts_with("Source Server Version ")) set_navicat_version(head, value_of(text));
    if (text.starts_with("Source Server Type ")) mariadb = value_of(text) == "MariaDB";
  }
  if (mariadb) head.mariadb = true;
}

/// Reads "-- Database: `shop`", and the version in the line before PHP's version.
void read_phpmyadmin(const Lines& lines, DumpHead& head) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (!line.starts_with("-- ")) continue;
    if (holds(line, "PHP") && head.version.empty()) set_version(head, value_of(lines[i - 1]));
    if (auto name = quoted_name(value_of(line))) {
      head.database = *name;
      return;
    }
  }
}

/// Reads "# Host: localhost (MySQL 8.0.28)", and below it "# Database: shop".
void read_sequel(const Lines& lines, DumpHead& head) {
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const auto version = line.rfind("(M");
    if (!line.starts_with("# ") || version == std::string_view::npos) continue;
    set_version(head, line.substr(std::min(line.size(), line.find(' ', version))));
    head.database = value_of(lines[i + 1]);
    return;
  }
}

void read_tableplus(const Lines& lines, DumpHead& head) {
  for (const auto& line : lines) {
    if (line.starts_with("-- Database: ")) head.database = value_of(line);
  }
}

/// Reads the database in "-- Dumping structure for table shop.goods", and the version two lines above HeidiSQL's own.
void read_heidi(const Lines& lines, DumpHead& head) {
  bool seen = false;
  for (std::size_t i = 2; i < lines.size() && head.database.empty(); ++i) {
    const std::string_view line = lines[i];
    if (line.starts_with("-- HeidiSQL ")) {
      set_version(head, value_of(lines[i - 2]));
      seen = true;
      continue;
    }
    if (!seen || !line.starts_with("-- ")) continue;
    const auto dot = line.find('.');
    if (dot == std::string_view::npos) continue;
    const auto blank = line.rfind(' ', dot);
    head.database = line.substr(blank + 1, dot - blank - 1);
  }
}

/// Reads "MySQL - 5.6.30-log : Database - shop".
void read_sqlyog(const Lines& lines, DumpHead& head) {
  for (const auto& line : lines) {
    if (!line.starts_with("MySQL - ")) continue;
    set_version(head, std::string_view{line}.substr(8));
    head.database = trimmed(after(line, " : Database - ").value_or(""));
    return;
  }
}

struct Writer {
  std::string_view mark;  // in one of the first lines
  void (*read)(const Lines&, DumpHead&);
};
constexpr std::array kWriters{Writer{"phpMyAdmin SQL Dump", read_phpmyadmin},
                              Writer{"-- TablePlus ", read_tableplus},
                              Writer{"# Sequel ", read_sequel},
                              Writer{"-- HeidiSQL ", read_heidi},
                              Writer{"SQLyog ", read_sqlyog},
                              Writer{"Navicat ", read_navicat}};

}  // namespace

DumpHead read_dump_head(const Lines& lines) {
  DumpHead head;
  for (const auto& [mark, read] : kWriters) {
    if (std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(8, lines.size())),
                    [&](const std::string& line) { return line.size() < 200 && holds(line, mark); })) {
      read(lines, head);
      return head;
    }
  }
  if (!lines.empty() && lines.front().starts_with("-- Adminer ")) {
    set_version(head, after(lines.front(), " MySQL ").value_or(""));
    return head;
  }
  for (const auto& line : lines) read_mysqldump(line, head);
  return head;
}

}  // namespace smt::source
