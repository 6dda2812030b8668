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

  struct Complaint {
    Release written_for;
    std::string what;              // one line: the fact that is lost, or the rule that is broken
    std::string table, statement;  // the source's name, and what was emitted; empty where no table is to blame
  };
  static std::string in_words(const Complaint& complaint);

  struct Verdict {
    int exit_code = 0;
    std::size_t tables = 0, written = 0;
    std::vector<Complaint> complaints;
  };
  /// All that the tool writes for in steps of note, the default first.
  static const std::vector<Release>& releases();
  /// Runs the tool over database(suffix) for one release after the other, and judges what it wrote, until one gives
  /// complaints. `origins`: by table name.
  Verdict judge(std::string_view suffix, const std::map<std::string, RandomTable>& origins,
                const std::vector<Release>& releases = AcceptTest::releases());

 private:
  Outcome write_for(Release release, std::string_view suffix) const;
  /// The number of tables that were written.
  std::size_t judge_files(Release release, const std::map<std::string, TableFact>& facts, const ReadFindings& findings,
                          const std::map<std::string, RandomTable>& origins, std::vector<Complaint>& complaints);

  Widths widths_;
};

}  // namespace smt::test
