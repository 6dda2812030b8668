#include "output/text.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <vector>

#include "output/failure.hpp"

namespace smt::output {
namespace {

/// Returns the hashes of all lines, sorted: eight bytes a line; the lines themselves would be the whole file. A
/// collision would make a count wrong by one, but does not affect whether files count as equal.
std::vector<std::size_t> line_hashes(const Text& text) {
  const std::hash<std::string_view> hash;
  std::vector<std::size_t> hashes;
  std::string room, begun;  // begun: the line that the last chunk cut off
  std::uint64_t offset = 0;
  for (auto rest = text.chunk(0, room); !rest.empty(); rest = text.chunk(offset, room)) {
    offset += rest.size();
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      begun += rest.substr(0, end);
      hashes.push_back(hash(begun));
      begun.clear();
      rest.remove_prefix(end + 1);
    }
    begun += rest;
  }
  if (!begun.empty()) hashes.push_back(hash(begun));
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

std::string_view Text::chunk(std::uint64_t offset, std::string& room) const {
  if (file_ == nullptr) return memory_.substr(std::min<std::size_t>(offset, memory_.size()), kChunk);
  room.resize(kChunk);
  std::size_t filled = 0;
  while (filled < kChunk) {
    const auto got =
        ::pread(file_->number(), room.data() + filled, kChunk - filled, static_cast<off_t>(offset + filled));
    if (got == 0) break;
    if (got < 0 && errno != EINTR) fail("read", path_, errno);
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  return std::string_view{room}.substr(0, filled);
}

bool Text::starts_with(std::string_view beginning) const {
  std::string room;
  return chunk(0, room).starts_with(beginning);
}

bool same_bytes(const Text& left, const Text& right) {
  std::string left_room, right_room;
  for (std::uint64_t offset = 0;; offset += Text::kChunk) {
    const auto chunk = left.chunk(offset, left_room);
    if (chunk != right.chunk(offset, right_room)) return false;
    if (chunk.size() < Text::kChunk) return true;
  }
}

std::size_t count_lines(const Text& text) {
  std::string room;
  std::uint64_t offset = 0;
  std::size_t lines = 0;
  bool begun = false;
  for (auto chunk = text.chunk(0, room); !chunk.empty(); chunk = text.chunk(offset, room)) {
    offset += chunk.size();
    lines += static_cast<std::size_t>(std::count(chunk.begin(), chunk.end(), '\n'));
    begun = chunk.back() != '\n';
  }
  return lines + (begun ? 1 : 0);
}

LineDifference count_lines(const Text& before, const Text& after) {
  const auto old_lines = line_hashes(before), new_lines = line_hashes(after);
  std::size_t common = 0;
  for (auto o = old_lines.begin(), n = new_lines.begin(); o != old_lines.end() && n != new_lines.end();) {
    if (*o == *n) {
      ++common, ++o, ++n;
    } else {
      ++(*o < *n ? o : n);
    }
  }
  return {new_lines.size() - common, old_lines.size() - common};
}

}  // namespace smt::output
