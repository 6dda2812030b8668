#pragma once

#include <cstdint>
#include <string_view>

namespace smt::catalog {

/// FNV-1a, 64 bits: the same on every machine and in every version of this tool.
constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return value;
}

}  // namespace smt::catalog
