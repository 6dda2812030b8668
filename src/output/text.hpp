#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "smt/stages.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// Text in memory or in an open file, read in chunks so that a file of any size costs the same memory.
/// Refers to what it is made of.
class Text {
 public:
  explicit Text(std::string_view memory) : memory_{memory} {}
  Text(const Descriptor& file, std::filesystem::path path) : file_{&file}, path_{std::move(path)} {}

  /// The text from `offset` (bytes) on: kChunk bytes, or less where it ends. May lie in `room`.
  std::string_view chunk(std::uint64_t offset, std::string& room) const;
  bool starts_with(std::string_view beginning) const;

  static constexpr std::size_t kChunk = std::size_t{256} << 10;

 private:
  std::string_view memory_;
  const Descriptor* file_ = nullptr;
  std::filesystem::path path_;
};

bool same_bytes(const Text& left, const Text& right);

/// Lines that only one of two texts has, each as often as it does.
struct LineDifference {
  std::size_t added, removed;
};
LineDifference count_lines(const Text& before, const Text& after);
/// How many lines a text has; one that does not end in a newline counts.
std::size_t count_lines(const Text& text);

}  // namespace smt::output
