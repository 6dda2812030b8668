#pragma once
// Tables on a real server, the tool's output for them, and the verdict of a StarRocks FE and information_schema on it.

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
  /// Runs `tables` in database(suffix) and returns the server's messages. Ignores statements that the server refuses.
  std::string load(std::string_view tables, std::string_view suffix);
  Query query() const;
  /// The character sets of text columns, with the widths of their characters.
  const Widths& widths();
  std::vector<std::string> charsets();

  struct Complaint {
    Release written_for;
    std::string what;              // one line: the fact that is lost, or the rule that is violated
    std::string table, statement;  // the source's name, and the emitted statement; "" if the complaint is not about a
                                   // table
  };
  static std::string in_words(const Complaint& complaint);

  struct Verdict {
    int exit_code = 0;
    std::size_t tables = 0, written = 0;
    std::vector<Complaint> complaints;
  };
  /// Returns all releases for which the tool writes different files, the default first.
  static const std::vector<Release>& releases();
  /// Runs the tool on database(suffix) for one release after the other and judges its files, until one gives
  /// complaints. `origins`: by table name.
  Verdict judge(std::string_view suffix, const std::map<std::string, RandomTable>& origins,
                const std::vector<Release>& releases = AcceptTest::releases());

 private:
  Outcome write_for(Release release, std::string_view suffix) const;
  /// Returns the number of tables that were written.
  std::size_t judge_files(Release release, const std::map<std::string, TableFact>& facts, const ReadFindings& findings,
                          const std::map<std::string, RandomTable>& origins, std::vector<Complaint>& complaints);

  Widths widths_;
};

}  // namespace smt::test
