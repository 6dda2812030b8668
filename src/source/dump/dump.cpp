// Reads a dump instead of a server, through a private server.

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include "catalog/time_zone.hpp"
#include "smt/dump.hpp"
#include "source/dump/dump_collations.hpp"
#include "source/dump/dump_file.hpp"
#include "source/dump/dump_filter.hpp"
#include "source/dump/dump_head.hpp"
#include "source/dump/dump_parts.hpp"
#include "source/dump/dump_text.hpp"
#include "source/dump/foreign_product.hpp"
#include "source/dump/throwaway_server.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace smt::source {
namespace {

// The server's errors "No database selected" and "You have an error in your SQL syntax".
constexpr unsigned kNoDatabase = 1046, kSyntax = 1064;

constexpr const char* kMakeAgain = "make the dump again";

std::string kind_and_version(bool mariadb, const std::string& version) {
  return (mariadb ? "MariaDB " : "MySQL ") + version.substr(0, version.find('-'));
}

/// Returns "source rows.sql" if the server refused that client command: its message quotes the command first.
std::string included_file(std::string_view words) {
  for (const std::string_view command : {"source ", "SOURCE ", "\\. "}) {
    const auto rest = after(words, fmt::format("near '{}", command));
    if (rest) return fmt::format("{}{}", command, trimmed(rest->substr(0, rest->find_first_of(";'"))));
  }
  return "";
}

/// Loads the text of a dump into a server, through its client program.
class DumpLoader {
 public:
  /// `database`: for tables whose statements name none; "" for the one that the files' comments name.
  DumpLoader(ThrowawayServer& server, std::string database)
      : server_{server},
        database_{std::move(database)},
        log_path_{server.folder() + "/client.log"},
        log_{open_log()},
        filter_{collations_of(server.program().is_mariadb(), server.program().version)} {}

  /// `first`: the first of the parts, already open.
  void load(DumpFile& first, const std::vector<DumpPart>& parts) {
    auto pipe = make_pipe();
    const auto client =
        server_.start_client({"--init-command=SET SESSION foreign_key_checks = 0"}, pipe.read.number(), log_.number());
    pipe.read.close();
    bool taken = true;
    for (const auto& part : parts) {
      if (&part == &parts.front()) {
        taken = send(first, part, pipe.write.number());
      } else {
        DumpFile file{part.path};
        taken = send(file, part, pipe.write.number());
      }
      if (!taken) break;  // the client ended; its log says why
    }
    if (taken) flush(pipe.write.number());
    pipe.write.close();
    if (client->wait() != 0) fail();
    if (filter_.is_in_quotes_or_comment()) fail_unfinished();
  }

  const std::map<std::string, std::string>& collations() const { return filter_.collations(); }

 private:
  static constexpr std::size_t kBatch = 1U << 16;

  struct Start {
    std::size_t line;  // of all lines sent
    std::string file;
  };

  /// A line with a word of another product, and the earliest line at which its statement may begin.
  struct ForeignLine {
    std::size_t earliest, line;
    ForeignWord word;
  };

  Descriptor open_log() const {
    Descriptor log{::open(log_path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    if (log.number() < 0) throw std::system_error{errno, std::generic_category(), log_path_};
    return log;
  }

  bool send(DumpFile& file, const DumpPart& part, int to) {
    starts_.push_back({sent_, file.name()});
    filter_.begin_file(database_of(file, part));
    for (std::string line; file.next(line); ++sent_) {
      filter_.apply(line);
      check_text(line);
      note_foreign_word(line);
      if (!filter_.is_unfinished()) finished_ = sent_ + 1;
      if (filter_.has_functional_key()) functional_keys_.insert(sent_ + 1);
      batch_ += line;
      if (!line.ends_with('\n')) batch_ += '\n';  // the next file starts on a new line
      if (batch_.size() >= kBatch && !flush(to)) return false;
    }
    return true;
  }

  void note_foreign_word(std::string_view line) {
    constexpr std::size_t kMost = 1000;  // the client ends soon after the first statement that the server refuses
    if (line.empty() || line.starts_with("--") || foreign_.size() == kMost) return;
    if (const auto word = foreign_word(line)) foreign_.push_back({finished_ + 1, sent_ + 1, *word});
  }

  /// Returns the word of another product in the statement that begins at a line; null if it has none.
  const ForeignWord* foreign_in(std::size_t statement) const {
    const auto found = std::find_if(foreign_.begin(), foreign_.end(), [&](const ForeignLine& one) {
      return one.earliest <= statement && statement <= one.line;
    });
    return found == foreign_.end() ? nullptr : &found->word;
  }

  bool flush(int to) {
    const bool taken = write_all(to, batch_.data(), batch_.size());
    batch_.clear();
    return taken;
  }

  /// Returns the database of a file. The file's folder takes precedence over the command line, and that over the file's
  /// comments. A file without any continues with the database of the file before it.
  std::string database_of(const DumpFile& file, const DumpPart& part) {
    const bool goes_on = std::exchange(goes_on_, part.database.empty());
    if (!part.database.empty()) return part.database;
    if (database_.empty()) return read_dump_head(file.head()).database;
    return goes_on ? "" : database_;
  }

  /// Returns the place in the dump of the line that a client named.
  FileLine place_of(std::size_t line) const {
    if (line == 0 || starts_.empty()) return {starts_.empty() ? "" : starts_.back().file, 0};
    auto start = std::find_if(starts_.rbegin(), starts_.rend(), [&](const Start& s) { return s.line < line; });
    if (start == starts_.rend()) start = std::prev(starts_.rend());
    return {start->file, static_cast<int>(line - std::min(line, start->line))};
  }

  [[noreturn]] void fail_at(std::size_t line, const std::string& why, const std::string& hint) const {
    throw Error{Exit::kUsage, {Code::kDumpUnreadable, place_of(line), {why, hint}}};
  }

  /// The private server would change or refuse text in another encoding, unless the dump names that encoding.
  void check_text(std::string_view line) {
    if (line.find('\0') != std::string_view::npos)
      fail_at(sent_ + 1, "the line contains a NUL byte: the file is damaged", kMakeAgain);
    constexpr std::size_t kLongestSet = 100;
    const auto begin = line.size() > kLongestSet ? std::string{} : ascii_upper(line);
    if (const auto names = after(begin, "SET NAMES "); names && names->find("UTF8") == std::string_view::npos)
      names_encoding_ = true;
    if (names_encoding_ || is_utf8(line) || line.starts_with("--") || line.starts_with('#')) return;
    fail_at(sent_ + 1, "the line is not UTF-8", "convert the dump, for example: iconv -f GBK -t UTF-8 FILE >dump.sql");
  }

  [[noreturn]] void fail_unfinished() const {
    fail_at(finished_ + 1, "it ends within a statement: it is incomplete", kMakeAgain);
  }

  /// Returns "it looks like a dump of Oracle, because it contains 'VARCHAR2('".
  static std::string look_of(const ForeignWord& foreign) {
    return fmt::format("it looks like a dump of {}, because it contains '{}'", foreign.product, trimmed(foreign.word));
  }

  /// Returns what to do about the statement that begins at a line and that the server refuses. `last`: the dump ends
  /// within the statement.
  std::string way_out(std::size_t statement, bool last) const {
    if (const auto* foreign = foreign_in(statement))
      return look_of(*foreign) + ": the tool reads only dumps of MySQL and MariaDB";
    if (last) return "the dump ends within this statement, so it is probably incomplete: make it again";
    return "a server of the same kind and version as the dump may accept it; see docs/dump.md";
  }

  [[noreturn]] void fail() const {
    std::ifstream in{log_path_, std::ios::binary};
    const auto error = read_client_error(std::string{std::istreambuf_iterator<char>{in}, {}});
    const auto place = place_of(error.line);
    const bool last = filter_.is_unfinished() && error.line > finished_;
    const bool at_end = filter_.is_in_quotes_or_comment() || after(error.words, "near '' ");
    if (error.number == kSyntax && last && at_end) fail_unfinished();
    const auto* foreign = foreign_in(error.line);
    if (error.number == kNoDatabase && foreign != nullptr)
      fail_at(error.line, look_of(*foreign),
              "the tool reads only dumps of MySQL and MariaDB; if it is one, name its database with --database");
    if (error.number == kNoDatabase) throw Error{Exit::kUsage, {Code::kDumpNoDatabase, place, {}}};
    if (const auto command = included_file(error.words); !command.empty()) {
      fail_at(error.line, fmt::format("it includes another file: {}", command),
              "replace the line by that file, or delete the line if the file contains only rows");
    }
    const auto& program = server_.program();
    const auto name = kind_and_version(program.is_mariadb(), program.version);
    const auto key = error.line + std::max<std::size_t>(error.line_of_words, 1) - 1;
    if (error.number == kSyntax && functional_keys_.contains(key)) {
      throw Error{Exit::kUsage,
                  {Code::kDumpStatement,
                   place_of(key),
                   {name, "it has no index on an expression: " + error.words, way_out(error.line, false)}}};
    }
    throw Error{Exit::kUsage, {Code::kDumpStatement, place, {name, error.words, way_out(error.line, last)}}};
  }

  ThrowawayServer& server_;
  std::string database_;
  std::string log_path_;
  Descriptor log_;
  DumpFilter filter_;
  std::string batch_;  // lines to send
  std::vector<Start> starts_;
  std::set<std::size_t> functional_keys_;  // the lines that have one
  std::vector<ForeignLine> foreign_;       // the first that were sent
  std::size_t sent_ = 0;                   // lines
  std::size_t finished_ = 0;               // the last line after which no statement continues
  bool names_encoding_ = false;            // the dump has a SET NAMES of another encoding
  bool goes_on_ = false;                   // an earlier file exists, and its folder named no database
};

/// The private server, without what it says about itself only.
class DumpSource : public Source {
 public:
  /// Throws Error(kUsage) if the dump has no tables.
  DumpSource(std::string name, std::unique_ptr<ThrowawayServer> server, const Log& log)
      : name_{std::move(name)}, server_{std::move(server)} {
    auto db = server_->db();
    source_ = connect(db, log);
    tables_ = source_->tables();
    if (tables_.empty()) throw Error{Exit::kUsage, {Code::kDumpEmpty, FileLine{name_}, {}}};
  }

  ServerRow server() override {
    auto row = source_->server();
    row.time_zone = kNoTimeZone;
    row.system_time_zone = row.utc_offset_seconds = row.server_id = "";
    return row;
  }
  std::vector<TableRow> tables() override { return tables_; }
  std::optional<std::vector<std::string>> schemas() override { return std::nullopt; }
  KeyedTables keyed_tables() override { return source_->keyed_tables(); }
  void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) override {
    source_->columns(scope, use);
  }
  void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) override { source_->keys(scope, use); }
  std::vector<SizeRow> sizes(const Scope&) override { return {}; }
  Checks checks(const Scope& scope) override { return source_->checks(scope); }
  std::vector<PartitionRow> partitions(const Scope& scope) override { return source_->partitions(scope); }
  Proof proof(const Scope&) override { return {}; }  // its user may do everything
  std::vector<DefaultRow> defaults(const Scope& scope) override { return source_->defaults(scope); }
  CreateRow create_statement(const std::string& schema, const std::string& table) override {
    return source_->create_statement(schema, table);
  }
  std::unique_ptr<Source> another() override { return source_->another(); }

 private:
  std::string name_;
  std::unique_ptr<ThrowawayServer> server_;
  std::unique_ptr<Source> source_;
  std::vector<TableRow> tables_;  // no one changes them
};

std::string path_variable() {
  const char* path = std::getenv("PATH");
  return path == nullptr ? "" : path;
}

Dump load(const std::string& path, const std::string& database, const std::function<void(std::string_view)>& progress,
          const Log& log) {
  const auto parts = dump_parts(path);
  DumpFile first{parts.front().path};
  if (parts.size() == 1 && first.head().empty()) {
    throw Error{Exit::kUsage,
                {Code::kDumpUnreadable,
                 FileLine{first.name()},
                 {"it is empty", "read what mysqldump printed when it made the file, then make the dump again"}}};
  }
  const auto head = read_dump_head(first.head());
  auto program = find_server(server_folders(path_variable()), head.mariadb);
  log.info(fmt::format("private server: {} {}", program.server, program.version));
  auto server = std::make_unique<ThrowawayServer>(std::move(program), progress);
  Dump dump{nullptr,
            kind_and_version(server->program().is_mariadb(), server->program().version),
            head.version.empty() ? "" : kind_and_version(head.mariadb.value_or(false), head.version),
            head.mariadb.value_or(server->program().is_mariadb()),
            server->program().is_mariadb(),
            {}};
  progress("loading the dump");
  DumpLoader loader{*server, database};
  loader.load(first, parts);
  dump.collations = loader.collations();
  dump.source = std::make_unique<DumpSource>(first.name(), std::move(server), log);
  return dump;
}

}  // namespace

Dump open_dump(const std::string& path, const std::string& database,
               const std::function<void(std::string_view)>& progress, const Log& log) {
  try {
    return load(path, database, progress, log);
  } catch (const std::system_error& failed) {  // no folder or no process
    throw Error{Exit::kWorld, {Code::kDumpServerFailed, {}, {"its own folder", failed.what()}}};
  }
}

}  // namespace smt::source
