#include "output/names.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "smt/output.hpp"
#include "text/ascii.hpp"

namespace smt::output {
namespace {

constexpr std::string_view kTemporary = ".smt-tmp-";

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

bool is_id_char(char c) { return is_alphanumeric(c) || c == '_' || c == '.' || c == '-'; }

}  // namespace

const FileKind* kind_of(std::string_view name) {
  for (const auto* kind : kFileKinds) {
    auto id = name;
    const bool named = take_prefix(id, kind->prefix) && take_prefix(id, ".") && take_suffix(id, kind->extension) &&
                       take_suffix(id, ".");
    if (named && !id.empty() && std::all_of(id.begin(), id.end(), is_id_char)) return kind;
  }
  return nullptr;
}

bool is_our_file_name(std::string_view name) { return kind_of(name) != nullptr; }

std::string temporary_name(std::string_view file_name) {
  return fmt::format(".{}{}{}", file_name, kTemporary, ::getpid());
}

bool is_temporary_name(std::string_view name) {
  const auto at = name.rfind(kTemporary);
  if (at == std::string_view::npos || !name.starts_with('.')) return false;
  const auto pid = name.substr(at + kTemporary.size());
  return is_our_file_name(name.substr(1, at - 1)) && !pid.empty() && std::all_of(pid.begin(), pid.end(), is_digit);
}

}  // namespace smt::output
