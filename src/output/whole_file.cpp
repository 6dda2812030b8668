#include "output/whole_file.hpp"

#include "output/atomic_file.hpp"
#include "smt/diagnostic.hpp"

namespace smt {

void write_whole(const std::filesystem::path& path, std::string_view text, bool secret) {
  const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
  MadeFolders folders;
  folders.make(parent);
  const auto folder = Folder::open(parent);
  if (!folder) {
    throw Error{Exit::kWorld,
                {Code::kOutputFailed, FileLine{path.string()}, {"open " + parent.string(), "it is no folder"}}};
  }
  AtomicFile file{*folder, path.filename().string(), secret};
  file.append(text);
  file.flush();
  file.sync();
  file.replace();
}

}  // namespace smt
