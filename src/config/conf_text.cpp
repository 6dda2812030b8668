#include "config/conf_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace smt {
namespace {

constexpr std::size_t kMaxBytes = 16U << 20U;  // far above any conf; ends the reading of /dev/zero
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reason(int error) { return std::generic_category().message(error); }

bool is_tail(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Bytes of the UTF-8 character at the front of `text`, 0 when it is none. Overlong forms, surrogates and code points
/// past U+10FFFF are none (RFC 3629).
std::size_t utf8_length(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_tail(text, i)) return 0;
  }
  const auto second = byte(1);
  const bool outside = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
  return outside ? 0 : length;
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

/// More NUL bytes than lines: a program or an archive, not a conf with a slip in it.
bool is_binary(std::string_view bytes) {
  const auto count = [bytes](char c) { return std::count(bytes.begin(), bytes.end(), c); };
  return count('\0') > count('\n') + 1;
}

}  // namespace

std::optional<std::string> read_conf_file(const std::string& path, Findings& findings) {
  const auto unreadable = [&](const std::string& why) {
    findings.push_back({Code::kConfUnreadable, {}, {path, why}});
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
  std::string text;
  bool nul_seen = false, bad_seen = false;
  for (int line = 1; !bytes.empty();) {
    const auto length = utf8_length(bytes);
    const bool nul = bytes.front() == '\0';
    if (nul && !std::exchange(nul_seen, true)) not_text(line, "a NUL byte");
    if (length == 0 && !std::exchange(bad_seen, true)) not_text(line, "bytes that are not UTF-8");
    if (bytes.front() == '\n') ++line;
    text += nul || length == 0 ? kReplacement : bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return text;
}

}  // namespace smt
