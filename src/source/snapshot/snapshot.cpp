// Reads a snapshot file instead of a server.

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "smt/source.hpp"
#include "source/snapshot/snapshot_format.hpp"

namespace smt::source {
namespace {

template <typename Row, typename Use>
void use_selected(const std::vector<Row>& rows, const Scope& scope, Use&& use) {
  for (const auto& row : rows) {
    if (holds(scope, row.schema, row.table)) use(row);
  }
}

template <typename Row>
std::vector<Row> select(const std::vector<Row>& rows, const Scope& scope) {
  std::vector<Row> out;
  use_selected(rows, scope, [&](const Row& row) { out.push_back(row); });
  return out;
}

class SnapshotSource : public Source {
 public:
  SnapshotSource(std::string path, Rows rows) : path_{std::move(path)}, rows_{std::move(rows)} {}

  ServerRow server() override { return rows_.server; }
  std::vector<TableRow> tables() override { return rows_.tables; }
  std::optional<std::vector<std::string>> schemas() override { return rows_.scope; }

  KeyedTables keyed_tables() override {
    KeyedTables tables;
    for (const auto& table : build_catalog(rows_).tables) {
      if (natural_key(table) != nullptr) tables.emplace(table.schema, table.name);
    }
    return tables;
  }
  void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) override {
    use_selected(rows_.columns, scope, use);
  }
  void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) override {
    use_selected(rows_.keys, scope, use);
  }
  std::vector<SizeRow> sizes(const Scope& scope) override { return select(rows_.sizes, scope); }

  Checks checks(const Scope& scope) override { return {select(rows_.checks, scope), select(rows_.creates, scope)}; }
  std::vector<PartitionRow> partitions(const Scope& scope) override { return select(rows_.partitions, scope); }

  Proof proof(const Scope& scope) override { return {select(rows_.creates, scope), select(rows_.refused, scope)}; }
  std::vector<DefaultRow> defaults(const Scope& scope) override { return select(rows_.defaults, scope); }

  CreateRow create_statement(const std::string& schema, const std::string& table) override {
    for (const auto& create : rows_.creates) {
      if (create.schema == schema && create.table == table) return create;
    }
    auto what = fmt::format("it has no 'create' line for {}.{}", schema, table);
    throw Error{Exit::kUsage, {Code::kSnapshotBad, FileLine{path_}, {std::move(what), "take the snapshot again"}}};
  }

  std::unique_ptr<Source> another() override { return nullptr; }

 private:
  std::string path_;
  Rows rows_;
};

[[noreturn]] void fail(const std::string& path, std::string what, std::string hint) {
  throw Error{Exit::kUsage, {Code::kSnapshotBad, FileLine{path}, {std::move(what), std::move(hint)}}};
}

[[noreturn]] void fail_to_read(const std::string& path, int error) {
  const bool other = error == EISDIR || error == ENOENT;
  fail(path, std::strerror(error), other ? "give the file that 'starrocks-migrate-tool snapshot -o FILE' wrote" : "");
}

/// Returns false if a text, of which this is the beginning, cannot be a snapshot.
bool may_be_snapshot(std::string_view text) {
  return text.size() < kSnapshotTitle.size() || text.starts_with(kSnapshotTitle);
}

/// Reads a file, gzipped or not; only the beginning of one that is no snapshot, which may have no end.
std::string read_file(const std::string& path) {
  constexpr std::size_t kPart = 1 << 16;
  errno = 0;
  const std::unique_ptr<gzFile_s, decltype(&gzclose)> in{gzopen(path.c_str(), "rb"), gzclose};
  if (!in) fail_to_read(path, errno == 0 ? ENOMEM : errno);
  std::string text;
  for (int got = 1; got > 0 && may_be_snapshot(text);) {
    const auto before = text.size();
    text.resize(before + kPart);
    got = gzread(in.get(), text.data() + before, kPart);
    text.resize(before + static_cast<std::size_t>(std::max(got, 0)));
  }
  int error = Z_OK;
  const std::string why{gzerror(in.get(), &error)};
  if (error == Z_ERRNO) fail_to_read(path, errno);
  if (error == Z_BUF_ERROR) fail(path, "it is truncated", "take the snapshot again");
  if (error != Z_OK) fail(path, "it is damaged: " + why, "take the snapshot again");
  return text;
}

}  // namespace

std::unique_ptr<Source> open_snapshot(const std::string& path) {
  return std::make_unique<SnapshotSource>(path, parse_snapshot(path, read_file(path)));
}

}  // namespace smt::source
