// Random tables on real servers: StarRocks accepts what the tool writes, and nothing is lost without a finding.

#include <cstdlib>
#include <iostream>

#include "accept/accept_fixture.hpp"
#include "accept/reduced_table.hpp"

namespace smt::test {
namespace {

constexpr std::uint64_t kUsualSeed = 20240607;
constexpr std::size_t kBatch = 250, kUsual = 500, kLong = 10'000, kShown = 4;

std::uint64_t seed() {
  const char* value = std::getenv("SMT_TEST_SEED");
  return value == nullptr ? kUsualSeed : std::stoull(value);
}

std::size_t how_many() { return std::getenv("SMT_TEST_LONG") == nullptr ? kUsual : kLong; }

/// Returns suffixes for database names of several spellings; the tool renames some.
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
      sql += create_sql(table) + ";\n";
      origins_[table.name] = std::move(table);
    }
    refusals_ += load(sql, suffix_of(batch));
  }

  /// Returns the complaint, and the smallest table that still causes it.
  std::string reduced(const Complaint& complaint) {
    const auto origin = origins_.find(complaint.table);
    if (origin == origins_.end()) return in_words(complaint);
    auto last = complaint;
    const auto table = reduced_table(origin->second, [&](const RandomTable& candidate) {
      const auto again = complaint_again(candidate, complaint);
      if (again) last = *again;
      return again.has_value();
    });
    return in_words(last) + create_sql(table) + ";\n";
  }

  std::optional<Complaint> complaint_again(const RandomTable& table, const Complaint& complaint) {
    constexpr std::string_view kSuffix = "_reduced";
    load(create_sql(table), kSuffix);
    const auto verdict = judge(kSuffix, {{table.name, table}}, {complaint.written_for});
    drop(kSuffix);
    for (const auto& again : verdict.complaints) {
      if (again.what == complaint.what) return again;
    }
    return std::nullopt;
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
                    << reduced(verdict.complaints[i]);
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
