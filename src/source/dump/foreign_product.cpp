#include "source/dump/foreign_product.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/ascii.hpp"

namespace smt::source {
namespace {

struct Foreign {
  std::string_view product, begin;  // of a line
};
constexpr std::array kForeign{Foreign{"PostgreSQL", "-- PostgreSQL database"},
                              Foreign{"PostgreSQL", "SET statement_timeout"},
                              Foreign{"PostgreSQL", "SET search_path"},
                              Foreign{"PostgreSQL", "SELECT pg_catalog."},
                              Foreign{"PostgreSQL", "CREATE TABLE \"public\"."},
                              Foreign{"PostgreSQL", "DROP TABLE IF EXISTS \"public\"."},
                              Foreign{"PostgreSQL", "Source Server Type : PostgreSQL"},
                              Foreign{"SQLite", "PRAGMA foreign_keys"},
                              Foreign{"SQLite", "Source Server Type : SQLite"},
                              Foreign{"SQL Server", "SET ANSI_NULLS ON"},
                              Foreign{"SQL Server", "SET QUOTED_IDENTIFIER ON"},
                              Foreign{"SQL Server", "/****** Object:"},
                              Foreign{"SQL Server", "CREATE TABLE [dbo]."},
                              Foreign{"SQL Server", "USE ["},
                              Foreign{"SQL Server", "Source Server Type : SQL Server"},
                              Foreign{"Oracle", "Source Server Type : Oracle"},
                              Foreign{"Oracle", "PROMPT CREATING TABLE"},
                              Foreign{"Oracle", "-- DDL for Table "}};

/// In upper case.
constexpr std::array kForeignWords{ForeignWord{"Oracle", "VARCHAR2("},
                                   ForeignWord{"Oracle", " NUMBER("},
                                   ForeignWord{"Oracle", " NUMBER,"},
                                   ForeignWord{"Oracle", "SYSTIMESTAMP"},
                                   ForeignWord{"Oracle", "SEGMENT CREATION"},
                                   ForeignWord{"Oracle", "TABLESPACE \""},
                                   ForeignWord{"SQL Server", "[DBO]."},
                                   ForeignWord{"SQL Server", " [NVARCHAR]"},
                                   ForeignWord{"SQL Server", " [INT]"},
                                   ForeignWord{"SQL Server", "NVARCHAR(MAX)"},
                                   ForeignWord{"SQL Server", "IDENTITY(1,1)"},
                                   ForeignWord{"SQL Server", "IDENTITY (1, 1)"},
                                   ForeignWord{"SQL Server", "UNIQUEIDENTIFIER"},
                                   ForeignWord{"SQL Server", " DATETIME2"},
                                   ForeignWord{"SQLite", " AUTOINCREMENT"},
                                   ForeignWord{"SQLite", "WITHOUT ROWID"},
                                   ForeignWord{"SQLite", "SQLITE_SEQUENCE"},
                                   ForeignWord{"PostgreSQL", "TIMESTAMP WITHOUT TIME ZONE"},
                                   ForeignWord{"PostgreSQL", "TIMESTAMP WITH TIME ZONE"},
                                   ForeignWord{"PostgreSQL", " TIMESTAMPTZ"},
                                   ForeignWord{"PostgreSQL", "NEXTVAL('"},
                                   ForeignWord{"PostgreSQL", "::CHARACTER VARYING"},
                                   ForeignWord{"PostgreSQL", "::TEXT"},
                                   ForeignWord{"PostgreSQL", "::REGCLASS"},
                                   ForeignWord{"PostgreSQL", " JSONB"},
                                   ForeignWord{"PostgreSQL", " BYTEA"},
                                   ForeignWord{"PostgreSQL", "SERIAL PRIMARY KEY"},
                                   ForeignWord{"PostgreSQL", "AS IDENTITY"},
                                   ForeignWord{"PostgreSQL", "ALTER TABLE ONLY "},
                                   ForeignWord{"PostgreSQL", " OWNER TO "},
                                   ForeignWord{"PostgreSQL", "CREATE EXTENSION "}};

/// Replaces several blanks with one: Navicat aligns its colons.
std::string squeezed(std::string_view line) {
  std::string out;
  for (const char c : trimmed(line)) {
    if (c != ' ' || !out.ends_with(' ')) out += c;
  }
  return out;
}

/// Returns the one-byte letters of UTF-16, in which SQL Server's Management Studio writes its files.
std::string narrow(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != '\0'; });
  return out.starts_with("\xff\xfe") || out.starts_with("\xfe\xff") ? out.substr(2) : out;
}

/// Removes what is between apostrophes, for example a comment that reads like SQL.
std::string without_texts(std::string_view line) {
  std::string out;
  bool inside = false;
  for (const char c : line) {
    if (c == '\'') inside = !inside;
    if (!inside || c == '\'') out += c;
  }
  return out;
}

}  // namespace

std::string foreign_product(const std::deque<std::string>& lines) {
  for (const auto& line : lines) {
    const auto text = squeezed(narrow(line));
    for (const auto& [product, begin] : kForeign) {
      if (text.starts_with(begin)) return std::string{product};
    }
  }
  return "";
}

std::optional<ForeignWord> foreign_word(std::string_view line) {
  const auto text = ascii_upper(without_texts(line));
  const auto found = std::find_if(kForeignWords.begin(), kForeignWords.end(),
                                  [&](const ForeignWord& one) { return text.find(one.word) != std::string::npos; });
  return found == kForeignWords.end() ? std::nullopt : std::optional{*found};
}

}  // namespace smt::source
