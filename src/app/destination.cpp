#include "app/destination.hpp"

#include "smt/emit.hpp"

namespace smt {
namespace {

class FolderDestination : public Destination {
 public:
  FolderDestination(const std::string& folder, bool keep_stale) : folder_{folder}, keep_stale_{keep_stale} {}
  void append(const std::string& file_name, std::string_view text, bool secret) override {
    folder_.append(file_name, text, secret);
  }
  std::vector<FileChange> finish() override { return folder_.commit(keep_stale_); }

 private:
  ResultFolder folder_;
  bool keep_stale_;
};

class DryRunDestination : public Destination {
 public:
  DryRunDestination(std::string folder, bool keep_stale) : folder_{std::move(folder)}, keep_stale_{keep_stale} {}
  void append(const std::string& file_name, std::string_view text, bool) override { files_[file_name] += text; }
  std::vector<FileChange> finish() override { return compare_with_folder(folder_, files_, keep_stale_); }

 private:
  std::string folder_;
  bool keep_stale_;
  std::map<std::string, std::string> files_;
};

class StdoutDestination : public Destination {
 public:
  StdoutDestination(const Emitter& emitter, Console& console) : file_{file_name(emitter, "")}, console_{console} {}
  void append(const std::string& file_name, std::string_view text, bool) override {
    if (file_name == file_) console_.out(text);
  }
  std::vector<FileChange> finish() override { return {}; }

 private:
  std::string file_;
  Console& console_;
};

}  // namespace

std::unique_ptr<Destination> open_destination(const CommandLine& line, const std::string& folder, Console& console) {
  const bool keep_stale = !line.only.empty();
  if (line.to_stdout) {
    const auto& emitter = *line.to_stdout == "flink" ? kFlinkEmitter : kStarRocksEmitter;
    return std::make_unique<StdoutDestination>(emitter, console);
  }
  if (line.dry_run) return std::make_unique<DryRunDestination>(folder, keep_stale);
  return std::make_unique<FolderDestination>(folder, keep_stale);
}

}  // namespace smt
