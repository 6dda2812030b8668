#pragma once
// The built executable in a folder of its own, without a server.

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/run_tool.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {

class Cli : public ::testing::Test {
 protected:
  /// Runs the tool in folder(); `arguments` without the program's name.
  Outcome tool(std::vector<std::string> arguments) const { return tool(std::move(arguments), Program{}); }
  Outcome tool(std::vector<std::string> arguments, Program how) const {
    how.command = std::move(arguments);
    how.command.insert(how.command.begin(), SMT_TOOL);
    how.folder = folder();
    return run(how);
  }
  const std::filesystem::path& folder() const { return folder_.path(); }
  void conf(std::string_view text) const { write_file(folder() / "a.conf", text); }
  bool wrote_results() const { return std::filesystem::exists(folder() / "result"); }

 private:
  TempFolder folder_;
};

}  // namespace smt::test
