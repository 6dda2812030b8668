#include <nlohmann/json.hpp>

#include "diagnostic/json.hpp"
#include "smt/explain.hpp"

namespace smt::explain {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const FileLine& place) {
  Json out{{"file", place.file}};
  if (place.line > 0) out["line"] = place.line;
  return out;
}

Json json_of(const NamedLine& line) { return {{"name", line.name}, {"place", json_of(line.place)}}; }

Json json_of(const TableName& name);
Json json_of(const ExplainedJob& job);
Json json_of(const ExplainedColumn& column);

template <typename Value>
Json list_of(const std::vector<Value>& values) {
  auto out = Json::array();
  for (const auto& value : values) out.push_back(json_of(value));
  return out;
}

Json json_of(const TableName& name) { return {{"database", name.database}, {"table", name.table}}; }

Json json_of(const ExplainedJob& job) { return {{"name", job.name}, {"files", job.files}}; }

Json json_of(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json json_of(const std::optional<RowName>& row) {
  return row ? Json{{"mysql", row->mysql}, {"when", row->when}} : Json(nullptr);
}

Json json_of(const ExplainedColumn& column) {
  return {{"name", column.name},
          {"key", column.key},
          {"mysql_name", column.mysql.empty() ? Json(nullptr) : Json(column.mysql)},
          {"mysql_type", column.mysql.empty() ? Json(nullptr) : Json(column.mysql_type)},
          {"mysql_nullable", column.mysql.empty() ? Json(nullptr) : Json(column.mysql_nullable)},
          {"mysql_default", json_of(column.mysql_default)},
          {"starrocks_type", column.starrocks_type},
          {"nullable", column.nullable},
          {"default", json_of(column.default_value)},
          {"flink_source", column.flink_source.empty() ? Json(nullptr) : Json(column.flink_source)},
          {"flink_sink", column.flink_sink.empty() ? Json(nullptr) : Json(column.flink_sink)},
          {"select", column.select.empty() ? Json(nullptr) : Json(column.select)},
          {"type_row", json_of(column.type_row)},
          {"decided_by", list_of(column.decided_by)}};
}

Json properties_of(const Explanation& e) {
  auto out = Json::object();
  for (const auto& option : e.properties) out[option.key] = option.value;
  return out;
}

Json set_by_of(const Explanation& e) {
  auto out = Json::object();
  for (const auto& [field, lines] : e.set_by) out[field] = list_of(lines);
  return out;
}

}  // namespace

std::string json(const Explanation& e) {
  auto out = json_document();
  out.update({{"target", json_of(e.name)},
              {"members", list_of(e.members)},
              {"rule", json_of(e.rule)},
              {"overridden_rules", list_of(e.beaten)},
              {"model", e.model.empty() ? Json(nullptr) : Json(e.model)},
              {"key", e.key},
              {"key_source", e.key_source},
              {"sort_key", e.sort_key},
              {"partition", json_of(e.partition)},
              {"distribution", e.distribution},
              {"buckets_because", e.buckets_because},
              {"bytes", e.bytes},
              {"properties", properties_of(e)},
              {"flink_sources", e.sources},
              {"flink_jobs", list_of(e.jobs)},
              {"pipeline", e.pipeline.empty() ? Json(nullptr) : Json(e.pipeline)},
              {"external", e.external},
              {"where", e.where.empty() ? Json(nullptr) : Json(e.where)},
              {"group_by", e.group_by},
              {"set_by", set_by_of(e)},
              {"columns", list_of(e.columns)},
              {"findings", list_of(e.findings)}});
  return dumped(std::move(out), -1);
}

}  // namespace smt::explain
