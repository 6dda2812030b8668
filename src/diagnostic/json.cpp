#include "diagnostic/json.hpp"

#include <nlohmann/json.hpp>

#include "smt/schema_version.hpp"
#include "text/utf8.hpp"

namespace smt::diagnostic {
namespace {

using Json = nlohmann::ordered_json;

void make_utf8(Json& value) {
  if (value.is_string()) {
    auto& text = value.get_ref<std::string&>();
    if (!is_utf8(text)) text = as_utf8(text);
  } else if (value.is_structured()) {
    for (auto& inner : value) make_utf8(inner);
  }
}

}  // namespace

Json json_document() { return {{"schema_version", kSchemaVersion}}; }

Json json_of(const Diagnostic& finding) {
  const auto& row = row_of(finding.code);
  Json out{{"code", row.id}, {"severity", word(row.severity)}, {"place", place_name(finding.place)}};
  if (finding.place.is_line()) out["line"] = finding.place.file_line()->line;
  out["message"] = message(finding);
  if (auto way_out = hint(finding); !way_out.empty()) out["hint"] = std::move(way_out);
  return out;
}

std::string dumped(Json document, int indent) {
  make_utf8(document);
  return document.dump(indent);
}

std::string render_json(const Diagnostic& diagnostic) {
  auto document = json_document();
  document.update(json_of(diagnostic));
  return dumped(std::move(document), -1) + "\n";
}

}  // namespace smt::diagnostic
