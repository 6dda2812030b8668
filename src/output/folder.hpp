#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/stages.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// The folders that make() created for `path`, outermost first. The destructor removes those that are empty.
class MadeFolders {
 public:
  MadeFolders() = default;
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;
  ~MadeFolders();

  void make(const std::filesystem::path& path);

 private:
  std::vector<std::filesystem::path> made_;  // absolute
};

/// An open folder. Names are looked up in the folder that was opened, whatever its path becomes later.
class Folder {
 public:
  /// Returns nullopt if there is no such folder.
  static std::optional<Folder> open(std::filesystem::path path);

  int number() const { return descriptor_.number(); }
  /// Returns the path of a file in this folder, as messages show it.
  std::filesystem::path at(std::string_view name) const { return path_ / name; }
  /// Keeps other runs out until this object is destroyed. Returns false if the file system has no locks.
  bool lock() const;
  /// Returns the names in the folder, sorted.
  std::vector<std::string> names() const;
  void remove(const std::string& name) const;
  /// Makes renames and removals durable.
  void sync() const;

 private:
  Folder(std::filesystem::path path, Descriptor descriptor);

  std::filesystem::path path_;
  Descriptor descriptor_;
};

}  // namespace smt::output
