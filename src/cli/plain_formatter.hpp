#pragma once

#include <CLI/CLI.hpp>
#include <sstream>
#include <string>

#include "cli/code_help.hpp"

namespace smt::cli {

/// Prints "-c,--conf FILE". CLI11 would append every exclusion and requirement; its error names them if they matter.
class PlainFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const auto type = option->get_type_name();
    return type.empty() ? "" : " " + type.substr(0, type.find(':'));
  }

  /// No line is longer than kColumns.
  std::string make_option_desc(const CLI::Option* option) const override {
    std::string out, line;
    for (std::istringstream text{option->get_description()}; std::getline(text, line);)
      out += (out.empty() ? "" : "\n") + wrapped(line, kColumns - get_column_width());
    return out;
  }

 private:
  static constexpr std::size_t kColumns = 100;
};

}  // namespace smt::cli
