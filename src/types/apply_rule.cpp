#include "types/apply_rule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/sql_text.hpp"

namespace smt::types {
namespace {

bool is_in(std::span<const FlinkKind> kinds, FlinkKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Returns true for bytes that arrive as text because of a source option.
bool gives_bytes(SourceMode mode) { return mode == SourceMode::kBinaryHex || mode == SourceMode::kBinaryBase64; }

/// Returns true for findings of the type table about its StarRocks type, which the rule replaces.
bool names_target(const Diagnostic& finding) {
  return finding.code == Code::kTypeCapped || finding.code == Code::kTypeWideDecimal ||
         finding.code == Code::kTypeKeyText || finding.code == Code::kTypeDecimalKey ||
         finding.code == Code::kTypeBoolean || finding.code == Code::kTypeJsonText ||
         finding.code == Code::kTypeUnsignedBigint;
}

bool is_about_text_of_bytes(const Diagnostic& finding) {
  return finding.code == Code::kTypeHex || finding.code == Code::kTypeBase64;
}

/// Returns a type with exactly the column's values: the type table may map DECIMAL to an integer or text.
StarRocksType exact_type(const Column& column, const StarRocksType& usual) {
  if (column.type->kind != MysqlType::kDecimal) return usual;
  return {StarRocksKind::kDecimal, 0, column.type->precision, column.type->scale};
}

StarRocksType with_usual_length(StarRocksType type, const StarRocksType& usual, std::uint32_t longest_varchar) {
  const bool is_text = type.kind == StarRocksKind::kVarchar || type.kind == StarRocksKind::kChar;
  if (!is_text || type.length > 0) return type;
  type.length = std::min(text_length(usual), type.kind == StarRocksKind::kChar ? kMaxChar : longest_varchar);
  return type;
}

/// The application of one rule to one column.
class Application {
 public:
  Application(const TypeRule& rule, const Column& column, ColumnMapping usual, std::uint32_t longest_varchar,
              const Place& place)
      : rule_{rule}, column_{column}, place_{place}, longest_varchar_{longest_varchar}, mapping_{std::move(usual)} {}

  ColumnMapping run() {
    const auto usual = mapping_.starrocks;
    std::erase_if(mapping_.findings, names_target);
    read();
    if (rule_.starrocks) {
      mapping_.starrocks = with_usual_length(rule_.starrocks->value, usual, longest_varchar_);
      mapping_.row = nullptr;
    }
    fill();
    mapping_.rule = &rule_;
    record();
    if (!has_error(mapping_.findings)) report_types(usual);
    return std::move(mapping_);
  }

 private:
  void report_types(const StarRocksType& usual) {
    const bool bytes =
        mapping_.mode == SourceMode::kBinaryBytes || mapping_.starrocks.kind == StarRocksKind::kVarbinary;
    if (bytes) std::erase_if(mapping_.findings, is_about_text_of_bytes);
    std::vector<std::string> arguments{rule_text(rule_), column_.type->text, starrocks_type_text(mapping_.starrocks)};
    const bool narrow = !rule_.select && !holds_all(mapping_.starrocks, exact_type(column_, usual));
    report(Code::kTypeRule, place_, arguments);
    if (narrow) report(Code::kTypeRuleNarrow, place_, std::move(arguments));
  }

  void report(Code code, const Place& place, std::vector<std::string> arguments) {
    mapping_.findings.push_back({code, place, std::move(arguments)});
  }

  /// Records these lines together, as each of them counts.
  void record() {
    record("starrocks", rule_.starrocks);
    record("flink", rule_.flink);
    record("flink_source", rule_.flink_source);
    record("select", rule_.select);
  }

  template <typename Value>
  void record(std::string_view key, const std::optional<Placed<Value>>& setting) {
    if (setting) mapping_.decided_by.push_back({&rule_, "", key, &setting->place});
  }

  /// Sets the source's declaration, and `from_`: the type of the value of `select`.
  void read() {
    const auto usual = *parse_flink_type(mapping_.flink_source);
    from_ = *parse_flink_type(mapping_.flink_sink);
    if (!rule_.flink_source) return;
    const auto& [wanted, line, written] = *rule_.flink_source;
    if (!can_read(column_, usual, wanted)) {
      report(
          Code::kTypeRuleSource, line,
          {rule_text(rule_), flink_type_text(wanted), place_text(place_), column_.type->text, mapping_.flink_source});
    }
    if (wanted == usual) return;
    if (gives_bytes(mapping_.mode)) mapping_.mode = SourceMode::kBinaryBytes;
    mapping_.flink_source = flink_type_text(wanted);
    mapping_.select = quote_identifier(column_.name);
    from_ = wanted;
  }

  /// Sets the sink's declaration, and the expression for it.
  void fill() {
    const auto kinds = sink_kinds(mapping_.starrocks);
    const auto sink = rule_.flink ? std::optional{rule_.flink->value} : usual_sink(mapping_.starrocks, from_);
    if (rule_.flink && !kinds.empty() && !is_in(kinds, rule_.flink->value.kind)) {
      report(Code::kTypeRuleSink, rule_.flink->place,
             {rule_text(rule_), flink_type_text(rule_.flink->value), starrocks_type_text(mapping_.starrocks),
              flink_type_text(*usual_sink(mapping_.starrocks, from_))});
    }
    mapping_.flink_sink = sink && !kinds.empty() ? flink_type_text(*sink) : "";
    if (rule_.select) {
      mapping_.select = for_column(rule_.select->value, quote_identifier(column_.name));
    } else if (sink) {
      cast_to(*sink);
    }
  }

  void cast_to(const FlinkType& sink) {
    auto expression = cast(mapping_.select, from_, sink);
    if (!expression) {
      const FileLine& line = rule_.flink ? rule_.flink->place : rule_.place;
      report(Code::kTypeRuleCast, line,
             {rule_text(rule_), place_text(place_), column_.type->text, flink_type_text(from_), flink_type_text(sink)});
      return;
    }
    mapping_.select = std::move(*expression);
  }

  const TypeRule& rule_;
  const Column& column_;
  const Place& place_;
  std::uint32_t longest_varchar_;
  ColumnMapping mapping_;
  FlinkType from_;
};

}  // namespace

ColumnMapping apply_rule(const TypeRule& rule, const Column& column, ColumnMapping usual, std::uint32_t longest_varchar,
                         const Place& place) {
  return Application{rule, column, std::move(usual), longest_varchar, place}.run();
}

}  // namespace smt::types
