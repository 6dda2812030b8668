#include "source/snapshot/snapshot_format.hpp"

namespace smt::source {
namespace {

char letter_of(char c) {
  switch (c) {
    case '\t': return 't';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\0': return '0';
    case '\\': return '\\';
    default: return 0;
  }
}

std::optional<char> character_of(char letter) {
  switch (letter) {
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case '0': return '\0';
    case '\\': return '\\';
    default: return std::nullopt;
  }
}

/// Returns false if the format has no such escape.
bool unescape(std::string_view text, SnapshotField& field) {
  if (text == "\\N") return true;
  field.emplace();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      *field += text[i];
      continue;
    }
    const auto c = ++i < text.size() ? character_of(text[i]) : std::nullopt;
    if (!c) return false;
    *field += *c;
  }
  return true;
}

}  // namespace

std::string snapshot_line(const std::vector<SnapshotField>& fields) {
  std::string out;
  for (const auto& field : fields) {
    if (!out.empty()) out += '\t';
    if (!field) out += "\\N";
    for (const char c : field.value_or("")) {
      const char letter = letter_of(c);
      if (letter != 0) out += '\\';
      out += letter != 0 ? letter : c;
    }
  }
  return out + '\n';
}

std::optional<std::vector<SnapshotField>> snapshot_fields(std::string_view line) {
  std::vector<SnapshotField> fields;
  for (bool more = true; more;) {
    const auto tab = line.find('\t');
    if (!unescape(line.substr(0, tab), fields.emplace_back())) return std::nullopt;
    more = tab != std::string_view::npos;
    if (more) line.remove_prefix(tab + 1);
  }
  return fields;
}

}  // namespace smt::source
