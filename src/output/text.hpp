#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "smt/stages.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// Text in memory or in an open file, read in chunks so that a file of any size costs the same memory. Refers to the
/// memory or file that it was made from.
class Text {
 public:
  explicit Text(std::string_view memory) : memory_{memory} {}
  Text(const Descriptor& file, std::filesystem::path path) : file_{&file}, path_{std::move(path)} {}

  /// Returns the text from `offset` (bytes) on: kChunk bytes, or fewer at the end. The result may refer to `room`.
  std::string_view chunk(std::uint64_t offset, std::string& room) const;
  bool starts_with(std::string_view beginning) const;

  static constexpr std::size_t kChunk = std::size_t{256} << 10;

 private:
  std::string_view memory_;
  const Descriptor* file_ = nullptr;
  std::filesystem::path path_;
};

bool same_bytes(const Text& left, const Text& right);

/// The numbers of lines that only one of two texts has. Repeated lines count each time.
struct LineDifference {
  std::size_t added, removed;
};
LineDifference count_lines(const Text& before, const Text& after);
/// Returns the number of lines of a text. A last line without a newline counts.
std::size_t count_lines(const Text& text);

}  // namespace smt::output
