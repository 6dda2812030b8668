#include "source/snapshot/saved_file.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include "smt/diagnostic.hpp"
#include "source/file_form.hpp"
#include "text/utf8.hpp"

namespace smt::source {
namespace {

constexpr std::string_view kLastLine = "end";
constexpr std::array<SavedFile, 2> kSavedFiles{kSnapshotFile, kStarRocksStateFile};

/// Removes the first line from `text` and returns it without its line feed.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);  // a carriage return in a value is written \r
  return line;
}

bool begins_sql(std::string_view line) {
  constexpr std::array<std::string_view, 8> kBegins{"--",   "/*",   "CREATE ", "DROP ",
                                                    "SET ", "USE ", "INSERT ", "create "};
  return std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view begin) { return line.starts_with(begin); });
}

/// Returns what a text is that does not begin as a file of this kind does.
Mistake other_file(const SavedFile& kind, const std::string& path, std::string_view text) {
  const auto right_file = fmt::format("give a file that the command '{}' wrote", kind.command);
  if (text.empty()) return {"it is empty", right_file};
  for (const auto& other : kSavedFiles) {
    if (text.starts_with(other.title)) return {fmt::format("the command '{}' wrote it", other.command), right_file};
  }
  const auto form = form_of(text);
  if (form && !form->unpack.empty())
    return {std::string{form->what}, fmt::format("decompress it first: {} FILE >{}", form->unpack, kind.name)};
  if (begins_sql(text) || path.ends_with(".sql"))
    return {"it looks like SQL", kind.title == kSnapshotFile.title ? "--from-dump reads a dump" : right_file};
  if (path.ends_with(".conf")) return {"it looks like a conf", "give the conf with -c"};
  if (form) return {std::string{form->what}, form->hint.empty() ? right_file : std::string{form->hint}};
  return {fmt::format("the first line is not '{}{}'", kind.title, kind.form), right_file};
}

/// Returns the mistake in the first line; `what` is "" if there is none. Removes the line from `text`.
Mistake read_title(const SavedFile& kind, const std::string& path, std::string_view& text) {
  if (!text.starts_with(kind.title)) return other_file(kind, path, text);
  auto line = take_line(text);
  line.remove_prefix(kind.title.size());
  int form = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), form);
  const std::string again{kind.take_again};
  if (error != std::errc{} || end != line.data() + line.size() || form < 1)
    return {"the first line names no format version", again};
  if (form > kind.form)
    return {fmt::format("a later version wrote it, in format {}; this version reads format {}", form, kind.form),
            fmt::format("use that version of the tool, or {} with this one", again)};
  return form < kind.form ? Mistake{fmt::format("it has the old format {}", form), again} : Mistake{""};
}

/// Returns the mistake in the line; "" if there is none.
std::string read_line(std::string_view line, const std::function<bool(std::string_view, FieldReader&)>& use) {
  if (!is_utf8(line)) return "bytes that are not UTF-8";
  auto fields = snapshot_fields(line);
  if (!fields) return "unknown escape; valid escapes are \\t \\n \\r \\0 \\\\ \\N";
  FieldReader in{std::move(*fields)};
  const auto kind = in.text();
  if (!use(kind, in)) return fmt::format("unknown kind of line '{}'", kind);
  if (!in.done()) return fmt::format("the fields of this '{}' line do not match docs/snapshot.md", kind);
  if (in.impossible().empty()) return "";
  return fmt::format("this '{}' line has a name that no server can have: {}", kind, in.impossible());
}

/// Returns false if a text, of which this is the beginning, cannot be of this kind.
bool may_be(const SavedFile& kind, std::string_view text) {
  return text.size() < kind.title.size() || text.starts_with(kind.title);
}

[[noreturn]] void fail_to_read(const SavedFile& kind, const std::string& path, int error) {
  const bool other = error == EISDIR || error == ENOENT;
  refuse_saved(
      path, 0,
      {std::strerror(error),
       other ? fmt::format("give the file that 'starrocks-migrate-tool {} -o FILE' wrote", kind.command) : ""});
}

}  // namespace

bool is_saved_file(std::string_view beginning) {
  return std::any_of(kSavedFiles.begin(), kSavedFiles.end(),
                     [&](const SavedFile& kind) { return beginning.starts_with(kind.title); });
}

std::string title_line(const SavedFile& kind) { return fmt::format("{}{}\n", kind.title, kind.form); }

std::string last_line() { return fmt::format("{}\n", kLastLine); }

std::string read_saved_file(const SavedFile& kind, const std::string& path) {
  constexpr std::size_t kPart = 1 << 16;
  errno = 0;
  const std::unique_ptr<gzFile_s, decltype(&gzclose)> in{gzopen(path.c_str(), "rb"), gzclose};
  if (!in) fail_to_read(kind, path, errno == 0 ? ENOMEM : errno);
  std::string text;
  for (int got = 1; got > 0 && may_be(kind, text);) {
    const auto before = text.size();
    text.resize(before + kPart);
    got = gzread(in.get(), text.data() + before, kPart);
    text.resize(before + static_cast<std::size_t>(std::max(got, 0)));
  }
  int error = Z_OK;
  const std::string why{gzerror(in.get(), &error)};
  const std::string again{kind.take_again};
  if (error == Z_ERRNO) fail_to_read(kind, path, errno);
  if (error == Z_BUF_ERROR) refuse_saved(path, 0, {"it is truncated", again});
  if (error != Z_OK) refuse_saved(path, 0, {"it is damaged: " + why, again});
  return text;
}

void refuse_saved(const std::string& path, int line, Mistake mistake) {
  throw Error{Exit::kUsage,
              {Code::kSnapshotBad, FileLine{path, line}, {std::move(mistake.what), std::move(mistake.hint)}}};
}

void read_saved(const SavedFile& kind, const std::string& path, std::string_view text,
                const std::function<bool(std::string_view, FieldReader&)>& use) {
  const std::string again{kind.take_again};
  if (auto mistake = read_title(kind, path, text); !mistake.what.empty()) refuse_saved(path, 1, std::move(mistake));
  bool whole = false;
  for (int number = 2; !whole; ++number) {
    if (text.empty())
      refuse_saved(path, number, {fmt::format("it is truncated: its last line is not '{}'", kLastLine), again});
    const auto line = take_line(text);
    whole = line == kLastLine;
    if (whole || line.empty() || line.starts_with('#')) continue;
    if (auto what = read_line(line, use); !what.empty()) refuse_saved(path, number, {std::move(what), again});
  }
  if (text.find_first_not_of("\r\n") != std::string_view::npos)
    refuse_saved(path, 0, {fmt::format("there is text after the last line, '{}'", kLastLine), again});
}

}  // namespace smt::source
