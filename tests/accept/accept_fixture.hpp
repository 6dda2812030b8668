#pragma once
// Tables on a real server, the tool's output for them, and what a StarRocks FE and information_schema say to it.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "accept/comparison.hpp"
#include "accept/starrocks_checker.hpp"
#include "server/server_fixture.hpp"

namespace smt::test {

class AcceptTest : public ServerTest {
 protected:
  /// Runs `tables` in database(suffix); statements that the server refuses are passed over. Gives its messages.
  std::string load(std::string_view tables, std::string_view suffix);
  Query query() const;
  /// The character sets of text columns, with the widths of their characters.
  const Widths& widths();
  std::vector<std::string> charsets();

  struct Verdict {
    int exit_code = 0;
    std::size_t tables = 0, written = 0;
    std::vector<std::string> complaints;  // a paragraph for each table that is refused or loses something
  };
  /// Runs the tool over database(suffix) for this release, and judges what it wrote. `origins`: by table name.
  Verdict judge(std::string_view suffix, const std::map<std::string, RandomTable>& origins,
                Release written_for = Release::k3_1);

 private:
  Widths widths_;
};

}  // namespace smt::test
