// A pipeline of Flink CDC 3: one reader for all tables of a file, with schema changes. The pages data-pipeline, route
// and the two connectors of its documentation define the keys.

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "emit/comments.hpp"
#include "smt/sql_text.hpp"
#include "text/printable.hpp"
#include "types/version_text.hpp"

namespace smt::emit {
namespace {

/// Writes the value in quotes. Without them the parser (Jackson) would read 007 or 1e5 as a number and null as no
/// value.
void write(YAML::Emitter& out, std::string_view key, const std::string& value) {
  out << YAML::Key << std::string{key} << YAML::Value << YAML::DoubleQuoted << value;
}

void write(YAML::Emitter& out, std::string_view key, std::uint32_t value) {
  out << YAML::Key << std::string{key} << YAML::Value << value;
}

void write(YAML::Emitter& out, const std::vector<Option>& options) {
  for (const auto& option : options) write(out, option.key, option.value);
}

void begin(YAML::Emitter& out, std::string_view section) {
  out << YAML::Key << std::string{section} << YAML::Value << YAML::BeginMap;
}

std::string all_tables(const Pipeline& pipeline) {
  std::string out;
  for (const auto& table : pipeline.tables) out += (out.empty() ? "" : ",") + table.tables;
  return out;
}

void write_source(YAML::Emitter& out, const Pipeline& pipeline) {
  begin(out, "source");
  write(out, "type", "mysql");
  write(out, "tables", all_tables(pipeline));
  write(out, "server-id", pipeline.server_id);
  write(out, pipeline.source);
  out << YAML::EndMap;
}

void write_sink(YAML::Emitter& out, const Pipeline& pipeline) {
  begin(out, "sink");
  write(out, "type", "starrocks");
  write(out, pipeline.sink);
  out << YAML::EndMap;
}

void write_routes(YAML::Emitter& out, const Pipeline& pipeline) {
  const auto routed = [](const PipelineTable& table) { return table.routed; };
  if (std::none_of(pipeline.tables.begin(), pipeline.tables.end(), routed)) return;
  out << YAML::Key << "route" << YAML::Value << YAML::BeginSeq;
  for (const auto& table : pipeline.tables) {
    if (!table.routed) continue;
    out << YAML::BeginMap;
    write(out, "source-table", table.tables);
    write(out, "sink-table", table_name_text(table.target));
    out << YAML::EndMap;
  }
  out << YAML::EndSeq;
}

void write_pipeline(YAML::Emitter& out, const Origin& origin, const Pipeline& pipeline) {
  begin(out, "pipeline");
  write(out, "name", pipeline.name);
  write(out, "parallelism", origin.flink->parallelism);
  write(out, pipeline.settings);
  out << YAML::EndMap;
}

/// Returns a comment of as many lines; each ends with a line feed. Control characters would end a line or be refused.
std::string yaml_comment(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    out += fmt::format("# {}\n", on_one_line(lines.substr(0, end)));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

/// Returns the lines that explain how to run the file. All values are in double quotes, in which YAML has two
/// characters that need a backslash.
std::string how_to_run_pipeline(const Origin& origin) {
  const auto file = file_name(kFlinkCdcFile, origin.rule_id);
  if (origin.placeholders.empty()) return "\nThen run: flink-cdc.sh " + file + "\n";
  return fmt::format(
      "\nThe file has placeholders instead of secrets. Export the secrets as environment variables, with a \\ before "
      "each \" and \\ in\nthem; then replace the placeholders:\n  (umask 077; envsubst '${}' < {} > filled.yaml)\nThen "
      "run: flink-cdc.sh filled.yaml\n",
      fmt::join(origin.placeholders, " $"), file);
}

std::string pipeline_header(const Origin& origin, const Pipeline& pipeline) {
  const auto& versions = origin.flink->versions;
  auto text_lines = origin_text(origin) + "\n";
  if (pipeline.tables.size() < origin.targets) {
    const auto others = loads_by_sql(versions) ? file_name(kFlinkFile, origin.rule_id) + " loads the others."
                                               : "no file loads the others, see the findings.";
    text_lines += fmt::format("This pipeline loads {} of them; {}\n", pipeline.tables.size(), others);
  }
  text_lines +=
      fmt::format("For Flink CDC {} on Flink {}, with\n", full_text(versions.cdc), version_text(versions.flink));
  for (const auto& jar : pipeline_jars(versions)) text_lines += fmt::format("  {}\n", jar);
  text_lines += "Set execution.checkpointing.interval in Flink's configuration, for example to 10s.\n";
  text_lines +=
      "Create the tables first: mysql < " + file_name(kStarRocksFile, origin.rule_id) + how_to_run_pipeline(origin);
  return fmt::format("{}\n", kYamlMarkerLine) + yaml_comment(text_lines) + "\n";
}

std::string pipeline_document(const Origin& origin, const Pipeline& pipeline) {
  YAML::Emitter out;
  out << YAML::BeginMap;
  write_source(out, pipeline);
  write_sink(out, pipeline);
  write_routes(out, pipeline);
  write_pipeline(out, origin, pipeline);
  out << YAML::EndMap;
  return pipeline_header(origin, pipeline) + out.c_str() + "\n";
}

}  // namespace

void add_to(Pipeline& pipeline, PipelineTable table) {
  if (pipeline.tables.empty()) {
    pipeline = {pipeline.name,         table.server_id,           std::move(table.source),
                std::move(table.sink), std::move(table.settings), {}};
  } else {
    std::erase_if(pipeline.sink, [&](const Option& option) {
      return std::find(table.sink.begin(), table.sink.end(), option) == table.sink.end();
    });
  }
  table.source.clear();
  table.sink.clear();
  table.settings.clear();
  pipeline.tables.push_back(std::move(table));
}

const DocumentEmitter kFlinkCdcEmitter{kFlinkCdcFile, pipeline_document};

}  // namespace smt::emit
