// A dump in place of a server, by way of a private server.

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "smt/source.hpp"
#include "smt/sql_text.hpp"
#include "source/dump_file.hpp"
#include "source/dump_parts.hpp"
#include "source/dump_text.hpp"
#include "source/throwaway_server.hpp"

namespace smt {
namespace {

constexpr unsigned kNoDatabase = 1046;  // of the server: "No database selected"

std::string kind_and_version(bool mariadb, const std::string& version) {
  return (mariadb ? "MariaDB " : "MySQL ") + version.substr(0, version.find('-'));
}

/// Brings the text of a dump into a server, through its client program.
class DumpLoader {
 public:
  explicit DumpLoader(ThrowawayServer& server)
      : server_{server}, log_path_{server.folder() + "/client.log"}, log_{open_log()} {}

  /// Tables that come without a database go into this one.
  void use_database(const std::string& name) {
    if (name.empty() || is_system_database(name)) return;
    const auto statement = fmt::format("CREATE DATABASE IF NOT EXISTS {}", quote_identifier(name));
    end(*server_.start_client({"--execute=" + statement}, -1, log_.get()));
    options_.push_back("--database=" + name);
  }

  /// `first`: the first of the parts, open already.
  void load(DumpFile& first, const std::vector<DumpPart>& parts) {
    auto pipe = make_pipe();
    const auto client = server_.start_client(options_, pipe.read.get(), log_.get());
    pipe.read.close();
    for (const auto& part : parts) {
      bool taken = false;
      if (&part == &parts.front()) {
        taken = send(first, part.before, pipe.write.get());
      } else {
        DumpFile file{part.path};
        taken = send(file, part.before, pipe.write.get());
      }
      if (!taken) break;  // the client ended; its log says why
    }
    pipe.write.close();
    end(*client);
  }

 private:
  struct Start {
    std::size_t line;  // of all that was sent
    std::string file;
  };

  OwnedFd open_log() const {
    OwnedFd log{::open(log_path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    if (log.get() < 0) throw std::system_error{errno, std::generic_category(), log_path_};
    return log;
  }

  bool send(DumpFile& file, const std::string& before, int to) {
    if (!before.empty()) ++sent_;
    if (!write_all(to, before.data(), before.size())) return false;
    starts_.push_back({sent_, file.name()});
    DumpFilter filter;
    for (std::string line; file.next(line); ++sent_) {
      filter.apply(line);
      if (!line.ends_with('\n')) line += '\n';  // the next file begins a line
      if (!write_all(to, line.data(), line.size())) return false;
    }
    return true;
  }

  void end(ChildProcess& client) {
    if (client.wait() != 0) fail();
  }

  /// Where the line that a client named stands in the dump.
  FileLine place_of(std::size_t line) const {
    if (line == 0 || starts_.empty()) return {starts_.empty() ? "" : starts_.back().file, 0};
    auto start = std::find_if(starts_.rbegin(), starts_.rend(), [&](const Start& s) { return s.line < line; });
    if (start == starts_.rend()) start = std::prev(starts_.rend());
    return {start->file, static_cast<int>(line - std::min(line, start->line))};
  }

  [[noreturn]] void fail() const {
    std::ifstream in{log_path_, std::ios::binary};
    const auto error = read_client_error(std::string{std::istreambuf_iterator<char>{in}, {}});
    const auto place = place_of(error.line);
    if (error.number == kNoDatabase) throw Error{Exit::kUsage, {Code::kDumpNoDatabase, place, {}}};
    const auto& program = server_.program();
    throw Error{Exit::kUsage,
                {Code::kDumpStatement, place, {kind_and_version(program.is_mariadb(), program.version), error.words}}};
  }

  ThrowawayServer& server_;
  std::string log_path_;
  OwnedFd log_;
  std::vector<std::string> options_{"--init-command=SET SESSION foreign_key_checks = 0"};
  std::vector<Start> starts_;
  std::size_t sent_ = 0;  // lines
};

/// The private server, without what it says of itself alone.
class DumpSource : public Source {
 public:
  DumpSource(std::string name, std::unique_ptr<ThrowawayServer> server)
      : name_{std::move(name)}, server_{std::move(server)} {
    auto db = server_->db();
    source_ = connect(db);
  }

  ServerRow server() override {
    auto row = source_->server();
    row.time_zone = "unknown";
    row.system_time_zone = row.utc_offset_seconds = row.server_id = "";
    return row;
  }
  std::vector<TableRow> tables() override {
    auto tables = source_->tables();
    if (tables.empty()) throw Error{Exit::kUsage, {Code::kDumpEmpty, FileLine{name_}, {}}};
    return tables;
  }
  std::optional<std::vector<std::string>> schemas() override { return std::nullopt; }
  KeyedTables keyed_tables() override { return source_->keyed_tables(); }
  void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) override {
    source_->columns(scope, use);
  }
  void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) override { source_->keys(scope, use); }
  std::vector<SizeRow> sizes(const Scope&) override { return {}; }
  Checks checks(const Scope& scope) override { return source_->checks(scope); }
  std::vector<PartitionRow> partitions(const Scope& scope) override { return source_->partitions(scope); }
  Proof proof(const Scope&) override { return {}; }  // its user may do all
  std::vector<DefaultRow> defaults(const Scope& scope) override { return source_->defaults(scope); }
  CreateRow create_statement(const std::string& schema, const std::string& table) override {
    return source_->create_statement(schema, table);
  }
  std::unique_ptr<Source> another() override { return source_->another(); }

 private:
  std::string name_;
  std::unique_ptr<ThrowawayServer> server_;
  std::unique_ptr<Source> source_;
};

std::string path_variable() {
  const char* path = std::getenv("PATH");
  return path == nullptr ? "" : path;
}

Dump load(const std::string& path, const std::function<void(std::string_view)>& progress) {
  const auto parts = dump_parts(path);
  DumpFile first{parts.front().path};
  const auto head = read_dump_head(first.head());
  auto program = find_server(server_folders(path_variable()), head.mariadb);
  auto server = std::make_unique<ThrowawayServer>(std::move(program), progress);
  Dump dump{nullptr, kind_and_version(server->program().is_mariadb(), server->program().version),
            head.version.empty() ? "" : kind_and_version(head.mariadb.value_or(false), head.version),
            head.mariadb.value_or(server->program().is_mariadb()), server->program().is_mariadb()};
  progress("loading the dump");
  DumpLoader loader{*server};
  loader.use_database(head.database);
  loader.load(first, parts);
  dump.source = std::make_unique<DumpSource>(first.name(), std::move(server));
  return dump;
}

}  // namespace

Dump open_dump(const std::string& path, const std::function<void(std::string_view)>& progress) {
  try {
    return load(path, progress);
  } catch (const std::system_error& failed) {  // no folder, no process
    throw Error{Exit::kWorld, {Code::kDumpServerFailed, {}, {"its own folder", failed.what()}}};
  }
}

}  // namespace smt
