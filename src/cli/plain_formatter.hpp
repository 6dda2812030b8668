#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace smt::cli {

/// Prints "-c,--conf FILE". CLI11 would append every exclusion and requirement; its error names them if they matter.
class PlainFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const auto type = option->get_type_name();
    return type.empty() ? "" : " " + type.substr(0, type.find(':'));
  }
};

}  // namespace smt::cli
