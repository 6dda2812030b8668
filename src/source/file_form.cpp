#include "source/file_form.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace smt::source {
namespace {

using namespace std::string_view_literals;

/// A form whose files have the same bytes at one place.
struct Mark {
  std::string_view bytes;
  FileForm form;
  std::size_t at = 0;
};

constexpr std::string_view kAskServer = "only its own server can read it: make a dump there with mysqldump --no-data",
                           kOtherProduct = "the tool reads only dumps of MySQL and MariaDB";

// clang-format off
constexpr std::array kBinary{
    Mark{"\x28\xb5\x2f\xfd"sv, {"it is compressed with zstd", "zstd -dc"}},
    Mark{"\xfd" "7zXZ\0"sv, {"it is compressed with xz", "xz -dc"}},
    Mark{"BZh"sv, {"it is compressed with bzip2", "bzip2 -dc"}},
    Mark{"PK\x03\x04"sv, {"it is compressed with zip", "unzip -p"}},
    Mark{"\x04\x22\x4d\x18"sv, {"it is compressed with lz4", "lz4 -dc"}},
    Mark{"7z\xbc\xaf\x27\x1c"sv, {"it is compressed with 7-Zip", "7z x -so"}},
    Mark{"Rar!\x1a\x07"sv, {"it is compressed with RAR", "unrar p -inul"}},
    Mark{"\x1f\x8b"sv, {"it is compressed twice with gzip", "gzip -dc"}},
    Mark{"ustar"sv, {"it is a tar archive", "tar -xOf"}, 257},
    Mark{"\xfe" "bin"sv, {"it is a binlog", "", kAskServer}},
    // The page type FSP_HDR, and no log position behind it.
    Mark{"\0\x08\0\0\0\0\0\0\0\0"sv, {"it is a data file of InnoDB (.ibd)", "", kAskServer}, 24},
    Mark{"\xfe\x01"sv, {"it is a table definition of an old server (.frm)", "", kAskServer}},
    Mark{"\xfe\xfe\x07"sv, {"it is an index file of MyISAM (.MYI)", "", kAskServer}},
    Mark{"\xfe\xfe\x09"sv, {"it is an index file of Aria (.MAI)", "", kAskServer}},
    Mark{"XBSTCK01"sv, {"it is a backup of XtraBackup", "", kAskServer}},
    Mark{"PGDMP"sv, {"it is a dump of PostgreSQL", "", kOtherProduct}},
    Mark{"SQLite format 3\0"sv, {"it is a database of SQLite", "", kOtherProduct}},
    Mark{"TAPE\0\0"sv, {"it is a backup of SQL Server", "", kOtherProduct}},
    Mark{"\x89PNG"sv, {"it is a PNG image"}},
    Mark{"\xff\xd8\xff"sv, {"it is a JPEG image"}},
    Mark{"%PDF-"sv, {"it is a PDF document"}}};
// clang-format on

constexpr std::string_view kThePageItself = "download the file itself, not the page that shows it";

/// Forms of text, in upper case.
constexpr std::array kText{
    Mark{"<?XML", {"it is XML"}},
    Mark{"<!DOCTYPE HTML", {"it is a web page (HTML)", "", kThePageItself}},
    Mark{"<HTML", {"it is a web page (HTML)", "", kThePageItself}},
    Mark{"<TABLE BORDER", {"it is a table that 'mysql --html' printed"}},
    Mark{"+--", {"it is a table that the client mysql printed"}},
    Mark{"*************************** 1. ROW", {"it is a table that the client mysql printed"}},
    Mark{"TABLE\tCREATE TABLE", {"it is what the client mysql printed for SHOW CREATE TABLE"}},
    Mark{"VERSION HTTPS://GIT-LFS", {"it is a pointer of Git LFS", "", "get the file itself with 'git lfs pull'"}},
    Mark{"{", {"it is JSON"}},
    Mark{"[{", {"it is JSON"}},
    Mark{"[\n", {"it is JSON"}}};

bool has_mark(std::string_view begin, const Mark& mark) {
  return begin.size() > mark.at && begin.substr(mark.at).starts_with(mark.bytes);
}

template <typename Marks>
std::optional<FileForm> form_in(const Marks& marks, std::string_view begin) {
  const auto found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return has_mark(begin, mark); });
  return found == marks.end() ? std::nullopt : std::optional{found->form};
}

bool is_utf16(std::string_view begin) { return begin.starts_with("\xff\xfe") || begin.starts_with("\xfe\xff"); }

/// Returns false for text that is damaged only behind its first line.
bool is_binary(std::string_view begin) {
  const auto line = trimmed(begin.substr(0, begin.find('\n')));
  const auto is_odd = [](char c) { return is_control(c) && c != '\t'; };
  return begin.find('\0') != std::string_view::npos &&
         (std::any_of(line.begin(), line.end(), is_odd) || !is_utf8(line));
}

/// Returns true for `"a b"` and for a word.
bool is_csv_field(std::string_view field) {
  if (field.size() >= 2 && field.front() == '"' && field.back() == '"') return true;
  return !field.empty() && std::all_of(field.begin(), field.end(), [](char c) {
    return is_alphanumeric(c) || !is_ascii(c) || c == '_' || c == '.' || c == '-';
  });
}

/// Returns true for a line such as `id,name,"a price"`, with which no SQL begins.
bool is_csv_line(std::string_view line) {
  if (line.find(',') == std::string_view::npos) return false;
  for (auto comma = line.find(','); comma != std::string_view::npos; comma = line.find(',')) {
    if (!is_csv_field(line.substr(0, comma))) return false;
    line.remove_prefix(comma + 1);
  }
  return is_csv_field(line);
}

/// Returns true for a line such as "[db]", with which a conf begins.
bool is_section_line(std::string_view line) { return line.starts_with('[') && line.ends_with(']'); }

/// `text`: without blanks around it.
std::optional<FileForm> form_of_text(std::string_view text) {
  if (const auto form = form_in(kText, ascii_upper(text))) return form;
  const auto line = trimmed(text.substr(0, text.find('\n')));
  if (is_section_line(line)) return FileForm{"it looks like a conf", "", "give the conf with -c"};
  if (is_csv_line(line)) return FileForm{"it looks like CSV, which has no types of columns"};
  return std::nullopt;
}

}  // namespace

std::optional<FileForm> form_of(std::string_view begin) {
  begin = begin.substr(0, kFormBytes);
  if (is_utf16(begin)) return std::nullopt;
  if (const auto form = form_in(kBinary, begin)) return form;
  if (is_binary(begin)) return FileForm{"it is a binary file"};
  if (begin.starts_with("\xef\xbb\xbf")) begin.remove_prefix(3);
  return form_of_text(trimmed(begin));
}

}  // namespace smt::source
