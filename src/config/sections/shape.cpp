#include "config/sections/shape.hpp"

#include <fmt/format.h>

#include "config/checks/expressions.hpp"
#include "config/keys/bad_value.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::array kModelsInOrder{Model::kPrimary, Model::kUnique, Model::kAggregate, Model::kDuplicate};

std::optional<Placed<Model>> model(SectionValues& values) {
  const auto word = values.word("model", {"auto", "primary", "unique", "aggregate", "duplicate"});
  if (!word || *word == 0) return std::nullopt;
  return Placed<Model>{kModelsInOrder[*word - 1], values.find("model")->place};
}

/// The first value of `Enum` is that of the first word, and so on.
template <typename Enum>
std::optional<Placed<Enum>> choice(SectionValues& values, std::string_view key,
                                   std::initializer_list<std::string_view> words) {
  const auto word = values.word(key, words);
  if (!word) return std::nullopt;
  return Placed<Enum>{static_cast<Enum>(*word), values.find(key)->place};
}

std::map<std::string, Placed<Aggregation>, std::less<>> aggregates(SectionValues& values) {
  std::map<std::string, Placed<Aggregation>, std::less<>> found;
  for (const auto& [column, setting] : values.below("aggregate.")) {
    const auto parsed = values.parsed<Aggregation>("aggregate." + column, parse_aggregation);
    if (parsed) found.emplace(column, *parsed);
  }
  return found;
}

std::map<std::string, AddedColumn, std::less<>> added_columns(const Section& section, SectionValues& values,
                                                              Findings& findings) {
  std::map<std::string, AddedColumn, std::less<>> found;
  for (const auto& [name, setting] : values.below("add.")) {
    const auto key = "add." + name;
    auto parsed = values.parsed<AddedColumn>(key, parse_added_column);
    if (!parsed) continue;
    parsed->value.name = name;
    parsed->value.place = parsed->place;
    if (!parsed->value.metadata) {
      const Setting expression{parsed->value.expression, setting.place, setting.written};
      check_expression(section, key, expression, false, findings);
    }
    found.emplace(name, std::move(parsed->value));
  }
  return found;
}

/// An old name that is empty names nothing.
Options old_names(SectionValues& values) {
  auto lines = values.below("renamed.");
  std::erase_if(lines, [&](const auto& line) {
    if (line.second.value.empty()) values.bad("renamed." + line.first);
    return line.second.value.empty();
  });
  return lines;
}

/// Reads two names: for the source's database and for its table.
std::optional<ColumnList> shard_columns(SectionValues& values) {
  auto list = values.columns("shard_columns");
  if (list && list->columns.size() != 2) values.bad("shard_columns");
  return list && list->columns.size() == 2 ? list : std::nullopt;
}

void check_expressions(const Section& section, const ShapeRule& shape, Findings& findings) {
  if (shape.where) check_expression(section, "where", *shape.where, false, findings);
  for (const auto& [column, setting] : shape.select)
    check_expression(section, "select." + column, setting, true, findings);
}

}  // namespace

const Setting* find_option(const Options& options, std::string_view name) {
  const auto at = options.find(name);
  return at == options.end() ? nullptr : &at->second;
}

ShapeRule read_shape(const Section& section, Findings& findings) {
  SectionValues values{section, findings};
  ShapeRule shape;
  shape.model = model(values);
  shape.primary_key = values.columns("primary_key");
  shape.aggregate = aggregates(values);
  shape.columns = values.columns("columns");
  shape.order_by = values.columns("order_by");
  shape.group_by = values.columns("group_by");
  shape.rename = values.below("rename.");
  shape.renamed = old_names(values);
  shape.select = values.below("select.");
  shape.add = added_columns(section, values, findings);
  shape.where = values.text("where");
  shape.distribution = choice<DistributionKind>(values, "distribution", {"hash", "random", "range"});
  shape.partition_by = values.text("partition_by");
  if (values.number("partition_live_number")) shape.partition_live_number = *values.find("partition_live_number");
  shape.colocate_with = values.text("colocate_with");
  shape.target_database = values.text("target_database");
  shape.target_table = values.text("target_table");
  shape.shard_name = values.text("shard_name");
  shape.shard_merge = choice<ShardMerge>(values, "shard_merge", {"auto", "always", "never", "widest"});
  shape.shard_columns = shard_columns(values);
  shape.external_tables = choice<External>(values, "external_tables", {"off", "mysql", "catalog"});
  check_expressions(section, shape, findings);
  return shape;
}

void inherit(ShapeRule& shape, const ShapeRule& defaults) {
  inherit_value(shape.model, defaults.model);
  inherit_value(shape.primary_key, defaults.primary_key);
  shape.aggregate.insert(defaults.aggregate.begin(), defaults.aggregate.end());
  inherit_value(shape.columns, defaults.columns);
  inherit_value(shape.order_by, defaults.order_by);
  inherit_value(shape.group_by, defaults.group_by);
  shape.rename.insert(defaults.rename.begin(), defaults.rename.end());
  shape.renamed.insert(defaults.renamed.begin(), defaults.renamed.end());
  shape.select.insert(defaults.select.begin(), defaults.select.end());
  shape.add.insert(defaults.add.begin(), defaults.add.end());
  inherit_value(shape.where, defaults.where);
  inherit_value(shape.distribution, defaults.distribution);
  inherit_value(shape.partition_by, defaults.partition_by);
  inherit_value(shape.partition_live_number, defaults.partition_live_number);
  inherit_value(shape.colocate_with, defaults.colocate_with);
  inherit_value(shape.target_database, defaults.target_database);
  inherit_value(shape.target_table, defaults.target_table);
  inherit_value(shape.shard_name, defaults.shard_name);
  inherit_value(shape.shard_merge, defaults.shard_merge);
  inherit_value(shape.shard_columns, defaults.shard_columns);
  inherit_value(shape.external_tables, defaults.external_tables);
}

void apply_sink_format(const Section& section, const Setting& format, Options& sink, Findings& findings) {
  constexpr std::string_view kFormat = "sink.properties.format";
  const auto own = section.settings.find(fmt::format("flink.starrocks.{}", kFormat));
  if (own != section.settings.end() && ascii_lower(own->second.value) != format.value) {
    if (!section.settings.contains("sink_format")) return;  // from [table-rule]; the rule overrides it
    findings.push_back(bad_value(section.name, own->first, own->second, "what sink_format says, or no such line"));
    return;
  }
  const auto put = [&](std::string_view option, std::string_view value) {
    sink.insert_or_assign(std::string{option}, Setting{std::string{value}, format.place});
  };
  const auto put_unless_own = [&](std::string_view option, std::string_view value) {
    if (!section.settings.contains(fmt::format("flink.starrocks.{}", option))) put(option, value);
  };
  put(kFormat, format.value);
  if (format.value == "json") {
    put("sink.properties.strip_outer_array", "true");  // connectors before 1.2.4 need it
    sink.erase("sink.properties.column_separator");
    sink.erase("sink.properties.row_delimiter");
  } else {
    // Characters that do not occur in text; from Flink 1.13 on with one backslash (docs Flink_cdc_load).
    put_unless_own("sink.properties.column_separator", "\\x01");
    put_unless_own("sink.properties.row_delimiter", "\\x02");
    sink.erase("sink.properties.strip_outer_array");
  }
}

}  // namespace smt::config
