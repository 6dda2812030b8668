#pragma once
// The fields of one line of a saved file, read in order and checked.

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/snapshot/snapshot_format.hpp"
#include "sql_text/mysql_name.hpp"

namespace smt::source {

inline SnapshotField digits(std::optional<std::uint64_t> number) {
  return number ? SnapshotField{fmt::format("{}", *number)} : std::nullopt;
}

inline SnapshotField flag(bool value) { return value ? "1" : "0"; }

/// Returns the fields of one line in order. Remembers whether a field was wrong; done() and impossible() report it
/// once.
class FieldReader {
 public:
  explicit FieldReader(std::vector<SnapshotField> fields) : fields_{std::move(fields)} {}

  SnapshotField nullable() {
    if (next_ == fields_.size()) {
      good_ = false;
      return std::nullopt;
    }
    return std::move(fields_[next_++]);
  }

  std::string text() {
    auto field = nullable();
    if (!field) good_ = false;
    return std::move(field).value_or("");
  }

  /// Reads the name of a database, table, column or key.
  std::string name() { return checked(text()); }

  /// Reads a name of StarRocks, which has no limits that all releases share.
  std::string named() {
    auto name = text();
    if (name.empty()) good_ = false;
    return name;
  }

  SnapshotField nullable_name() {
    auto field = nullable();
    return field ? SnapshotField{checked(std::move(*field))} : field;
  }

  std::optional<std::uint64_t> nullable_number() {
    const auto field = nullable();
    std::uint64_t value = 0;
    if (!field) return std::nullopt;
    const auto [end, error] = std::from_chars(field->data(), field->data() + field->size(), value);
    if (error != std::errc{} || end != field->data() + field->size()) good_ = false;
    return value;
  }

  std::uint64_t number() {
    const auto value = nullable_number();
    if (!value) good_ = false;
    return value.value_or(0);
  }

  /// Reads a position in a list of at most `most` elements.
  std::uint32_t place_up_to(std::uint32_t most) {
    const auto value = number();
    if (value > most) good_ = false;
    return value > most ? 0 : static_cast<std::uint32_t>(value);
  }

  /// Reads two hexadecimal digits for each byte.
  std::string hex() {
    auto field = text();
    if (field.size() % 2 != 0 || field.find_first_not_of("0123456789abcdef") != std::string::npos) good_ = false;
    return field;
  }

  bool flag() {
    const auto field = text();
    if (field != "0" && field != "1") good_ = false;
    return field == "1";
  }

  /// Marks the line as wrong, for what only the reader of the line knows.
  void refuse() { good_ = false; }

  bool done() const { return good_ && next_ == fields_.size(); }

  /// Returns why no server has one of the names: "it is empty". Returns "" if a server may have all of them.
  std::string_view impossible() const { return impossible_; }

 private:
  std::string checked(std::string name) {
    if (impossible_.empty()) impossible_ = impossible_name(name);
    return name;
  }

  std::vector<SnapshotField> fields_;
  std::size_t next_ = 0;
  bool good_ = true;
  std::string_view impossible_;
};

}  // namespace smt::source
