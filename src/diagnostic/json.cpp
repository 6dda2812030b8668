#include "diagnostic/json.hpp"

#include <fmt/format.h>

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

/// Escapes DEL and U+0080 to U+009F, which JSON allows as they are: a terminal would obey them. They occur only in
/// strings.
std::string with_escaped_controls(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto next = i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0U;
    if (json[i] == '\x7f') {
      out += "\\u007f";
    } else if (json[i] == '\xc2' && next < 0xA0) {
      out += fmt::format("\\u{:04x}", next);
      ++i;
    } else {
      out += json[i];
    }
  }
  return out;
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
  return with_escaped_controls(document.dump(indent));
}

std::string render_json(const Diagnostic& diagnostic) {
  auto document = json_document();
  document.update(json_of(diagnostic));
  return dumped(std::move(document), -1) + "\n";
}

}  // namespace smt::diagnostic
