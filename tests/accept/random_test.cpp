// Random tables on real servers: StarRocks takes what the tool writes, and nothing is lost in silence.

#include <cstdlib>
#include <iostream>

#include "accept/accept_fixture.hpp"

namespace smt::test {
namespace {

constexpr std::uint64_t kUsualSeed = 20240607;
constexpr std::size_t kBatch = 250, kUsual = 500, kLong = 10'000, kShown = 8;

std::uint64_t seed() {
  const char* value = std::getenv("SMT_TEST_SEED");
  return value == nullptr ? kUsualSeed : std::stoull(value);
}

std::size_t how_many() { return std::getenv("SMT_TEST_LONG") == nullptr ? kUsual : kLong; }

/// Databases of several spellings; the tool renames some.
std::string suffix_of(std::size_t batch) {
  const std::vector<std::string> suffixes{"_r", "-r", ".r x", "_\u5546", "_R$", "+r", "_r'q"};
  return suffixes[batch % suffixes.size()];
}

class RandomTables : public AcceptTest {
 protected:
  void make(std::size_t batch) {
    const RandomServer server{is_mariadb(), version(), charsets_};
    std::string sql;
    for (std::size_t i = 0; i < kBatch; ++i) {
      auto table = random_table(batch * kBatch + i, seed(), server);
      sql += table.create_sql + ";\n";
      origins_[table.name] = std::move(table);
    }
    refusals_ += load(sql, suffix_of(batch));
  }

  std::vector<std::string> charsets_;
  std::map<std::string, RandomTable> origins_;
  std::string refusals_;  // what the server said
};
SMT_ON_EVERY_SERVER(RandomTables);

TEST_P(RandomTables, AreAcceptedAndNothingIsLostInSilence) {
  charsets_ = charsets();
  std::cout << "SMT_TEST_SEED=" << seed() << ", " << how_many() << " tables\n";
  std::size_t made = 0, written = 0, failed = 0;
  for (std::size_t batch = 0; batch * kBatch < how_many() && failed == 0; ++batch) {
    make(batch);
    const auto verdict = judge(suffix_of(batch), origins_);
    made += verdict.tables;
    written += verdict.written;
    failed = verdict.complaints.size();
    for (std::size_t i = 0; i < std::min(failed, kShown); ++i)
      ADD_FAILURE() << "seed " << seed() << ", batch " << batch << ", one of " << failed << ":\n"
                    << verdict.complaints[i];
    drop(suffix_of(batch));
    origins_.clear();
    if (failed == 0 && made * 10 < kBatch * (batch + 1) * 7) {
      FAIL() << "the server refuses too much:\n" << refusals_.substr(0, 4000);
    }
  }
  std::cout << made << " made, " << written << " written\n";
}

}  // namespace
}  // namespace smt::test
