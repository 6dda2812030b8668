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
  for (;;) {
    const auto slash = text.find('\\');
    *field += text.substr(0, slash);
    if (slash == std::string_view::npos) return true;
    const auto c = slash + 1 < text.size() ? character_of(text[slash + 1]) : std::nullopt;
    if (!c) return false;
    *field += *c;
    text.remove_prefix(slash + 2);
  }
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
  constexpr std::size_t kMostly = 14;  // those of a column, the most frequent line
  std::vector<SnapshotField> fields;
  fields.reserve(kMostly);
  for (bool more = true; more;) {
    const auto tab = line.find('\t');
    if (!unescape(line.substr(0, tab), fields.emplace_back())) return std::nullopt;
    more = tab != std::string_view::npos;
    if (more) line.remove_prefix(tab + 1);
  }
  return fields;
}

}  // namespace smt::source
