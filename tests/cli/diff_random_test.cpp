// diff with random tables: 200 tables stand in StarRocks, all of them change in MySQL, the printed SQL is executed, and
// a second diff is empty.

#include <gmock/gmock.h>

#include <cstdlib>
#include <random>

#include "cli_fixture.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;

constexpr int kTables = 200;

struct RandomColumn {
  std::string name, type, comment;
  bool nullable = true;
};
struct RandomSource {
  std::vector<RandomColumn> key, values;
  std::string comment;
};

class Dice {
 public:
  explicit Dice(unsigned seed) : random_{seed} {}
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool one_in(int sides) { return below(sides) == 0; }
  const char* of(const std::vector<const char*>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

 private:
  std::mt19937 random_;
};

/// The end of a column's line in a snapshot: type, lengths in characters and bytes, character set.
const std::vector<const char*> kTypes{"tinyint\t\\N\t\\N\t",
                                      "smallint\t\\N\t\\N\t",
                                      "int\t\\N\t\\N\t",
                                      "bigint\t\\N\t\\N\t",
                                      "float\t\\N\t\\N\t",
                                      "double\t\\N\t\\N\t",
                                      "decimal(10,2)\t\\N\t\\N\t",
                                      "decimal(18,4)\t\\N\t\\N\t",
                                      "date\t\\N\t\\N\t",
                                      "datetime\t\\N\t\\N\t",
                                      "varchar(20)\t20\t80\tutf8mb4",
                                      "varchar(200)\t200\t800\tutf8mb4",
                                      "json\t\\N\t\\N\t"};
const std::vector<const char*> kKeyTypes{"int\t\\N\t\\N\t", "bigint\t\\N\t\\N\t", "date\t\\N\t\\N\t",
                                         "varchar(20)\t20\t80\tutf8mb4"};
const std::vector<const char*> kComments{"", "", "a comment", "it's \"quoted\"", "back\\\\slash", "注释"};

RandomColumn random_column(Dice& dice, const std::string& name, bool key) {
  return {name, dice.of(key ? kKeyTypes : kTypes), dice.of(kComments), !key && !dice.one_in(3)};
}

RandomSource random_source(Dice& dice) {
  RandomSource out;
  const int keys = 1 + dice.below(3), values = 1 + dice.below(6);
  for (int i = 0; i < keys; ++i) out.key.push_back(random_column(dice, "k" + std::to_string(i), true));
  for (int i = 0; i < values; ++i) out.values.push_back(random_column(dice, "v" + std::to_string(i), false));
  out.comment = dice.of(kComments);
  return out;
}

void change(Dice& dice, RandomSource& source, int number) {
  auto& values = source.values;
  const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(values.size())));
  switch (dice.below(8)) {
    case 0:
    case 1: {
      const auto place = values.begin() + static_cast<std::ptrdiff_t>(at);
      values.insert(place, random_column(dice, "n" + std::to_string(number), false));
      return;
    }
    case 2:
      if (values.size() > 1) values.erase(values.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    case 3:
    case 4: values[at].type = dice.of(kTypes); return;
    case 5: values[at].nullable = !values[at].nullable; return;
    case 6: values[at].comment = dice.of(kComments); return;
    default: (dice.one_in(2) ? source.comment : source.key.front().comment) = dice.of(kComments); return;
  }
}

std::string table_name(std::size_t i) {
  auto out = std::to_string(1000 + i);  // letters only, so that no two look like shards
  for (auto& digit : out) digit = static_cast<char>('a' + (digit - '0'));
  return "t" + out;
}

std::string snapshot_of(const std::vector<RandomSource>& sources) {
  std::string tables, columns, keys;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto name = "\tshop\t" + table_name(i) + "\t";
    tables += "table" + name + "BASE TABLE\tInnoDB\t" + sources[i].comment + "\n";
    int place = 0;
    for (const auto* list : {&sources[i].key, &sources[i].values}) {
      for (const auto& column : *list) {
        columns += "column" + name + column.name + "\t" + std::to_string(++place) + "\t\\N\t" +
                   (column.nullable ? "1" : "0") + "\t" + column.type + "\t\t" + column.comment + "\t\n";
      }
    }
    place = 0;
    for (const auto& column : sources[i].key)
      keys += "key" + name + "PRIMARY\t1\t" + std::to_string(++place) + "\t" + column.name + "\t0\n";
  }
  return "starrocks-migrate-tool snapshot 2\nserver\t9.7.1\tMySQL Community Server - GPL\t+00:00\tUTC\t0\t0\t0\n"
         "scope\tshop\n" +
         tables + columns + keys + "end\n";
}

class DiffOfRandomTables : public Cli, public ::testing::WithParamInterface<std::string> {
 protected:
  Outcome diff(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-q", "-c", "a.conf", "--from-snapshot", "my.smt", "diff", "--strict",
                                         "--allow", "drop-column,rebuild,reload"});
    return tool(std::move(arguments));
  }
  void mysql_is(const std::vector<RandomSource>& sources) const {
    write_file(folder() / "my.smt", snapshot_of(sources));
  }

  void nothing_is_left() const {
    const auto outcome = diff({});
    EXPECT_THAT(outcome.out, HasSubstr("200 tables compared: 200 the same,")) << outcome.err;
  }

  /// Executes the statements as a client does. Jobs end only where the file says that they must have ended. The
  /// stand-in has no rows to copy or count.
  static void pipe(const PretendFe& fe, const std::string& text) {
    std::string statement;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = text.find('\n', at);
      const auto line = text.substr(at, end - at);
      at = end + 1;
      if (line.starts_with("-- Wait until ")) fe.advance(3600);
      if (line.empty() || line.starts_with("--")) continue;
      statement += line + "\n";
      if (!line.ends_with(';')) continue;
      execute(fe, statement.substr(0, statement.size() - 2));
      statement.clear();
    }
    fe.advance(3600);
  }

 private:
  static void execute(const PretendFe& fe, const std::string& statement) {
    if (statement.starts_with("INSERT ") || statement.starts_with("SELECT ")) return;
    try {
      fe.execute(statement);
    } catch (const std::runtime_error& error) {
      ADD_FAILURE() << statement << "\n" << error.what();
    }
  }
};

/// SMT_TEST_SEED, or the same tables each time.
unsigned seed() {
  const char* given = std::getenv("SMT_TEST_SEED");
  return given == nullptr ? 1 : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
}

INSTANTIATE_TEST_SUITE_P(Releases, DiffOfRandomTables, ::testing::Values("3.3", "4.1"));

TEST_P(DiffOfRandomTables, LeavesNothing) {
  const PretendFe fe{{.version = GetParam(), .user = "smt", .password = "pw"}};
  conf("[db]\nhost = db\nuser = u\npassword = p\n[starrocks]\nhost = 127.0.0.1\nport = " + std::to_string(fe.port()) +
       "\nuser = smt\npassword = pw\nversion = " + GetParam() +
       "\n[table-rule.1]\ndatabase = ^shop$\ntable = .*\nproperties.replication_num = 1\n");
  Dice dice{seed()};
  std::vector<RandomSource> sources;
  for (int i = 0; i < kTables; ++i) sources.push_back(random_source(dice));
  mysql_is(sources);
  pipe(fe, diff({"--format", "sql"}).out);
  nothing_is_left();
  for (auto& source : sources) {
    for (int n = 1 + dice.below(4); n > 0; --n) change(dice, source, n);
  }
  mysql_is(sources);
  EXPECT_THAT(diff({}).out, ContainsRegex(", 0 missing, 1[0-9][0-9] differ,"));
  pipe(fe, diff({"--format", "sql"}).out);
  nothing_is_left();
}

}  // namespace
}  // namespace smt::test
