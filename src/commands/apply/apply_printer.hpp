#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "smt/apply.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Prints what happens to stdout, as text or as lines of JSON, and shows on a terminal how far the run is.
class ApplyPrinter {
 public:
  /// `tables`: that differ.
  ApplyPrinter(Console& console, bool as_json, std::size_t tables)
      : console_{console}, as_json_{as_json}, tables_{tables} {}

  void plan(const StarRocksDiff& diff) const;
  void take(const ApplyEvent& event);
  /// `exit_code`: nullopt if a signal ends the process. `carried_out`: false if the plan was only shown.
  void end(const Applied& applied, bool carried_out, std::optional<int> exit_code) const;

 private:
  void follow(const ApplyEvent& event);
  std::string progress() const;

  Console& console_;
  bool as_json_;
  std::size_t tables_, ended_ = 0;
  std::map<TableName, AlterJob> jobs_;  // that run
};

}  // namespace smt::commands
