#include "commands/generate/destination.hpp"

#include "smt/emit.hpp"

namespace smt::commands {
namespace {

class FolderDestination : public Destination {
 public:
  FolderDestination(const std::string& folder, Ownership ownership)
      : Destination{std::move(ownership)}, folder_{folder} {}
  void append(const std::string& file_name, std::string_view text, bool secret) override {
    folder_.append(file_name, text, secret);
  }
  std::vector<FileChange> finish() override { return folder_.commit(ownership()); }

 private:
  ResultFolder folder_;
};

class DryRunDestination : public Destination {
 public:
  DryRunDestination(std::string folder, Ownership ownership)
      : Destination{std::move(ownership)}, folder_{std::move(folder)} {}
  void append(const std::string& file_name, std::string_view text, bool) override { files_[file_name] += text; }
  std::vector<FileChange> finish() override { return compare_with_folder(folder_, files_, ownership()); }

 private:
  std::string folder_;
  std::map<std::string, std::string> files_;
};

class StdoutDestination : public Destination {
 public:
  StdoutDestination(const FileKind& kind, Ownership ownership, Console& console)
      : Destination{std::move(ownership)}, file_{file_name(kind, "")}, console_{console} {}
  void append(const std::string& file_name, std::string_view text, bool) override {
    if (file_name == file_) console_.out(text);
  }
  std::vector<FileChange> finish() override { return {}; }

 private:
  std::string file_;
  Console& console_;
};

}  // namespace

std::unique_ptr<Destination> open_destination(const CommandLine& line, const std::string& folder, Ownership ownership,
                                              Console& console) {
  if (line.to_stdout) {
    const auto& kind = *line.to_stdout == "flink" ? kFlinkFile : kStarRocksFile;
    return std::make_unique<StdoutDestination>(kind, std::move(ownership), console);
  }
  if (line.dry_run) return std::make_unique<DryRunDestination>(folder, std::move(ownership));
  return std::make_unique<FolderDestination>(folder, std::move(ownership));
}

}  // namespace smt::commands
