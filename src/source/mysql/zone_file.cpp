// Parses TZif files, RFC 8536: a block with times of 4 bytes, then one with times of 8, then a rule for later times.

#include <array>

#include "source/check/server_facts.hpp"

namespace smt::source {
namespace {

constexpr std::size_t kHead = 44;

/// Reads a big-endian number; 0 behind the end of the file, so that a truncated file gives no offset but does no harm.
std::int64_t big_endian(std::string_view file, std::size_t at, std::size_t size) {
  if (at > file.size() || file.size() - at < size) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8U | static_cast<unsigned char>(file[at + i]);
  return size == 4 ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value);
}

struct Counts {
  std::size_t utc, standard, leap, times, types, letters;
};

Counts counts_at(std::string_view file, std::size_t head) {
  std::array<std::size_t, 6> counts{};
  for (std::size_t i = 0; i < counts.size(); ++i)
    counts[i] = static_cast<std::size_t>(big_endian(file, head + 20 + 4 * i, 4) & 0xFFFFFF);
  return {counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]};
}

std::size_t length(const Counts& counts, std::size_t time) {
  return counts.times * (time + 1) + counts.types * 6 + counts.letters + counts.leap * (time + 4) + counts.standard +
         counts.utc;
}

}  // namespace

std::optional<int> zone_file_offset(std::string_view file, std::int64_t now) {
  if (!file.starts_with("TZif") || file.size() < kHead || file[4] < '2') return std::nullopt;
  const auto second = kHead + length(counts_at(file, 0), 4);
  const auto counts = counts_at(file, second);
  const auto times = second + kHead, types = times + 8 * counts.times, offsets = types + counts.times;
  const auto footer = second + kHead + length(counts, 8);
  if (footer >= file.size() || counts.types == 0) return std::nullopt;
  std::size_t passed = 0;
  while (passed < counts.times && big_endian(file, times + 8 * passed, 8) <= now) ++passed;
  const bool rule_changes = file.substr(footer).find(',') != std::string_view::npos;
  if (passed == counts.times && rule_changes) return std::nullopt;
  const auto type = passed == 0 ? 0 : static_cast<std::size_t>(static_cast<unsigned char>(file[types + passed - 1]));
  return static_cast<int>(big_endian(file, offsets + 6 * type, 4));
}

}  // namespace smt::source
