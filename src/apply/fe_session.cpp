// The connection over which `apply` works. docs/apply.md#what-the-tool-sends lists the statements; a test compares.

#include <fmt/format.h>

#include <memory>
#include <type_traits>
#include <utility>

#include "smt/apply.hpp"
#include "starrocks/read_state.hpp"

namespace smt::apply {
namespace {

constexpr std::string_view kApplyPurpose = "changing StarRocks";

// An FE gives a CREATE TABLE with many partitions up to ten minutes (max_create_table_timeout_second), and a copy three
// days at most.
constexpr unsigned int kStatementSeconds = 660, kCopySeconds = 259'200;

class MysqlFeSession : public FeSession {
 public:
  MysqlFeSession(const Db& db, const Log& log) : connection_{db, log}, fe_{identify_fe(connection_, kApplyPurpose)} {}

  FeAnswer execute(const std::string& sql) override {
    return over_connection([&] {
      const auto row = connection_.first_row(kApplyPurpose, sql);
      if (row.error != 0) return FeAnswer{connection_.error_text(), ""};
      return FeAnswer{std::nullopt, row.fields.empty() ? "" : row.fields.front().value_or("")};
    });
  }

  StarRocksState look(const TableName& table) override {
    return over_connection([&] { return read_table_state(connection_, fe_, table.database, table.table); });
  }

  std::vector<AlterJobRow> jobs(const std::string& database) override {
    return over_connection([&] { return read_alter_jobs(connection_, fe_, database); });
  }

  /// Lets StarRocks copy for as long as it allows at most. Before 3.4 an INSERT has query_timeout, 300 s by default;
  /// later insert_timeout, which earlier releases do not know (docs/facts/starrocks-alter.md#copying-a-table).
  void allow_long_copies() {
    for (const auto* variable : {"query_timeout", "insert_timeout"})
      execute(fmt::format("SET {} = {}", variable, kCopySeconds));
  }

 private:
  /// The client library numbers its own errors from 2000 on; then the answer of the server is unknown.
  template <class Work>
  std::invoke_result_t<Work> over_connection(const Work& work) {
    try {
      return work();
    } catch (const Error& error) {
      const auto number = connection_.error_number();
      if (number < 2000 || number >= 3000) throw;
      throw ConnectionLost{error.diagnostic()};
    }
  }

  MysqlConnection connection_;
  FeIdentity fe_;
};

}  // namespace

std::unique_ptr<FeSession> connect_fe(const std::vector<Db>& hosts, Patience patience, const Log& log) {
  for (std::size_t i = 0;; ++i) {
    try {
      auto db = hosts[i];
      db.read_timeout = patience == Patience::kCopy ? kCopySeconds : kStatementSeconds;
      auto session = std::make_unique<MysqlFeSession>(db, log);
      if (patience == Patience::kCopy) session->allow_long_copies();
      return session;
    } catch (const ConnectionLost& lost) {
      if (i + 1 == hosts.size()) throw Error{Exit::kWorld, lost.why};
    } catch (const Error&) {
      if (i + 1 == hosts.size()) throw;
    }
  }
}

}  // namespace smt::apply
