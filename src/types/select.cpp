// Flink expressions that real jobs proved (measured.md §7), on Flink 1.20 with CDC 3.5.0 and on 1.14 with 2.2.1.

#include <fmt/format.h>

#include "types/mysql_types.hpp"

namespace smt {
namespace {

/// TIME(p) comes as microseconds; MySQL's text is rebuilt, hours beyond 99 included.
std::string time_expression(int precision) {
  std::string fraction;
  if (precision > 0) {
    fraction = fmt::format(", '.', SUBSTRING(LPAD(CAST(MOD(ABS({{c}}), 1000000) AS STRING), 6, '0'), 1, {})", precision);
  }
  return "CONCAT(IF({c} < 0, '-', ''), "
         "LPAD(CAST(ABS({c}) / 3600000000 AS STRING), IF(ABS({c}) < 360000000000, 2, 3), '0'), ':', "
         "LPAD(CAST(MOD(ABS({c}) / 60000000, 60) AS STRING), 2, '0'), ':', "
         "LPAD(CAST(MOD(ABS({c}) / 1000000, 60) AS STRING), 2, '0')" +
         fraction + ")";
}

/// x'0102…FF': the position of a byte in it is the byte's value, and 0 where it is not found.
const std::string& all_bytes() {
  static const std::string kBytes = [] {
    std::string hex;
    for (int byte = 1; byte < 256; ++byte) hex += fmt::format("{:02X}", byte);
    return hex;
  }();
  return kBytes;
}

/// BIT(n) comes as bytes, the least significant first; Flink has no function from bytes to numbers.
std::string bits_expression(std::uint64_t bits, std::string_view sink) {
  const std::string_view term_type = bits == 64 ? "DECIMAL(20, 0)" : "BIGINT";
  std::string sum;
  std::uint64_t weight = 1;
  for (std::uint64_t byte = 1; byte <= (bits + 7) / 8; ++byte, weight *= 256) {
    if (byte > 1) sum += " + ";
    sum += fmt::format(
        "CAST(POSITION(SUBSTRING(DECODE({{c}}, 'ISO-8859-1'), {}, 1) IN DECODE(x'{}', 'ISO-8859-1')) AS {})", byte,
        all_bytes(), term_type);
    if (byte > 1) sum += fmt::format(" * {}", weight);
  }
  return fmt::format("CAST({} AS {})", sum, sink);
}

/// The binlog writes an ENUM member with a comma or a backslash with a backslash before it; the snapshot does not.
std::string enum_expression(const std::vector<std::string>& members) {
  const auto quoted = [](std::string_view member, bool escaped) {
    std::string out = "'";
    for (const char c : member) {
      if (c == '\'') out += '\'';
      if (escaped && (c == ',' || c == '\\')) out += '\\';
      out += c;
    }
    return out + '\'';
  };
  std::string cases;
  for (const auto& member : members) {
    if (member.find_first_of(",\\") == std::string::npos) continue;
    cases += fmt::format(" WHEN {} THEN {}", quoted(member, true), quoted(member, false));
  }
  return cases.empty() ? "{c}" : "CASE {c}" + cases + " ELSE {c} END";
}

}  // namespace

std::string select_expression(const TypeRow& row, const ColumnType& type) {
  switch (row.select) {
    case Select::kAsIs: return "{c}";
    case Select::kTime: return time_expression(type.precision);
    case Select::kBits: return bits_expression(type.length, row.sink);
    case Select::kEnum: return enum_expression(type.members);
    case Select::kCastString: return "CAST({c} AS STRING)";
    case Select::kCastBigint: return "CAST({c} AS BIGINT)";
  }
  return "{c}";
}

}  // namespace smt
