#include "config/file/conf_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

#include "text/utf8.hpp"

namespace smt::config {
namespace {

constexpr std::size_t kMaxBytes = 16U << 20U;  // far larger than any conf; stops reading /dev/zero
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reason(int error) { return std::generic_category().message(error); }

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

/// Returns true if there are more NUL bytes than lines: that is a program or an archive, not a conf with a mistake.
bool is_binary(std::string_view bytes) {
  const auto count = [bytes](char c) { return std::count(bytes.begin(), bytes.end(), c); };
  return count('\0') > count('\n') + 1;
}

/// Returns true if lines end with just a CR, as editors on old Macs write them.
bool has_cr_for_line_ends(std::string_view bytes) {
  return bytes.find('\n') == std::string_view::npos && bytes.find('\r') != std::string_view::npos;
}

/// Returns advice for a conf that cannot be read.
std::string way_out(const std::string& why) {
  if (why == reason(ENOENT))
    return "name the conf with -c FILE, or write one: starrocks-migrate-tool init --from mysql://user@host:3306";
  return why == reason(EISDIR) ? "name a file with -c, not its folder" : "name another file with -c FILE";
}

}  // namespace

std::optional<std::string> read_conf_file(const std::string& path, Findings& findings) {
  const auto unreadable = [&](const std::string& why) {
    findings.push_back({Code::kConfUnreadable, {}, {path, why, way_out(why)}});
    return std::nullopt;
  };
  const std::unique_ptr<std::FILE, CloseFile> file{std::fopen(path.c_str(), "rb")};
  if (!file) return unreadable(reason(errno));
  std::string bytes;
  std::array<char, 65536> buffer;
  while (const auto got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    bytes.append(buffer.data(), got);
    if (bytes.size() > kMaxBytes) return unreadable("it is larger than 16 MiB");
  }
  if (std::ferror(file.get()) != 0) return unreadable(reason(errno));
  return bytes;
}

std::optional<std::string> conf_text(const std::string& path, std::string_view bytes, Findings& findings) {
  const auto not_text = [&](int line, const char* what) {
    findings.push_back({Code::kConfNotText, FileLine{path, line}, {what}});
    return std::nullopt;
  };
  if (is_utf16(bytes)) return not_text(1, "UTF-16 text");
  if (is_binary(bytes)) return not_text(1, "binary data");
  const char line_end = has_cr_for_line_ends(bytes) ? '\r' : '\n';
  std::string text;
  bool nul_seen = false, bad_seen = false;
  for (int line = 1; !bytes.empty();) {
    const auto length = utf8_length(bytes);
    const bool nul = bytes.front() == '\0';
    if (nul && !std::exchange(nul_seen, true)) not_text(line, "a NUL byte");
    if (length == 0 && !std::exchange(bad_seen, true)) not_text(line, "bytes that are not UTF-8");
    if (bytes.front() == line_end) ++line;
    text += nul || length == 0 ? kReplacement : bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  if (line_end == '\r') std::replace(text.begin(), text.end(), '\r', '\n');
  return text;
}

}  // namespace smt::config
